import type { CarriedError } from './messages.ts';
import type { PageEvent, PageScope } from './pageScope.ts';

/**
 * The page's own side of `contextBridge`: puts there what the preload exposes. Its text is injected into each
 * document before the page's scripts; nothing outside of it may be used.
 *
 * The two worlds share only the DOM. They talk by custom events, whose `detail` is cloned from world to world at
 * once; functions go as numbers.
 *
 * @param secret Starts the events' names, so that the page can't guess them.
 */
export function mainWorld(secret: string): void {
  const scope = globalThis as unknown as PageScope;
  if (scope.window !== scope.top) return;
  type Answer = { readonly error?: CarriedError; readonly promise?: number; readonly value?: unknown };
  type Settle = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

  let answer: Answer | null = null;
  const functions = new Map<number, (...args: unknown[]) => unknown>();
  const numbers = new Map<unknown, number>();
  const promises = new Map<number, Settle>();

  const fire = (kind: string, detail: unknown): void => {
    scope.dispatchEvent(new CustomEvent(secret + kind, { detail }));
  };
  const on = (kind: string, take: (detail: never) => void): void => {
    scope.addEventListener(secret + kind, (event: PageEvent) => {
      event.stopImmediatePropagation();
      take(event.detail as never);
    });
  };
  const errorOf = ({ name, message }: CarriedError): Error => Object.assign(new Error(message), { name });

  /** A function of the page becomes a number, the same one each time. */
  const packed = (value: unknown): unknown => {
    if (typeof value !== 'function') return value;
    let number = numbers.get(value);
    if (number === undefined) {
      number = numbers.size + 1;
      numbers.set(value, number);
      functions.set(number, value as (...args: unknown[]) => unknown);
    }
    return { __callback: number };
  };

  const unpacked = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value;
    if ('__function' in value) return (...args: unknown[]) => call(value.__function as number, args);
    if (Array.isArray(value)) return Object.freeze(value.map(unpacked));
    if (Object.getPrototypeOf(value) !== Object.prototype) return value;
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unpacked(item)])));
  };

  const call = (number: number, args: unknown[]): unknown => {
    answer = null;
    fire('call', { number, args: args.map(packed) });
    const given = answer as Answer | null;
    // An argument that can't be cloned makes an event without detail, to which nobody answers.
    if (given === null) throw new Error('An object could not be cloned.');
    if (given.error !== undefined) throw errorOf(given.error);
    const { promise } = given;
    if (promise === undefined) return unpacked(given.value);
    return new Promise((resolve, reject) => promises.set(promise, { resolve, reject }));
  };

  on('expose', ({ name, api }: { readonly name: string; readonly api: unknown }) => {
    const value = unpacked(api);
    Object.defineProperty(globalThis, name, { value, enumerable: true, writable: false, configurable: false });
  });
  // Electron asks the program before there is a window. Here the window would be there first, and would hold up the
  // page that opened it, so the page does not get that far.
  const open = (url: unknown = ''): null => {
    fire('open', new URL(String(url), scope.location.href).href);
    return null;
  };
  Object.defineProperty(globalThis, 'open', { value: open, writable: true, configurable: true });
  on('answer', (detail: Answer) => {
    answer = detail;
  });
  on('settle', (detail: Answer & { readonly promise: number }) => {
    const settle = promises.get(detail.promise);
    promises.delete(detail.promise);
    if (detail.error === undefined) settle?.resolve(unpacked(detail.value));
    else settle?.reject(errorOf(detail.error));
  });
  on('callback', ({ number, args }: { readonly number: number; readonly args: unknown[] }) => {
    functions.get(number)?.(...args.map(unpacked));
  });
}
