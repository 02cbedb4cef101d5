/** In the place of a text's length: the length follows in four bytes. */
export const LONG_TEXT = 0xff;

/** Collects numbers and texts as bytes, little-endian, in a buffer that grows. */
export class ByteWriter {
  #bytes = new Uint8Array(4096);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  uint8(value: number): void {
    this.#grow(1);
    this.#view.setUint8(this.#length, value);
    this.#length += 1;
  }

  uint16(value: number): void {
    this.#grow(2);
    this.#view.setUint16(this.#length, value, true);
    this.#length += 2;
  }

  int16(value: number): void {
    this.#grow(2);
    this.#view.setInt16(this.#length, value, true);
    this.#length += 2;
  }

  int32(value: number): void {
    this.#grow(4);
    this.#view.setInt32(this.#length, value, true);
    this.#length += 4;
  }

  float32(value: number): void {
    this.#grow(4);
    this.#view.setFloat32(this.#length, value, true);
    this.#length += 4;
  }

  float64(value: number): void {
    this.#grow(8);
    this.#view.setFloat64(this.#length, value, true);
    this.#length += 8;
  }

  /** UTF-16 units (a glyph may stand for half of a pair), preceded by their number: a byte for nearly all texts. */
  text(value: string): void {
    this.uint8(Math.min(value.length, LONG_TEXT));
    if (value.length >= LONG_TEXT) this.int32(value.length);
    for (let index = 0; index < value.length; index += 1) this.uint16(value.charCodeAt(index));
  }

  /** What was written, as bytes of their own. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #grow(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
  }
}
