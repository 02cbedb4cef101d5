import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { INVOKE } from '../../shared/ipc/bridge.ts';
import { type IpcResult, ipcFailure } from '../../shared/ipc/ipcError.ts';
import type { Log } from '../shell/log.ts';
import { isOurPage } from '../shell/origin.ts';
import { answerRequest } from './answerRequest.ts';
import type { Handlers } from './handlers.ts';

/** Lets the window ask the questions of the contract. Only our own page, in its top frame, gets an answer. */
export function registerHandlers(ipcMain: IpcMain, handlers: Handlers, log: Log): void {
  ipcMain.handle(INVOKE, (event, message: unknown): Promise<IpcResult<unknown>> | IpcResult<unknown> => {
    if (isTrusted(event)) return answerRequest(message, handlers, log);
    log.error('ipc', 'a message of a foreign page was refused', { url: event.senderFrame?.url ?? null });
    return ipcFailure('IPC_FORBIDDEN_SENDER');
  });
}

function isTrusted({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurPage(senderFrame.url);
}
