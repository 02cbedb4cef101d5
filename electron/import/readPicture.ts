import { createHash } from 'node:crypto';
import type { Picture } from '../../shared/manuscript/picture.ts';

/** Why bytes are no picture that can be printed: damaged, or of another format than PNG and JPEG. */
export type PictureFault = 'damaged' | { readonly format: string };

/**
 * Tells a picture's format by its first bytes, since names and declared types lie.
 *
 * @param part Its name, from whose ending an unknown format is called.
 */
export function readPicture(bytes: Uint8Array, part: string): Picture | PictureFault {
  const format = formatOf(bytes);
  if (format === null) return { format: /\.([A-Za-z0-9]{1,8})$/.exec(part)?.[1]?.toUpperCase() ?? '?' };
  const size = format === 'image/png' ? sizeOfPng(bytes) : sizeOfJpeg(bytes);
  if (!size || size.width === 0 || size.height === 0) return 'damaged';
  // A copy: a stored entry is a view of the whole file, which need not live as long as its picture.
  const own = new Uint8Array(bytes);
  return { id: createHash('sha256').update(own).digest('hex'), mediaType: format, bytes: own, ...size };
}

function formatOf(bytes: Uint8Array): Picture['mediaType'] | null {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  return startsWith(bytes, [0xff, 0xd8, 0xff]) ? 'image/jpeg' : null;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** Width and height stand at the head of IHDR, which is always the first chunk (PNG, 11.2.1). */
function sizeOfPng(bytes: Uint8Array): PixelSize | null {
  if (bytes.length < 33) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Goes from marker to marker to the frame header (ITU-T T.81, B.2.2). */
function sizeOfJpeg(bytes: Uint8Array): PixelSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    const standsAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    at += standsAlone ? 2 : 2 + view.getUint16(at + 2);
  }
  return null;
}
