import type { Base64, Codec } from './codec.ts';
import type { CarriedError, NodeMessage, PageMessage } from './messages.ts';
import type { KeyPress, PageScope } from './pageScope.ts';

/** The preload, as a CommonJS module. */
export type Preload = (
  require: (name: string) => unknown,
  process: object,
  module: { exports: object },
  exports: object,
) => void;

/**
 * The preload's world: `ipcRenderer`, its side of `contextBridge`, and the preload itself. Its text is injected
 * into each document; nothing outside of it may be used.
 *
 * @param environment What a sandboxed preload sees of `process`.
 */
export function isolatedWorld(
  secret: string,
  environment: object,
  makeCodec: (base64: Base64) => Codec,
  preload: Preload,
): void {
  const scope = globalThis as unknown as PageScope;
  const binding = scope.__standIn;
  delete scope.__standIn;
  if (scope.window !== scope.top || scope.location.href === 'about:blank' || binding === undefined) return;

  type Bytes = { toBase64(): string };
  type BytesOf = { fromBase64(text: string): Uint8Array<ArrayBuffer> };
  const codec = makeCodec({
    encode: (bytes) => (bytes as unknown as Bytes).toBase64(),
    decode: (text) => (Uint8Array as unknown as BytesOf).fromBase64(text),
  });
  const post = (message: PageMessage): void => binding(codec.encode(message));
  const notImitated = (what: string) => (): never => {
    throw new Error(`the stand-in for Electron does not imitate ${what}`);
  };

  // contextBridge
  type AnyFunction = (...args: unknown[]) => unknown;
  const functions = new Map<number, AnyFunction>();
  const callbacks = new Map<number, AnyFunction>();
  let lastPromise = 0;
  const fire = (kind: string, detail: unknown): void => {
    scope.dispatchEvent(new CustomEvent(secret + kind, { detail }));
  };
  const wrapped = (value: unknown): unknown => {
    if (typeof value === 'function') {
      functions.set(functions.size + 1, value as AnyFunction);
      return { __function: functions.size };
    }
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(wrapped);
    const prototype = Object.getPrototypeOf(value);
    // Bytes, dates and the like are cloned as they are.
    if (prototype !== Object.prototype && prototype !== null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, wrapped(item)]));
  };
  const argument = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object' || !('__callback' in value)) return value;
    const number = value.__callback as number;
    const known = callbacks.get(number);
    if (known !== undefined) return known;
    const callback: AnyFunction = (...args) => fire('callback', { number, args: args.map(wrapped) });
    callbacks.set(number, callback);
    return callback;
  };
  const carried = (error: unknown): CarriedError =>
    error instanceof Error ? { name: error.name, message: error.message } : { name: 'Error', message: String(error) };
  scope.addEventListener(`${secret}call`, ({ detail }) => {
    if (detail === null) return;
    const { number, args } = detail as { number: number; args: unknown[] };
    let value: unknown;
    try {
      value = functions.get(number)?.(...args.map(argument));
    } catch (error) {
      fire('answer', { error: carried(error) });
      return;
    }
    if (!(value instanceof Promise)) {
      fire('answer', { value: wrapped(value) });
      return;
    }
    lastPromise += 1;
    const promise = lastPromise;
    fire('answer', { promise });
    value.then(
      (settled) => fire('settle', { promise, value: wrapped(settled) }),
      (error: unknown) => fire('settle', { promise, error: carried(error) }),
    );
  });
  scope.addEventListener(`${secret}open`, (event) => {
    event.stopImmediatePropagation();
    post({ type: 'open', url: String(event.detail) });
  });
  const contextBridge = {
    exposeInMainWorld: (name: string, api: unknown) => fire('expose', { name, api: wrapped(api) }),
  };

  // ipcRenderer
  type Listener = (event: object, ...args: readonly unknown[]) => void;
  type Pending = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };
  const listeners = new Map<string, Listener[]>();
  const pending = new Map<number, Pending>();
  let lastId = 0;
  const addListener = (channel: string, listener: Listener) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    return ipcRenderer;
  };
  const removeListener = (channel: string, listener: Listener) => {
    listeners.set(
      channel,
      (listeners.get(channel) ?? []).filter((other) => other !== listener),
    );
    return ipcRenderer;
  };
  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        post({ type: 'invoke', id: lastId, channel, args });
        pending.set(lastId, { resolve, reject });
      }),
    send: (channel: string, ...args: unknown[]) => post({ type: 'send', channel, args }),
    on: addListener,
    addListener,
    off: removeListener,
    removeListener,
    sendSync: notImitated('ipcRenderer.sendSync'),
    postMessage: notImitated('ipcRenderer.postMessage'),
  };
  scope.__standInReceive = (text) => {
    const message = codec.decode(text) as NodeMessage;
    if (message.type === 'event') {
      const event = { sender: ipcRenderer, ports: [] };
      for (const listener of listeners.get(message.channel) ?? []) listener(event, ...message.args);
      return;
    }
    const asked = pending.get(message.id);
    pending.delete(message.id);
    if (message.type === 'reply') asked?.resolve(message.value);
    else asked?.reject(new Error(message.message));
  };

  // Accelerators get what the page leaves: this listener is the last on the way up.
  scope.addEventListener('keydown', (event) => {
    const { key, code, ctrlKey, shiftKey, altKey, metaKey, defaultPrevented, isComposing } =
      event as unknown as KeyPress;
    const mayBeOne = ctrlKey || altKey || metaKey || /^F\d+$/.test(key);
    if (!mayBeOne || defaultPrevented || isComposing) return;
    post({ type: 'key', key, code, ctrl: ctrlKey, shift: shiftKey, alt: altKey, meta: metaKey });
  });

  // The preload, with the `require` that a sandboxed one has.
  const webUtils = { getPathForFile: notImitated('webUtils.getPathForFile') };
  const electron = { contextBridge, ipcRenderer, webUtils };
  const require = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name}; a sandboxed preload can require electron only`);
  };
  const module = { exports: {} };
  try {
    preload(
      require,
      { type: 'renderer', sandboxed: true, contextIsolated: true, ...environment },
      module,
      module.exports,
    );
  } catch (error) {
    console.error('Unable to load preload script', error);
    post({ type: 'preloadFailed', message: error instanceof Error ? error.message : String(error) });
  }
}
