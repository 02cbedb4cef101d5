import { z } from 'zod';
import { failure, type Result, success } from '../../../shared/diagnostics/result.ts';
import { applyCommand } from '../../../shared/issue/applyCommand.ts';
import { type DeskCommand, deskCommandSchema, type SingleDeskCommand } from '../../../shared/issue/deskCommand.ts';
import type { DeskRefusal } from '../../../shared/issue/deskRefusal.ts';
import type { ArticleId, IssueId } from '../../../shared/issue/identity.ts';
import { articlesOfOutline, type IssueOutline } from '../../../shared/issue/issueOutline.ts';
import { manuscriptSchema } from '../../../shared/manuscript/schema.ts';
import { jsonColumn } from '../database/columns.ts';
import type { ReadableDatabase, WritableDatabase } from '../database/database.ts';
import { readOutline } from '../read/readOutline.ts';
import type { UnknownName } from '../storeFailure.ts';
import { copyRevision } from './copyRevision.ts';
import { addJournalEntry } from './journal.ts';
import { addRevision, type PreparedManuscript, prepareManuscript } from './revisions.ts';
import type { WriteContext } from './writeContext.ts';
import { writeOutline } from './writeOutline.ts';

/** Manuscripts of articles that a command adds: imported ones, or the copy of another article's. */
export interface NewManuscripts {
  readonly [article: ArticleId]: { readonly imported: PreparedManuscript } | { readonly copyOf: ArticleId };
}

/**
 * Carries out a command on a stored issue and remembers it for undo.
 *
 * An article that a command adds without a manuscript is blank; one that was deleted before comes back as it was; a
 * duplicate begins with the manuscript of its original. What was undone can't be done again after a new command, as
 * everywhere; the journal keeps it.
 */
export function carryOut(
  database: WritableDatabase,
  context: WriteContext,
  issue: IssueId,
  command: DeskCommand,
  manuscripts: NewManuscripts = {},
): Result<IssueOutline, DeskRefusal | UnknownName> {
  const changed = change(database, context, issue, command, manuscripts);
  if (!changed.ok) return changed;
  const { outline, inverse } = changed.value;
  if (inverse === null) return success(outline);
  database.run('DELETE FROM steps WHERE issue_id = ? AND undone = 1', issue);
  database.run(
    'INSERT INTO steps (issue_id, command, inverse, undone) VALUES (?, ?, ?, 0)',
    ...[issue, JSON.stringify(command), JSON.stringify(inverse)],
  );
  note(database, context, issue, { kind: 'commandDone', command, inverse });
  return success(outline);
}

/** Takes back the last command of an issue that is not taken back yet, also one of an earlier day. */
export function undo(
  database: WritableDatabase,
  context: WriteContext,
  issue: IssueId,
): Result<IssueOutline, DeskRefusal | UnknownName | { readonly code: 'NOTHING_TO_UNDO' }> {
  const step = stepToUndo(database, issue);
  if (step === null) return failure({ code: 'NOTHING_TO_UNDO' });
  const changed = change(database, context, issue, step.inverse, {});
  if (!changed.ok) return changed;
  const { outline, inverse } = changed.value;
  // What leads forward again may say more than the command did: a duplicate comes back with what was changed in it.
  const command = inverse ?? step.command;
  database.run('UPDATE steps SET undone = 1, command = ? WHERE number = ?', JSON.stringify(command), step.number);
  note(database, context, issue, { kind: 'commandUndone', command: step.inverse, inverse: command });
  return success(outline);
}

/** Does again the first command of an issue that was taken back. */
export function redo(
  database: WritableDatabase,
  context: WriteContext,
  issue: IssueId,
): Result<IssueOutline, DeskRefusal | UnknownName | { readonly code: 'NOTHING_TO_REDO' }> {
  const step = stepToRedo(database, issue);
  if (step === null) return failure({ code: 'NOTHING_TO_REDO' });
  const changed = change(database, context, issue, step.command, {});
  if (!changed.ok) return changed;
  const { outline, inverse } = changed.value;
  const back = inverse ?? step.inverse;
  database.run('UPDATE steps SET undone = 0, inverse = ? WHERE number = ?', JSON.stringify(back), step.number);
  note(database, context, issue, { kind: 'commandRedone', command: step.command, inverse: back });
  return success(outline);
}

const stepRow = z.object({
  number: z.int(),
  command: jsonColumn(deskCommandSchema),
  inverse: jsonColumn(deskCommandSchema),
});
type Step = z.infer<typeof stepRow>;

/** The step that undo would take back, or null. */
export const stepToUndo = (database: ReadableDatabase, issue: IssueId): Step | null =>
  database.one(
    stepRow,
    'SELECT number, command, inverse FROM steps WHERE issue_id = ? AND undone = 0 ORDER BY number DESC LIMIT 1',
    issue,
  );

/** The step that redo would do again, or null. */
export const stepToRedo = (database: ReadableDatabase, issue: IssueId): Step | null =>
  database.one(
    stepRow,
    'SELECT number, command, inverse FROM steps WHERE issue_id = ? AND undone = 1 ORDER BY number LIMIT 1',
    issue,
  );

interface Changed {
  readonly outline: IssueOutline;
  /** null where nothing changed. */
  readonly inverse: DeskCommand | null;
}

function change(
  database: WritableDatabase,
  context: WriteContext,
  issue: IssueId,
  command: DeskCommand,
  manuscripts: NewManuscripts,
): Result<Changed, DeskRefusal | UnknownName> {
  const old = readOutline(database, issue);
  if (!old.ok) return old;
  const applied = applyCommand(old.value, command);
  if (!applied.ok) return applied;
  const { outline, inverse } = applied.value;
  if (outline === old.value) return success({ outline, inverse: null });
  const there = new Set(articlesOfOutline(old.value).map((article) => article.id));
  const added = articlesOfOutline(outline).filter((article) => !there.has(article.id));
  for (const { id } of added) {
    const row = database.one(issueOfArticle, 'SELECT issue_id FROM articles WHERE id = ?', id);
    // Ids are given once in a library: an article of another issue can be copied, not moved.
    if (row !== null && row.issue_id !== issue) return failure({ code: 'ARTICLE_EXISTS', article: id });
  }
  for (const { id } of outline.sections) {
    const row = database.one(issueOfArticle, 'SELECT issue_id FROM sections WHERE id = ?', id);
    if (row !== null && row.issue_id !== issue) return failure({ code: 'SECTION_EXISTS', section: id });
  }
  writeOutline(database, old.value, outline, context.now());
  const originals = new Map(duplicates(command));
  for (const { id } of added) giveManuscript(database, context, issue, id, manuscripts, originals);
  return success({ outline, inverse });
}

const issueOfArticle = z.object({ issue_id: z.string() });

/** Gives a manuscript to an article that has none yet: its own, that of its original, or a blank one. */
function giveManuscript(
  database: WritableDatabase,
  context: WriteContext,
  issue: IssueId,
  article: ArticleId,
  manuscripts: NewManuscripts,
  originals: Map<ArticleId, ArticleId>,
): void {
  const row = database.one(headRow, 'SELECT head_id FROM articles WHERE id = ?', article);
  if (row?.head_id !== null) return;
  const given = manuscripts[article];
  if (given !== undefined && 'imported' in given) {
    addRevision(database, context, { article, parent: null, cause: 'import' }, given.imported);
    return;
  }
  const original = given?.copyOf ?? originals.get(article);
  if (original === undefined) {
    addRevision(database, context, { article, parent: null, cause: 'created' }, BLANK);
    return;
  }
  originals.delete(article);
  // A duplicate of a duplicate, in one command.
  giveManuscript(database, context, issue, original, manuscripts, originals);
  copyRevision(database, context, { issue, from: original, to: article });
}

const headRow = z.object({ head_id: z.int().nullable() });

const BLANK = prepareManuscript(manuscriptSchema.node('document'));

function duplicates(command: DeskCommand): [ArticleId, ArticleId][] {
  const commands: readonly SingleDeskCommand[] = command.kind === 'all' ? command.commands : [command];
  return commands.flatMap((single) => (single.kind === 'duplicateArticle' ? [[single.copy, single.article]] : []));
}

function note(
  database: WritableDatabase,
  context: WriteContext,
  issue: IssueId,
  event: { kind: 'commandDone' | 'commandUndone' | 'commandRedone'; command: DeskCommand; inverse: DeskCommand },
): void {
  addJournalEntry(database, { at: context.now(), person: context.person, issue, event });
}
