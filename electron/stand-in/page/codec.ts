/** How bytes become text on this side: Buffer in Node, `toBase64` in the page. */
export interface Base64 {
  readonly encode: (bytes: Uint8Array) => string;
  readonly decode: (text: string) => Uint8Array<ArrayBuffer>;
}

export interface Codec {
  readonly encode: (value: unknown) => string;
  readonly decode: (text: string) => unknown;
}

/**
 * Values as text, about as structured cloning has them: JSON, and what JSON can't say as `{ $: kind, … }`.
 *
 * The same function serves both ends of the pipe; its text is injected into the page, so nothing outside of it
 * may be used. A function or a symbol can't be cloned, as in Electron; a value that holds itself, or the same
 * object twice along one path, is refused too, which Electron would allow.
 */
export function makeCodec(base64: Base64): Codec {
  type Tagged = { $: string; v?: unknown; t?: string };
  const refuse = (value: unknown): never => {
    const kind = typeof value === 'function' ? 'function' : Object.prototype.toString.call(value);
    throw new Error(`An object could not be cloned. (${kind})`);
  };

  const encodeNumber = (value: number): unknown => {
    if (Number.isFinite(value) && !Object.is(value, -0)) return value;
    return { $: 'n', v: Object.is(value, -0) ? '-0' : String(value) };
  };

  const encodeView = (view: ArrayBufferView): Tagged => ({
    $: 'b',
    // Node's Buffer arrives as what it is built on.
    t: view.constructor.name === 'Buffer' ? 'Uint8Array' : view.constructor.name,
    v: base64.encode(new Uint8Array(view.buffer, view.byteOffset, view.byteLength)),
  });

  const encodeObject = (value: object, path: Set<unknown>): unknown => {
    if (Array.isArray(value)) return value.map((item) => encodeValue(item, path));
    if (value instanceof ArrayBuffer) return { $: 'b', t: 'ArrayBuffer', v: base64.encode(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value)) return encodeView(value);
    if (value instanceof Date) return { $: 'd', v: value.getTime() };
    if (value instanceof Map)
      return { $: 'm', v: [...value].map((pair) => pair.map((item) => encodeValue(item, path))) };
    if (value instanceof Set) return { $: 's', v: [...value].map((item) => encodeValue(item, path)) };
    if (value instanceof RegExp) return { $: 'r', v: [value.source, value.flags] };
    if (value instanceof Error) return { $: 'e', v: [value.name, value.message, value.stack] };
    if (value instanceof Promise || value instanceof WeakMap || value instanceof WeakSet) return refuse(value);
    // A key that begins as a tag does gets one more sign, so that it can't be taken for one.
    const entries = Object.entries(value).map(([key, item]) => [
      key.startsWith('$') ? `$${key}` : key,
      encodeValue(item, path),
    ]);
    return Object.fromEntries(entries);
  };

  const encodeValue = (value: unknown, path: Set<unknown>): unknown => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number') return encodeNumber(value);
    if (value === undefined) return { $: 'u' };
    if (typeof value === 'bigint') return { $: 'i', v: String(value) };
    if (typeof value !== 'object') return refuse(value);
    if (path.has(value)) throw new Error('An object could not be cloned. (it contains itself)');
    path.add(value);
    const encoded = encodeObject(value, path);
    path.delete(value);
    return encoded;
  };

  const decodeBytes = (kind: string, text: string): unknown => {
    const bytes = base64.decode(text);
    if (kind === 'Uint8Array') return bytes;
    if (kind === 'ArrayBuffer') return bytes.buffer;
    const views = globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => unknown>;
    const View = views[kind];
    if (View === undefined) throw new Error(`no view of bytes is named ${kind}`);
    return new View(bytes.buffer);
  };

  const decodeError = ([name, message, stack]: [string, string, string]): Error => {
    const known: Record<string, ErrorConstructor> = { TypeError, RangeError, SyntaxError, ReferenceError };
    const error = new (known[name] ?? Error)(message);
    error.stack = stack;
    return error;
  };

  const decodeTagged = ({ $, v, t }: Tagged): unknown => {
    const items = v as unknown[];
    switch ($) {
      case 'u':
        return undefined;
      case 'n':
        return Number(v);
      case 'i':
        return BigInt(v as string);
      case 'd':
        return new Date(v as number);
      case 'm':
        return new Map((v as [unknown, unknown][]).map(([key, item]) => [decodeValue(key), decodeValue(item)]));
      case 's':
        return new Set(items.map(decodeValue));
      case 'r':
        return new RegExp(items[0] as string, items[1] as string);
      case 'e':
        return decodeError(v as [string, string, string]);
      case 'b':
        return decodeBytes(t as string, v as string);
    }
    throw new Error(`no kind of value is named ${$}`);
  };

  const decodeValue = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(decodeValue);
    if ('$' in value) return decodeTagged(value as Tagged);
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key.startsWith('$') ? key.slice(1) : key, decodeValue(item)]),
    );
  };

  return {
    encode: (value) => JSON.stringify(encodeValue(value, new Set())),
    decode: (text) => decodeValue(JSON.parse(text)),
  };
}
