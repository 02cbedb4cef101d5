import { join } from 'node:path';
import type { Result } from '../../shared/diagnostics/result.ts';
import { type IpcError, ipcFailure } from '../../shared/ipc/ipcError.ts';
import type { CreatingError, OpeningError, OpenLibrary } from '../../shared/ipc/libraryChannels.ts';
import { isFolderName } from './folderName.ts';
import type { RecentLibraries } from './recentLibraries.ts';

/** A library that is open in this process, as far as the shell needs to know it. */
export interface LibraryHandle {
  readonly name: string;
  readonly files: { readonly folder: string; readonly logs: string };
  close(): void;
}

/** Makes and opens libraries; electron/store does it. */
export interface LibraryStore<Library extends LibraryHandle> {
  readonly create: (folder: string, given: NewLibrary) => Result<Library, IpcError<CreatingError>>;
  readonly open: (folder: string, takeOver: boolean) => Result<Library, IpcError<OpeningError>>;
}

export interface NewLibrary {
  readonly name: string;
  readonly person: { readonly name: string; readonly duty: string };
}

/**
 * The library that the program works on: none, or one. Opening another closes it first, but only once the other is
 * open, so that a failure leaves everything as it was.
 */
export class LibrarySession<Library extends LibraryHandle> {
  private readonly store: LibraryStore<Library>;
  private readonly recent: RecentLibraries;
  private readonly onChange: (library: Library | null) => void;
  private opened: Library | null = null;

  /** @param onChange Told when another library is open, or none. */
  constructor(
    store: LibraryStore<Library>,
    recent: RecentLibraries,
    onChange: (library: Library | null) => void = () => {},
  ) {
    this.store = store;
    this.recent = recent;
    this.onChange = onChange;
  }

  /** The open library. */
  get current(): Library | null {
    return this.opened;
  }

  create(parent: string, given: NewLibrary): Result<OpenLibrary, IpcError<CreatingError>> {
    const name = given.name.trim();
    if (!isFolderName(name)) return ipcFailure('LIBRARY_NAME_INVALID', { name });
    return this.take(this.store.create(join(parent, name), { ...given, name }));
  }

  open(folder: string, takeOver = false): Result<OpenLibrary, IpcError<OpeningError>> {
    if (this.opened?.files.folder === folder) return { ok: true, value: summaryOf(this.opened) };
    return this.take(this.store.open(folder, takeOver));
  }

  close(): void {
    const library = this.opened;
    this.opened = null;
    if (library === null) return;
    this.onChange(null);
    library.close();
  }

  private take<Code extends string>(result: Result<Library, IpcError<Code>>): Result<OpenLibrary, IpcError<Code>> {
    if (!result.ok) return result;
    this.close();
    this.opened = result.value;
    const summary = summaryOf(result.value);
    this.recent.add(summary);
    this.onChange(result.value);
    return { ok: true, value: summary };
  }
}

/** What the window is told of a library. */
export const summaryOf = ({ name, files }: LibraryHandle): OpenLibrary => ({ folder: files.folder, name });
