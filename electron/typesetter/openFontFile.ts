import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { FontFile } from '../../shared/fonts/fontFile.ts';

/**
 * Opens a font file to be read in parts from the disk. Reading the outlines that an issue uses one by one is faster
 * than reading three faces whole (15 against 30 ms) and keeps 40 MB out of memory.
 */
export function openFontFile(path: string): FontFile & { close(): void } {
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  return {
    size,
    read(offset, length) {
      const bytes = new Uint8Array(length);
      if (length > 0 && readSync(file, bytes, 0, length, offset) < length)
        throw new RangeError('the font is cut short');
      return bytes;
    },
    close: () => closeSync(file),
  };
}
