import type { Result } from '../../shared/diagnostics/result.ts';
import { success } from '../../shared/diagnostics/result.ts';
import type { DeskCommand } from '../../shared/issue/deskCommand.ts';
import type { ArticleId, IssueId } from '../../shared/issue/identity.ts';
import type { RevisionId } from '../../shared/library/revision.ts';
import type { Connection } from './database/connection.ts';
import type { ReadableDatabase } from './database/database.ts';
import type { KeptFiles } from './keptFiles.ts';
import { readPicture, readPictureSize, readSource } from './read/readFiles.ts';
import { readHistory, readManuscript, readRevision } from './read/readHistory.ts';
import { readCards, readDeleted, readIssues, readPeople } from './read/readIssues.ts';
import { type JournalRange, readJournal } from './read/readJournal.ts';
import { readLibrary } from './read/readLibrary.ts';
import { readOutline } from './read/readOutline.ts';
import { readWholeIssue } from './read/readWholeIssue.ts';
import { type SearchScope, searchLibrary } from './search/searchLibrary.ts';
import type { DatabaseFailure } from './storeFailure.ts';
import { stepToRedo, stepToUndo } from './write/carryOut.ts';

/** The reading side of an open library. Nothing that is called here changes anything. */
export class LibraryReader {
  private readonly connection: Connection;
  private readonly files: KeptFiles;

  constructor(connection: Connection, files: KeptFiles) {
    this.connection = connection;
    this.files = files;
  }

  library = () => this.read(readLibrary);
  people = () => this.read(readPeople);
  issues = () => this.read(readIssues);
  outline = (issue: IssueId) => this.read((database) => readOutline(database, issue));
  cards = (issue: IssueId) => this.read((database) => readCards(database, issue));
  deleted = (issue: IssueId) => this.read((database) => readDeleted(database, issue));
  /** An issue with everything that its pages need. */
  wholeIssue = (issue: IssueId) => this.read((database) => readWholeIssue(database, this.files, issue));

  manuscript = (article: ArticleId) => this.read((database) => readManuscript(database, article));
  revision = (revision: RevisionId) => this.read((database) => readRevision(database, revision));
  history = (article: ArticleId) => this.read((database) => readHistory(database, article));
  source = (article: ArticleId) => this.read((database) => readSource(database, this.files, article));
  pictureSize = (hash: string) => this.read((database) => readPictureSize(database, hash));
  picture = (hash: string) => this.read((database) => readPicture(database, this.files, hash));

  journal = (range: JournalRange) => this.read((database) => readJournal(database, range));
  search = (query: string, scope: SearchScope) => this.read((database) => searchLibrary(database, query, scope));

  /** The commands that undo would take back and redo would do again. */
  undoable = (issue: IssueId): Result<UndoableCommands, DatabaseFailure> =>
    this.read((database) =>
      success({
        undo: stepToUndo(database, issue)?.command ?? null,
        redo: stepToRedo(database, issue)?.command ?? null,
      }),
    );

  private read<Value, Failure>(
    work: (database: ReadableDatabase) => Result<Value, Failure>,
  ): Result<Value, Failure | DatabaseFailure> {
    return this.connection.read(work);
  }
}

export interface UndoableCommands {
  readonly undo: DeskCommand | null;
  readonly redo: DeskCommand | null;
}
