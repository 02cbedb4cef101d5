import { z } from 'zod';
import { failure, type Result } from '../../../shared/diagnostics/result.ts';
import type { DeskRefusal } from '../../../shared/issue/deskRefusal.ts';
import { type ArticleId, type IssueId, issueIdSchema, type SectionId } from '../../../shared/issue/identity.ts';
import { articlesOfOutline } from '../../../shared/issue/issueOutline.ts';
import type { RevisionId } from '../../../shared/library/revision.ts';
import type { WritableDatabase } from '../database/database.ts';
import { readOutline } from '../read/readOutline.ts';
import type { UnknownName } from '../storeFailure.ts';
import { carryOut } from './carryOut.ts';
import { headOf } from './revisions.ts';
import type { WriteContext } from './writeContext.ts';

/** Where a copy goes, and its name. */
export interface ArticlePlace {
  readonly issue: IssueId;
  readonly section: SectionId;
  readonly index: number;
  readonly article: ArticleId;
}

const issueRow = z.object({ issue_id: issueIdSchema });

/**
 * Copies an article with its settings into an issue, mostly another one. The original stays where it is, with its
 * history; the copy's history begins with the revision that was copied.
 */
export function copyArticle(
  database: WritableDatabase,
  context: WriteContext,
  from: ArticleId,
  place: ArticlePlace,
): Result<RevisionId, DeskRefusal | UnknownName> {
  const row = database.one(issueRow, 'SELECT issue_id FROM articles WHERE id = ?', from);
  if (row === null) return failure({ code: 'ARTICLE_UNKNOWN', article: from });
  const outline = readOutline(database, row.issue_id);
  if (!outline.ok) return outline;
  const original = articlesOfOutline(outline.value).find(({ id }) => id === from);
  if (original === undefined) return failure({ code: 'ARTICLE_UNKNOWN', article: from });
  const article = { ...original, id: place.article, putAside: null };
  const command = { kind: 'addArticle', section: place.section, index: place.index, article } as const;
  const done = carryOut(database, context, place.issue, command, { [place.article]: { copyOf: from } });
  if (!done.ok) return done;
  return headOf(database, place.article);
}
