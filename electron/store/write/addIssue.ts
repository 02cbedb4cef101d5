import type { Node } from 'prosemirror-model';
import { z } from 'zod';
import { failure, type Result, success } from '../../../shared/diagnostics/result.ts';
import {
  type ArticleId,
  articleIdSchema,
  type IssueId,
  issueIdSchema,
  sectionIdSchema,
} from '../../../shared/issue/identity.ts';
import { articlesOfOutline, type IssueOutline, issueOutlineSchema } from '../../../shared/issue/issueOutline.ts';
import type { Picture } from '../../../shared/manuscript/picture.ts';
import { manuscriptSchema } from '../../../shared/manuscript/schema.ts';
import type { WritableDatabase } from '../database/database.ts';
import { addPictures } from './importArticle.ts';
import { addJournalEntry } from './journal.ts';
import { addRevision, prepareManuscript } from './revisions.ts';
import type { WriteContext } from './writeContext.ts';
import { insertOutline } from './writeOutline.ts';

/** An issue of this library already has a name that comes with a new one. */
export interface IssueExists {
  readonly code: 'ISSUE_EXISTS';
  readonly issue: string;
}

/** Adds an issue. Its articles, mostly none, are blank. */
export function addIssue(
  database: WritableDatabase,
  context: WriteContext,
  outline: IssueOutline,
  previous: IssueId | null,
): Result<IssueOutline, IssueExists> {
  issueOutlineSchema.parse(outline);
  if (isTaken(database, outline)) return failure({ code: 'ISSUE_EXISTS', issue: outline.id });
  insertOutline(database, outline, previous, context.now());
  for (const { id: article } of articlesOfOutline(outline)) {
    const blank = prepareManuscript(manuscriptSchema.node('document'));
    addRevision(database, context, { article, parent: null, cause: 'created' }, blank);
  }
  const event = { kind: 'issueCreated', previous } as const;
  addJournalEntry(database, { at: context.now(), person: context.person, issue: outline.id, event });
  return success(outline);
}

/** An issue that comes with its manuscripts. */
export interface ReceivedIssue {
  readonly outline: IssueOutline;
  readonly manuscripts: ReadonlyMap<ArticleId, Node>;
  readonly pictures: ReadonlyMap<string, Picture>;
}

/**
 * Adds an issue from elsewhere. It, its sections and its articles get new names, so that the same folder may be
 * received twice; the pictures must be kept already.
 */
export function receiveIssue(
  database: WritableDatabase,
  context: WriteContext,
  { outline, manuscripts, pictures }: ReceivedIssue,
): Result<IssueOutline, never> {
  const ids = new Map(articlesOfOutline(outline).map(({ id }) => [id, articleIdSchema.parse(context.newId())]));
  const named: IssueOutline = {
    ...outline,
    id: issueIdSchema.parse(context.newId()),
    sections: outline.sections.map((section) => ({
      ...section,
      id: sectionIdSchema.parse(context.newId()),
      articles: section.articles.map((article) => ({ ...article, id: ids.get(article.id) ?? article.id })),
    })),
  };
  insertOutline(database, named, null, context.now());
  addPictures(database, [...pictures.values()]);
  for (const [old, article] of ids) {
    const manuscript = manuscripts.get(old);
    if (manuscript === undefined) throw new RangeError(`no manuscript for article ${old}`);
    addRevision(database, context, { article, parent: null, cause: 'import' }, prepareManuscript(manuscript));
  }
  const event = { kind: 'issueReceived', articles: ids.size } as const;
  addJournalEntry(database, { at: context.now(), person: context.person, issue: named.id, event });
  return success(named);
}

const idRow = z.object({ id: z.string() });

function isTaken(database: WritableDatabase, outline: IssueOutline): boolean {
  const has = (table: 'issues' | 'sections' | 'articles', id: string): boolean =>
    database.one(idRow, `SELECT id FROM ${table} WHERE id = ?`, id) !== null;
  return (
    has('issues', outline.id) ||
    outline.sections.some(({ id }) => has('sections', id)) ||
    articlesOfOutline(outline).some(({ id }) => has('articles', id))
  );
}
