/**
 * A font file read in parts: of the 15 MB of a Chinese face shaping needs 2 % and an issue's subset 5 %.
 * The host says where the bytes come from.
 */
export interface FontFile {
  readonly size: number;
  /**
   * So many bytes from an offset, as an array of their own or a view that nobody changes.
   *
   * @throws RangeError where the file ends before.
   */
  read(offset: number, length: number): Uint8Array;
}

/** A font file that is in memory. */
export function fontFileOf(bytes: Uint8Array): FontFile {
  return {
    size: bytes.byteLength,
    read(offset, length) {
      if (offset < 0 || length < 0 || offset + length > bytes.byteLength) throw new RangeError('the font is cut short');
      // Never a Buffer, whose `slice` does not copy.
      return new Uint8Array(bytes.buffer, bytes.byteOffset + offset, length);
    },
  };
}
