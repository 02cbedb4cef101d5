import { failure, success } from '../../shared/diagnostics/result.ts';
import type { libraryChannels } from '../../shared/ipc/libraryChannels.ts';
import { type LibraryHandle, type LibrarySession, summaryOf } from '../shell/librarySession.ts';
import type { RecentLibraries } from '../shell/recentLibraries.ts';
import type { HandlersOf } from './handlers.ts';

/** Asks the user for a folder; null where that was called off. */
export type ChooseFolder = (purpose: 'create' | 'open' | 'receive') => Promise<string | null>;

/** Answers about the libraries of this computer, and the one that is open. */
export const libraryHandlers = <Library extends LibraryHandle>(
  session: LibrarySession<Library>,
  recent: RecentLibraries,
  chooseFolder: ChooseFolder,
): HandlersOf<keyof typeof libraryChannels> => ({
  'library.recent': () => success({ libraries: recent.list() }),
  'library.forget': ({ folder }) => {
    recent.remove(folder);
    return success({});
  },
  'library.chooseFolder': async ({ purpose }) => success({ folder: await chooseFolder(purpose) }),
  'library.create': ({ parent, name, person }) => {
    const result = session.create(parent, { name, person });
    return result.ok ? result : failure(result.error);
  },
  'library.open': ({ folder, takeOver }) => {
    const result = session.open(folder, takeOver);
    return result.ok ? result : failure(result.error);
  },
  'library.current': () => success({ library: session.current === null ? null : summaryOf(session.current) }),
  'library.close': () => {
    session.close();
    return success({});
  },
});
