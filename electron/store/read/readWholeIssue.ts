import type { Node } from 'prosemirror-model';
import { z } from 'zod';
import { type Result, success } from '../../../shared/diagnostics/result.ts';
import { type ArticleId, articleIdSchema, type IssueId } from '../../../shared/issue/identity.ts';
import type { IssueOutline } from '../../../shared/issue/issueOutline.ts';
import { type RevisionId, revisionIdSchema } from '../../../shared/library/revision.ts';
import type { Picture } from '../../../shared/manuscript/picture.ts';
import { manuscriptColumn } from '../database/columns.ts';
import type { ReadableDatabase } from '../database/database.ts';
import type { KeptFiles } from '../keptFiles.ts';
import type { LostFile, UnknownName } from '../storeFailure.ts';
import { readPicture } from './readFiles.ts';
import { readOutline } from './readOutline.ts';

/** An issue with everything that its pages need. */
export interface WholeIssue {
  readonly outline: IssueOutline;
  /** Of all articles, those put aside among them. */
  readonly manuscripts: ReadonlyMap<ArticleId, Node>;
  readonly revisions: ReadonlyMap<ArticleId, RevisionId>;
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Pictures that manuscripts name and that were never in the library. */
  readonly missingPictures: readonly string[];
}

const headRow = z.object({ article: articleIdSchema, revision: revisionIdSchema, content: manuscriptColumn });

/** Reads an issue with its manuscripts and pictures. */
export function readWholeIssue(
  database: ReadableDatabase,
  files: KeptFiles,
  issue: IssueId,
): Result<WholeIssue, UnknownName | LostFile> {
  const outline = readOutline(database, issue);
  if (!outline.ok) return outline;
  const heads = database.all(
    headRow,
    `SELECT articles.id AS article, revisions.id AS revision, content
      FROM articles JOIN revisions ON revisions.id = head_id WHERE issue_id = ? AND section_id IS NOT NULL`,
    issue,
  );
  const pictures = new Map<string, Picture>();
  const missingPictures: string[] = [];
  for (const hash of new Set(heads.flatMap(({ content }) => picturesIn(content)))) {
    const picture = readPicture(database, files, hash);
    if (!picture.ok) return picture;
    if (picture.value === null) missingPictures.push(hash);
    else pictures.set(hash, picture.value);
  }
  return success({
    outline: outline.value,
    manuscripts: new Map(heads.map(({ article, content }) => [article, content])),
    revisions: new Map(heads.map(({ article, revision }) => [article, revision])),
    pictures,
    missingPictures,
  });
}

/** The pictures that a manuscript shows. */
export function picturesIn(manuscript: Node): string[] {
  const found: string[] = [];
  manuscript.descendants((node) => {
    if (node.type.name === 'figure') found.push(String(node.attrs.picture));
  });
  return found;
}
