/** The tables of an OpenType file, as views of its bytes. */
export interface TableDirectory {
  /** @throws {RangeError} where the file lacks the table */
  required(tag: string): DataView;
  optional(tag: string): DataView | null;
  /** The bytes of a table, not copied; empty where the file lacks it. Never a Buffer, whose `slice` doesn't copy. */
  bytes(tag: string): Uint8Array;
}

const ENTRY_SIZE = 16;
const HEADER_SIZE = 12;

/**
 * Reads the directory at the head of a font file.
 *
 * @throws {RangeError} where the file is no single OpenType font, or ends before its tables do
 */
export function readTableDirectory(bytes: Uint8Array): TableDirectory {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places = new Map<string, { offset: number; length: number }>();
  const count = file.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const entry = HEADER_SIZE + index * ENTRY_SIZE;
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    const offset = file.getUint32(entry + 8);
    const length = file.getUint32(entry + 12);
    if (offset + length > bytes.length) throw new RangeError(`the font's table ${tag} ends after the file`);
    places.set(tag, { offset, length });
  }
  const optional = (tag: string): DataView | null => {
    const place = places.get(tag);
    return place === undefined ? null : new DataView(bytes.buffer, bytes.byteOffset + place.offset, place.length);
  };
  return {
    optional,
    required(tag) {
      const table = optional(tag);
      if (table === null) throw new RangeError(`the font has no table ${tag}`);
      return table;
    },
    bytes(tag) {
      const place = places.get(tag);
      if (place === undefined) return new Uint8Array(0);
      return new Uint8Array(bytes.buffer, bytes.byteOffset + place.offset, place.length);
    },
  };
}

/** Whether the first four bytes say version 1.0, or `true` as Apple's files do. */
export function isTrueType(bytes: Uint8Array): boolean {
  if (bytes.length < HEADER_SIZE) return false;
  const signature = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  return signature === 0x00010000 || signature === 0x74727565;
}
