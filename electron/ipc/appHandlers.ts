import { success } from '../../shared/diagnostics/result.ts';
import type { AppInfo, appChannels } from '../../shared/ipc/appChannels.ts';
import type { Command } from '../../shared/ipc/commands.ts';
import { type IpcError, ipcFailure } from '../../shared/ipc/ipcError.ts';
import type { Log } from '../shell/log.ts';
import type { Products } from '../shell/products.ts';
import type { HandlersOf } from './handlers.ts';

/** Why the window was loaded, and with what. */
export interface Start {
  reason: 'fresh' | 'recovered';
  /** What could not be opened that the program was started with. */
  failure: IpcError | null;
  /** What to do at once. */
  command: Command | null;
}

/** What the system does for the window. */
export interface System {
  readonly info: () => AppInfo;
  /** What there is to be told to a window that was loaded; each is told once. */
  readonly takeStart: () => Start;
  /** The commands that the menu bar offers from now on. */
  readonly offerCommands: (commands: readonly Command[]) => void;
  /** @returns What went wrong; empty if nothing. */
  readonly openFile: (path: string) => Promise<string>;
  readonly showFile: (path: string) => void;
  readonly showLogs: () => void;
}

export const appHandlers = (system: System, products: Products, log: Log): HandlersOf<keyof typeof appChannels> => ({
  'app.info': () => success(system.info()),
  'app.reportError': ({ message, stack, where }) => {
    log.error('page', message, { where, stack });
    return success({});
  },
  'app.started': () => success({ ...system.takeStart() }),
  'app.offerCommands': ({ commands }) => {
    system.offerCommands(commands);
    return success({});
  },
  'app.openProduct': async ({ path }) => {
    if (!products.has(path)) return ipcFailure('PRODUCT_UNKNOWN', { file: path });
    const reason = await system.openFile(path);
    return reason === '' ? success({}) : ipcFailure('PRODUCT_NOT_OPENED', { file: path, reason });
  },
  'app.showProduct': ({ path }) => {
    if (!products.has(path)) return ipcFailure('PRODUCT_UNKNOWN', { file: path });
    system.showFile(path);
    return success({});
  },
  'app.showLogs': () => {
    system.showLogs();
    return success({});
  },
});
