import { inflateRawSync } from 'node:zlib';
import type { AsyncFlateStreamHandler, UnzipDecoder, UnzipDecoderConstructor } from 'fflate';

/** Says that an entry would inflate to more than its allowance. */
export class AllowanceExceeded extends Error {}

/**
 * A decoder of deflated zip entries for fflate's `Unzip` that inflates with zlib, each entry at once, and stops
 * when it grows beyond what `allowance` grants at that moment. Ten times faster than inflating in JavaScript.
 */
export function boundedInflate(allowance: () => number): UnzipDecoderConstructor {
  return class BoundedInflate implements UnzipDecoder {
    static compression = 8;
    ondata: AsyncFlateStreamHandler = () => {};
    private readonly chunks: Uint8Array[] = [];

    push(chunk: Uint8Array, final: boolean): void {
      if (chunk.length > 0) this.chunks.push(chunk);
      if (!final) return;
      const compressed = this.chunks.length === 1 && this.chunks[0] ? this.chunks[0] : Buffer.concat(this.chunks);
      let inflated: Uint8Array<ArrayBuffer>;
      try {
        inflated = inflateRawSync(compressed, { maxOutputLength: Math.max(1, allowance()) });
      } catch (error) {
        const exceeded = error instanceof RangeError;
        this.ondata(
          Object.assign(exceeded ? new AllowanceExceeded() : new Error('not deflated'), { code: 0 }),
          new Uint8Array(),
          true,
        );
        return;
      }
      this.ondata(null, inflated, true);
    }
  };
}
