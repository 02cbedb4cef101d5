import type { Diagnostic } from '../../shared/diagnostics/diagnostic.ts';
import type { DeskRefusal } from '../../shared/issue/deskRefusal.ts';
import type { ManuscriptProblem } from '../../shared/manuscript/codec.ts';

/** The library's file can't do what was asked; nothing was changed. */
export type DatabaseFailure =
  | { readonly code: 'DISK_FULL' }
  | { readonly code: 'ACCESS_DENIED' }
  /** The system could not read or write; `system` is its own code. */
  | { readonly code: 'STORE_IO'; readonly system: string }
  /** Its pages or rows are not what was written. */
  | { readonly code: 'STORE_DAMAGED'; readonly reason: string }
  /** Another process has taken the file. */
  | { readonly code: 'STORE_BUSY' };

/** Something named is not in the library. */
export type UnknownName =
  | { readonly code: 'ISSUE_UNKNOWN'; readonly issue: string }
  | { readonly code: 'ARTICLE_UNKNOWN'; readonly article: string }
  | { readonly code: 'REVISION_UNKNOWN'; readonly revision: number }
  | { readonly code: 'BACKUP_UNKNOWN'; readonly file: string };

/** The draft is based on a revision that is no longer in force: someone else, or another window, saved in between. */
export interface StaleRevision {
  readonly code: 'STALE_REVISION';
  readonly article: string;
  readonly base: number;
  readonly current: number;
}

/** The JSON is no manuscript. */
export interface InvalidManuscript {
  readonly code: 'MANUSCRIPT_INVALID';
  /** A JSON pointer into the manuscript. */
  readonly path: string;
  readonly problem: ManuscriptProblem;
  readonly found: string;
}

/** A file that is kept by its content is gone or not what it was. */
export interface LostFile {
  readonly code: 'KEPT_FILE_LOST';
  readonly file: string;
}

/** Why something that was asked of an open library was not done. Nothing was changed. */
export type StoreFailure =
  | DatabaseFailure
  | UnknownName
  | StaleRevision
  | InvalidManuscript
  | LostFile
  | DeskRefusal
  | { readonly code: 'ISSUE_EXISTS'; readonly issue: string }
  | { readonly code: 'NOTHING_TO_UNDO' }
  | { readonly code: 'NOTHING_TO_REDO' }
  | { readonly code: 'FILE_IN_USE' | 'FOLDER_MISSING' | 'TARGET_IS_FOLDER' | 'WRITE_FAILED'; readonly system: string }
  | { readonly code: 'BACKUP_DAMAGED'; readonly file: string; readonly reason: string };

/** Who has a library open, as its lock file says. */
export interface LibraryHolder {
  readonly host: string;
  readonly user: string;
  readonly pid: number;
  /** ISO 8601 in UTC. */
  readonly since: string;
}

/** Why a library could not be opened or made. It is as it was. */
export type OpeningFailure =
  | { readonly code: 'LIBRARY_FOLDER_MISSING' | 'LIBRARY_NOT_FOUND'; readonly folder: string }
  | { readonly code: 'LIBRARY_FOLDER_TAKEN'; readonly folder: string }
  | ({ readonly code: 'LIBRARY_IN_USE'; readonly folder: string } & Partial<LibraryHolder>)
  /** Another computer's lock file is there, but the file itself is free: that computer stopped without closing it, or
   * the shared folder keeps no locks. After asking, it may be taken over. */
  | ({ readonly code: 'LIBRARY_MAYBE_IN_USE'; readonly folder: string } & LibraryHolder)
  | { readonly code: 'LIBRARY_TOO_NEW'; readonly folder: string; readonly found: number; readonly known: number }
  | { readonly code: 'LIBRARY_DAMAGED'; readonly folder: string; readonly reason: string }
  | { readonly code: 'LIBRARY_ACCESS_DENIED' | 'LIBRARY_DISK_FULL'; readonly folder: string }
  | { readonly code: 'LIBRARY_UNREADABLE'; readonly folder: string; readonly system: string };

/** A failure as a diagnostic, which has a wording for people. */
export function failureDiagnostic(failure: StoreFailure | OpeningFailure): Diagnostic {
  const { code, ...values } = failure;
  const file = 'file' in values ? values.file : undefined;
  const place = file === undefined ? {} : { file };
  return { code, severity: 'error', place, values };
}
