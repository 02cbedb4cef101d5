import { crc32, inflateSync } from 'node:zlib';
import { failure, type Result, success } from '../../shared/diagnostics/result.ts';

/** A picture's file as the host hands it over. */
export interface PictureFile {
  /** As declared; the first bytes decide. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Why a picture can't be painted. */
export type PictureFault = 'format unknown' | 'damaged' | 'no size';

/**
 * Looks through a PNG or JPEG file before pdfkit reads it: pdfkit puts damaged data into the PDF as it
 * is, or throws out of a callback where nobody can catch it.
 */
export function checkPicture(bytes: Uint8Array): Result<null, PictureFault> {
  if (startsWith(bytes, PNG_SIGNATURE)) return checkPng(bytes);
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return checkJpeg(bytes);
  return failure('format unknown');
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Samples of a pixel, by colour type (PNG, 11.2.2). */
const PNG_CHANNELS = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
]);

function checkPng(bytes: Uint8Array): Result<null, PictureFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  let header: DataView | null = null;
  let ended = false;
  for (let at = PNG_SIGNATURE.length; !ended && at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) return failure('damaged');
    if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== view.getUint32(at + 8 + length)) return failure('damaged');
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (kind === 'IHDR' && length === 13) header = new DataView(bytes.buffer, bytes.byteOffset + at + 8, length);
    if (kind === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length));
    ended = kind === 'IEND';
    at += 12 + length;
  }
  if (header === null || !ended) return failure('damaged');
  return checkPixels(header, parts);
}

function checkPixels(header: DataView, parts: readonly Uint8Array[]): Result<null, PictureFault> {
  const width = header.getUint32(0);
  const height = header.getUint32(4);
  const channels = PNG_CHANNELS.get(header.getUint8(9));
  if (width === 0 || height === 0) return failure('no size');
  if (channels === undefined) return failure('damaged');
  // One byte before each row names its filter; interlaced rows are shorter and more, never twice as much.
  const row = 1 + Math.ceil((width * channels * header.getUint8(8)) / 8);
  const interlaced = header.getUint8(12) === 1;
  const size = row * height;
  try {
    const pixels = inflateSync(Buffer.concat(parts), { maxOutputLength: interlaced ? 2 * size + 8 * height : size });
    return interlaced || pixels.length === size ? success(null) : failure('damaged');
  } catch {
    return failure('damaged');
  }
}

function checkJpeg(bytes: Uint8Array): Result<null, PictureFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let frame = false;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (view.getUint8(at) !== 0xff) return failure('damaged');
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1; // A marker may be preceded by fill bytes.
      continue;
    }
    const length = view.getUint16(at + 2);
    if (at + 2 + length > bytes.length) return failure('damaged');
    if (isFrame(marker)) {
      frame = true;
      if (length < 8 || view.getUint16(at + 5) === 0 || view.getUint16(at + 7) === 0) return failure('no size');
    }
    if (marker === 0xda) return frame && endsAfter(bytes, at + 2 + length) ? success(null) : failure('damaged');
    at += 2 + length;
  }
  return failure('damaged');
}

/** SOF0 to SOF15 without DHT, JPG and DAC, which have numbers among them. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Whether the end marker follows the scan; a file cut short lacks it. */
function endsAfter(bytes: Uint8Array, start: number): boolean {
  for (let at = bytes.length - 2; at >= start; at -= 1) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);
