import type { FontFile } from './fontFile.ts';

/**
 * An OpenType font without its outlines, for shaping only: HarfBuzz keeps its own copy of the bytes in
 * WebAssembly memory, and 97 % of a Chinese face are outlines that shaping never reads.
 *
 * @throws RangeError if the file is no TrueType or OpenType font, or is cut short.
 * @see OpenType specification, “Organization of an OpenType font”.
 */
export function shapingTables(file: FontFile): Uint8Array {
  const header = file.size >= HEADER ? file.read(0, HEADER) : new Uint8Array(HEADER);
  const version = viewOf(header).getUint32(0);
  if (version !== TRUETYPE && version !== CFF) throw new RangeError('not a TrueType or OpenType font');

  const directory = file.read(HEADER, viewOf(header).getUint16(4) * RECORD);
  const kept: { record: Uint8Array; offset: number; length: number }[] = [];
  for (let at = 0; at < directory.length; at += RECORD) {
    const record = directory.subarray(at, at + RECORD);
    const view = viewOf(record);
    if (!OUTLINES.has(view.getUint32(0))) {
      kept.push({ record, offset: view.getUint32(8), length: view.getUint32(12) });
    }
  }

  let end = HEADER + RECORD * kept.length;
  const starts = kept.map(({ length }) => {
    const start = end;
    end += (length + 3) & ~3;
    return start;
  });
  const result = new Uint8Array(end);
  const target = viewOf(result);
  result.set(header);
  target.setUint16(4, kept.length);
  kept.forEach(({ record, offset, length }, index) => {
    const start = starts[index] ?? 0;
    result.set(record, HEADER + RECORD * index);
    target.setUint32(HEADER + RECORD * index + 8, start);
    result.set(file.read(offset, length), start);
  });
  return result;
}

const TRUETYPE = 0x00010000;
const CFF = 0x4f54544f;
const HEADER = 12;
const RECORD = 16;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const tag = (name: string): number => [...name].reduce((code, letter) => code * 256 + letter.charCodeAt(0), 0);
const OUTLINES = new Set(['glyf', 'loca', 'CFF ', 'CFF2', 'prep', 'fpgm', 'cvt ', 'gasp', 'STAT'].map(tag));
