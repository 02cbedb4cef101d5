import { wordingOf } from '../../shared/diagnostics/wordings/wordingOf.ts';
import type { ChannelName, RequestOf, ResultOf } from '../../shared/ipc/channels.ts';
import type { IpcError } from '../../shared/ipc/ipcError.ts';
import { bridge } from './bridge.ts';

/** Asks the main process. An expected failure is a value; see {@link wordsFor}. */
export const ask = <Name extends ChannelName>(name: Name, request: RequestOf<Name>): Promise<ResultOf<Name>> =>
  bridge().invoke(name, request);

/** A failure in words: what happened and what to do. */
export const wordsFor = ({ code, values }: IpcError): string =>
  wordingOf({ code, severity: 'error', place: {}, values });
