import { z } from 'zod';
import { CHANNELS, type ChannelName, isChannelName } from '../../shared/ipc/channels.ts';
import { COMMON_ERRORS, type IpcResult, ipcErrorSchema, ipcFailure } from '../../shared/ipc/ipcError.ts';
import type { Log } from '../shell/log.ts';
import type { Handlers } from './handlers.ts';

const messageSchema = z.strictObject({ name: z.string(), request: z.unknown() });

/**
 * Answers one message of the window: checks it against the contract, asks the handler, checks its answer.
 *
 * Nothing is thrown. What is not as the contract says comes back as a failure, and is logged: it is a mistake
 * of the program, or an attempt to trick it.
 */
export async function answerRequest(message: unknown, handlers: Handlers, log: Log): Promise<IpcResult<unknown>> {
  const parsed = messageSchema.safeParse(message);
  if (!parsed.success) {
    log.error('ipc', 'a message that is none', { problem: z.prettifyError(parsed.error) });
    return ipcFailure('IPC_INVALID_REQUEST', { reason: 'message' });
  }
  const { name, request } = parsed.data;
  if (!isChannelName(name)) {
    log.error('ipc', 'an unknown channel', { name });
    return ipcFailure('IPC_UNKNOWN_CHANNEL', { name });
  }
  const received = CHANNELS[name].request.safeParse(request);
  if (!received.success) {
    log.error('ipc', `${name}: the request is not as agreed`, { problem: z.prettifyError(received.error) });
    return ipcFailure('IPC_INVALID_REQUEST', { name, reason: firstProblem(received.error) });
  }
  try {
    // The table pairs each name with its own handler, which a union of names can't tell the compiler.
    const handler = handlers[name] as (request: unknown) => IpcResult<unknown> | Promise<IpcResult<unknown>>;
    return checked(name, await handler(received.data), log);
  } catch (error) {
    log.error('ipc', `${name}: the handler failed`, error);
    return ipcFailure('IPC_INTERNAL', { name, reason: error instanceof Error ? error.message : String(error) });
  }
}

function checked(name: ChannelName, result: IpcResult<unknown>, log: Log): IpcResult<unknown> {
  const { reply, errors } = CHANNELS[name];
  if (!result.ok) {
    const failure = ipcErrorSchema.safeParse(result.error);
    const known: readonly string[] = [...errors, ...COMMON_ERRORS];
    if (failure.success && known.includes(failure.data.code)) return { ok: false, error: result.error };
    log.error('ipc', `${name}: a failure that the contract does not know`, { error: result.error });
    return ipcFailure('IPC_INVALID_REPLY', { name, reason: 'error' });
  }
  const value = reply.safeParse(result.value);
  if (value.success) return { ok: true, value: value.data };
  log.error('ipc', `${name}: the reply is not as agreed`, { problem: z.prettifyError(value.error) });
  return ipcFailure('IPC_INVALID_REPLY', { name, reason: firstProblem(value.error) });
}

function firstProblem(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue === undefined ? '' : `${issue.path.join('.')} ${issue.message}`.trim();
}
