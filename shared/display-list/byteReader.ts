import { LONG_TEXT } from './byteWriter.ts';

/**
 * Reads what a `ByteWriter` wrote, in the same order.
 *
 * @throws RangeError from every method where the bytes end before.
 */
export class ByteReader {
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get isAtEnd(): boolean {
    return this.#at === this.#view.byteLength;
  }

  uint8(): number {
    return this.#view.getUint8(this.#step(1));
  }

  uint16(): number {
    return this.#view.getUint16(this.#step(2), true);
  }

  int16(): number {
    return this.#view.getInt16(this.#step(2), true);
  }

  int32(): number {
    return this.#view.getInt32(this.#step(4), true);
  }

  float32(): number {
    return this.#view.getFloat32(this.#step(4), true);
  }

  float64(): number {
    return this.#view.getFloat64(this.#step(8), true);
  }

  text(): string {
    const short = this.uint8();
    const length = short === LONG_TEXT ? this.int32() : short;
    let text = '';
    for (let index = 0; index < length; index += 1) text += String.fromCharCode(this.uint16());
    return text;
  }

  #step(length: number): number {
    const at = this.#at;
    this.#at += length;
    return at;
  }
}
