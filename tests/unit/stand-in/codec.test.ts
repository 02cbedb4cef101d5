import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCodec } from '../../../electron/stand-in/page/codec.ts';

const codec = makeCodec({
  encode: (bytes) => Buffer.from(bytes).toString('base64'),
  decode: (text) => new Uint8Array(Buffer.from(text, 'base64')),
});
const across = (value: unknown): unknown => codec.decode(codec.encode(value));

describe('a value that crosses between the processes', () => {
  it.each([
    ['text', '公报 𠮷 \0'],
    ['numbers', [0, -0, 1.5, Number.NaN, Number.POSITIVE_INFINITY, -1e300]],
    ['nothing', [null, undefined]],
    ['large integers', 2n ** 80n],
    ['dates', new Date(1_700_000_000_000)],
    ['maps and sets', new Map<unknown, unknown>([['a', new Set([1, { b: 2 }])]])],
    ['patterns', /一、/gu],
    ['keys that look like our own tags', { $: 'n', $$: { $: 1 }, v: 2 }],
    ['the same object twice beside each other', Array(2).fill({ a: 1 })],
  ])('keeps %s', (_what, value) => {
    expect(across(value)).toEqual(value);
  });

  it('keeps bytes in views of each kind', () => {
    const bytes = new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(across(bytes)).toEqual(bytes);
    expect(across(bytes.subarray(2, 5))).toEqual(new Uint8Array([3, 4, 5]));
    expect(across(Buffer.from([1, 2]))).toEqual(new Uint8Array([1, 2]));
    expect(across(new Float64Array([1.5, -2]))).toEqual(new Float64Array([1.5, -2]));
    expect(across(new Uint16Array([7]).buffer)).toEqual(new Uint16Array([7]).buffer);
  });

  it('keeps errors with their kind', () => {
    const error = across(new RangeError('超出'));
    expect(error).toBeInstanceOf(RangeError);
    expect((error as Error).message).toBe('超出');
  });

  it('keeps any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(across(value)).toEqual(value);
      }),
    );
  });

  it.each([
    ['a function', () => 1],
    ['a symbol', Symbol('a')],
    ['a promise', Promise.resolve(1)],
    ['a function inside', { a: [() => 1] }],
  ])('may not be %s', (_what, value) => {
    expect(() => codec.encode(value)).toThrow('could not be cloned');
  });

  it('may not contain itself', () => {
    const value: Record<string, unknown> = {};
    value.self = value;
    expect(() => codec.encode(value)).toThrow('contains itself');
  });
});
