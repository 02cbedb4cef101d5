import type { FontFile } from './fontFile.ts';

/** The tables of an OpenType file; each is read when it is first asked for. */
export interface TableDirectory {
  /** @throws {RangeError} where the file lacks the table */
  required(tag: string): DataView;
  optional(tag: string): DataView | null;
  /** The bytes of a table; empty where the file lacks it. Nobody may change them. */
  bytes(tag: string): Uint8Array;
  /** Some bytes of a table that is too large to be read whole. */
  part(tag: string, offset: number, length: number): Uint8Array;
}

const ENTRY_SIZE = 16;
const HEADER_SIZE = 12;
const EMPTY = new Uint8Array(0);

/**
 * Reads the directory at the head of a font file.
 *
 * @throws {RangeError} where the file is no single TrueType font, or ends before its tables do
 */
export function readTableDirectory(file: FontFile): TableDirectory {
  if (!isTrueType(file)) throw new RangeError('the file is no single TrueType face');
  const count = viewOf(file.read(0, HEADER_SIZE)).getUint16(4);
  const entries = file.read(HEADER_SIZE, count * ENTRY_SIZE);
  const places = new Map<string, { offset: number; length: number }>();
  for (let entry = 0; entry < entries.length; entry += ENTRY_SIZE) {
    const view = viewOf(entries.subarray(entry, entry + ENTRY_SIZE));
    const tag = String.fromCharCode(...entries.subarray(entry, entry + 4));
    const place = { offset: view.getUint32(8), length: view.getUint32(12) };
    if (place.offset + place.length > file.size) throw new RangeError(`the font's table ${tag} ends after the file`);
    places.set(tag, place);
  }
  const known = new Map<string, Uint8Array>();
  const bytes = (tag: string): Uint8Array => {
    const place = places.get(tag);
    if (place === undefined) return EMPTY;
    const table = known.get(tag) ?? file.read(place.offset, place.length);
    known.set(tag, table);
    return table;
  };
  const optional = (tag: string): DataView | null => (places.has(tag) ? viewOf(bytes(tag)) : null);
  return {
    optional,
    bytes,
    required(tag) {
      const table = optional(tag);
      if (table === null) throw new RangeError(`the font has no table ${tag}`);
      return table;
    },
    part(tag, offset, length) {
      const place = places.get(tag);
      if (place === undefined || length === 0) return EMPTY;
      if (offset < 0 || length < 0 || offset + length > place.length)
        throw new RangeError(`the table ${tag} is cut short`);
      return file.read(place.offset + offset, length);
    },
  };
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Whether the first four bytes say version 1.0, or `true` as Apple's files do. */
function isTrueType(file: FontFile): boolean {
  if (file.size < HEADER_SIZE) return false;
  const signature = viewOf(file.read(0, 4)).getUint32(0);
  return signature === 0x00010000 || signature === 0x74727565;
}
