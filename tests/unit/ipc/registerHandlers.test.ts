import type { IpcMain } from 'electron';
import { describe, expect, it } from 'vitest';
import { eventSender } from '../../../electron/ipc/eventSender.ts';
import type { Handlers } from '../../../electron/ipc/handlers.ts';
import { registerHandlers } from '../../../electron/ipc/registerHandlers.ts';
import { silentLog } from '../../../electron/shell/log.ts';
import { success } from '../../../shared/diagnostics/result.ts';

/** Asks as the page of a frame would. */
async function askFrom(senderFrame: { readonly url: string; readonly parent: object | null } | null): Promise<unknown> {
  let handler: (event: object, message: unknown) => unknown = () => undefined;
  const ipcMain = {
    handle: (_channel: string, given: typeof handler) => {
      handler = given;
    },
  };
  const handlers = { 'library.close': () => success({}) } as unknown as Handlers;
  registerHandlers(ipcMain as unknown as IpcMain, handlers, silentLog);
  return handler({ senderFrame }, { name: 'library.close', request: {} });
}

describe('the main process', () => {
  it('answers the top frame of our page', async () => {
    expect(await askFrom({ url: 'app://gongbao/index.html', parent: null })).toEqual(success({}));
  });

  it.each([
    ['another address', { url: 'https://example.org/', parent: null }],
    ['an address that begins like ours', { url: 'app://gongbao.example.org/', parent: null }],
    ['a page without an address', { url: 'about:blank', parent: null }],
    ['a frame inside our page', { url: 'app://gongbao/index.html', parent: {} }],
    ['a frame that is gone', null],
  ])('refuses %s', async (_who, frame) => {
    expect(await askFrom(frame)).toMatchObject({ ok: false, error: { code: 'IPC_FORBIDDEN_SENDER' } });
  });
});

describe('an event', () => {
  it('goes to the windows that are open', () => {
    const got: unknown[] = [];
    const window = { isDestroyed: () => false, send: (_channel: string, message: unknown) => got.push(message) };
    const gone = { isDestroyed: () => true, send: () => expect.unreachable() };
    eventSender(() => [gone, window])('app.command', { command: 'edit.undo' });
    expect(got).toEqual([{ name: 'app.command', event: { command: 'edit.undo' } }]);
  });

  it('that is not as agreed is a mistake', () => {
    const send = eventSender(() => []);
    expect(() => send('app.command', { command: 'explode' as never })).toThrow();
  });
});
