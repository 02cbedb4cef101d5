import { describe, expect, it } from 'vitest';
import { answerRequest } from '../../../electron/ipc/answerRequest.ts';
import type { Handlers } from '../../../electron/ipc/handlers.ts';
import type { Log } from '../../../electron/shell/log.ts';
import { success } from '../../../shared/diagnostics/result.ts';
import { wordingOf } from '../../../shared/diagnostics/wordings/wordingOf.ts';
import { CHANNELS } from '../../../shared/ipc/channels.ts';
import { COMMON_ERRORS, ipcFailure } from '../../../shared/ipc/ipcError.ts';

const opened = { folder: '/资料库', name: '资料库' };

/** Asks handlers of which only those given are there. */
async function ask(message: unknown, handlers: Partial<Handlers> = {}) {
  const lines: string[] = [];
  const log: Log = {
    info: () => {},
    warning: () => {},
    error: (_area, text) => {
      lines.push(text);
    },
  };
  return { result: await answerRequest(message, handlers as Handlers, log), lines };
}

describe('a question of the window', () => {
  it('is answered by the handler of its channel', async () => {
    const { result, lines } = await ask(
      { name: 'library.open', request: { folder: '/资料库', takeOver: false } },
      { 'library.open': ({ folder }) => success({ folder, name: '资料库' }) },
    );
    expect(result).toEqual(success(opened));
    expect(lines).toEqual([]);
  });

  it('may fail as the contract says, which is not logged', async () => {
    const { result, lines } = await ask(
      { name: 'library.open', request: { folder: '/x', takeOver: false } },
      { 'library.open': ({ folder }) => ipcFailure('LIBRARY_NOT_FOUND', { folder }) },
    );
    expect(result).toEqual({ ok: false, error: { code: 'LIBRARY_NOT_FOUND', values: { folder: '/x' } } });
    expect(lines).toEqual([]);
  });

  it.each([
    ['of an unknown channel', { name: 'library.explode', request: {} }, 'IPC_UNKNOWN_CHANNEL'],
    ['named like a member of every object', { name: 'constructor', request: {} }, 'IPC_UNKNOWN_CHANNEL'],
    ['without a request', { name: 'library.open' }, 'IPC_INVALID_REQUEST'],
    ['with a value of the wrong type', { name: 'library.open', request: { folder: 3 } }, 'IPC_INVALID_REQUEST'],
    [
      'with more than was agreed',
      { name: 'library.open', request: { folder: 'a', takeOver: false, as: 'b' } },
      'IPC_INVALID_REQUEST',
    ],
    ['that is no message', 'library.open', 'IPC_INVALID_REQUEST'],
  ])('%s is refused and logged', async (_what, message, code) => {
    const { result, lines } = await ask(message, { 'library.open': () => success(opened) });
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(lines).toHaveLength(1);
  });

  it('gets no reply of the wrong form', async () => {
    const wrong = success({ folder: 3 }) as unknown as ReturnType<Handlers['library.open']>;
    const { result, lines } = await ask(
      { name: 'library.open', request: { folder: 'a', takeOver: false } },
      { 'library.open': () => wrong },
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'IPC_INVALID_REPLY' } });
    expect(lines).toHaveLength(1);
  });

  it('gets no failure that its channel does not know', async () => {
    const wrong = ipcFailure('JOB_UNKNOWN') as unknown as ReturnType<Handlers['library.open']>;
    const { result } = await ask(
      { name: 'library.open', request: { folder: 'a', takeOver: false } },
      { 'library.open': () => wrong },
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'IPC_INVALID_REPLY' } });
  });

  it('comes back as a failure where its handler throws', async () => {
    const { result, lines } = await ask(
      { name: 'library.open', request: { folder: 'a', takeOver: false } },
      {
        'library.open': () => {
          throw new Error('the disk is on fire');
        },
      },
    );
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'IPC_INTERNAL', values: { reason: 'the disk is on fire' } },
    });
    expect(lines).toHaveLength(1);
  });
});

describe('the contract', () => {
  it('has Chinese words for every failure it knows', () => {
    const codes = [...COMMON_ERRORS, ...Object.values(CHANNELS).flatMap(({ errors }) => [...errors])];
    const wordless = codes.filter((code) => wordingOf({ code, severity: 'error', place: {}, values: {} }) === code);
    expect(wordless).toEqual([]);
  });
});
