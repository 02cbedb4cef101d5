import { randomUUID } from 'node:crypto';
import { hostname, userInfo } from 'node:os';
import type { LibraryStore } from '../shell/librarySession.ts';
import type { StoreHost } from '../store/host.ts';
import type { Library } from '../store/library.ts';
import { createLibrary, openLibrary } from '../store/openLibrary.ts';
import { carried } from './storeFailures.ts';

/** What the store needs of this computer. */
const host: StoreHost = {
  now: () => Date.now(),
  newId: () => randomUUID(),
  machine: { host: hostname(), user: userInfo().username, pid: process.pid },
};

/** The libraries of electron/store. */
export const libraryStore: LibraryStore<Library> = {
  create: (folder, given) => carried(createLibrary(folder, given, host)),
  open: (folder, takeOver) => carried(openLibrary(folder, host, { takeOver })),
};
