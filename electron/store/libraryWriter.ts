import { failure, type Result, success } from '../../shared/diagnostics/result.ts';
import type { DeskCommand } from '../../shared/issue/deskCommand.ts';
import type { ArticleId, IssueId, SectionId } from '../../shared/issue/identity.ts';
import type { IssueOutline } from '../../shared/issue/issueOutline.ts';
import type { Person } from '../../shared/library/people.ts';
import type { RevisionId } from '../../shared/library/revision.ts';
import type { Picture } from '../../shared/manuscript/picture.ts';
import type { Connection } from './database/connection.ts';
import type { WritableDatabase } from './database/database.ts';
import type { KeptFiles } from './keptFiles.ts';
import { refreshSearchIndex } from './search/refreshSearchIndex.ts';
import type { DatabaseFailure, StoreFailure } from './storeFailure.ts';
import { addIssue, type ReceivedIssue, receiveIssue } from './write/addIssue.ts';
import { addPerson, renameLibrary } from './write/addPerson.ts';
import { carryOut, redo, undo } from './write/carryOut.ts';
import { type ArticlePlace, copyArticle } from './write/copyArticle.ts';
import { addPictures, type ImportedDocument, importArticle, keepDocumentFiles } from './write/importArticle.ts';
import { restoreIssue } from './write/restoreIssue.ts';
import { keepVersion, restoreRevision } from './write/restoreRevision.ts';
import { prepareManuscript, prepareManuscriptJson } from './write/revisions.ts';
import { saveDraft } from './write/saveDraft.ts';
import { saveTidied } from './write/saveTidied.ts';
import type { WriteContext } from './write/writeContext.ts';

/**
 * The writing side of an open library, for one person in one edit session.
 *
 * Every call is one change: it is on the disk when it returns with success, and left no trace when it does not.
 */
export class LibraryWriter {
  private readonly connection: Connection;
  private readonly files: KeptFiles;
  private readonly context: WriteContext;
  private readonly clock: () => number;
  /** Of the change that is being made: all that it writes bears one moment. */
  private moment: number | null = null;

  constructor(connection: Connection, files: KeptFiles, context: WriteContext) {
    this.connection = connection;
    this.files = files;
    this.clock = context.now;
    this.context = { ...context, now: () => this.moment ?? this.clock() };
  }

  // Issues and the desk

  /** Adds an issue; `previous` is the one that it carried over from. Its articles are blank. */
  addIssue = (outline: IssueOutline, previous: IssueId | null = null) =>
    this.change((database) => addIssue(database, this.context, outline, previous));

  /** Adds an issue with its manuscripts and pictures, as it came from an issue folder, under new names. */
  receiveIssue(received: ReceivedIssue): Result<IssueOutline, StoreFailure> {
    const kept = this.keepPictures([...received.pictures.values()]);
    if (!kept.ok) return kept;
    return this.change((database) => receiveIssue(database, this.context, received));
  }

  command = (issue: IssueId, command: DeskCommand) =>
    this.change((database) => carryOut(database, this.context, issue, command));
  undo = (issue: IssueId) => this.change((database) => undo(database, this.context, issue));
  redo = (issue: IssueId) => this.change((database) => redo(database, this.context, issue));

  /** Adds an imported document as an article. */
  importArticle(
    place: {
      readonly issue: IssueId;
      readonly section: SectionId;
      readonly index: number;
      readonly article: ArticleId;
    },
    document: ImportedDocument,
  ): Result<RevisionId, StoreFailure> {
    const manuscript = prepareManuscript(document.manuscript);
    const source = keepDocumentFiles(this.files, document);
    if (!source.ok) return source;
    return this.change((database) =>
      importArticle(database, this.context, place, document, { source: source.value, manuscript }),
    );
  }

  /** Puts a copy of an article into another issue, for instance one that was held for it. */
  copyArticle = (from: ArticleId, place: ArticlePlace) =>
    this.change((database) => copyArticle(database, this.context, from, place));

  // Manuscripts

  /** Saves what the editor holds; see saveDraft.ts for what becomes a version. */
  saveDraft(article: ArticleId, base: RevisionId, manuscriptJson: unknown): Result<RevisionId, StoreFailure> {
    const manuscript = prepareManuscriptJson(manuscriptJson);
    if (!manuscript.ok) return manuscript;
    return this.change((database) => saveDraft(database, this.context, article, base, manuscript.value));
  }

  /** Saves what 一键排版 made. */
  saveTidied(article: ArticleId, base: RevisionId, manuscriptJson: unknown): Result<RevisionId, StoreFailure> {
    const manuscript = prepareManuscriptJson(manuscriptJson);
    if (!manuscript.ok) return manuscript;
    return this.change((database) => saveTidied(database, this.context, article, base, manuscript.value));
  }

  /** Keeps the version in force for good, under a name. */
  keepVersion = (article: ArticleId, base: RevisionId, label: string) =>
    this.change((database) => keepVersion(database, this.context, article, base, label));
  restoreRevision = (revision: RevisionId, base: RevisionId) =>
    this.change((database) => restoreRevision(database, this.context, revision, base));
  restoreIssue = (issue: IssueId, moment: number) =>
    this.change((database) => restoreIssue(database, this.context, issue, moment));

  /** Keeps a picture that was pasted or inserted, so that a manuscript may name it. */
  addPicture(picture: Picture): Result<null, StoreFailure> {
    const kept = this.keepPictures([picture]);
    if (!kept.ok) return kept;
    return this.change((database) => {
      addPictures(database, [picture]);
      return success(null);
    });
  }

  // The library

  addPerson = (person: Omit<Person, 'id'>) => this.change((database) => addPerson(database, this.context, person));
  renameLibrary = (name: string) => this.change((database) => renameLibrary(database, this.context, name));

  /** Brings the search index up to date for some articles; fewer than the limit are left when it returns less. */
  refreshSearchIndex = (limit: number) => this.change((database) => refreshSearchIndex(database, limit));

  private keepPictures(pictures: readonly Picture[]): Result<null, StoreFailure> {
    for (const picture of pictures) {
      const kept = this.files.keep(picture.bytes);
      if (!kept.ok) return failure(kept.error);
      if (kept.value !== picture.id) throw new RangeError(`picture ${picture.id} has the content of ${kept.value}`);
    }
    return success(null);
  }

  private change<Value, Failure>(
    work: (database: WritableDatabase) => Result<Value, Failure>,
  ): Result<Value, Failure | DatabaseFailure> {
    this.moment = this.clock();
    try {
      return this.connection.change(work);
    } finally {
      this.moment = null;
    }
  }
}
