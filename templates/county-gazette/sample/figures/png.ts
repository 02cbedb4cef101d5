import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';
import type { Canvas } from './canvas.ts';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** 300 dots an inch, as printing wants it. */
const dotsPerMetre = 11811;

/**
 * Writes a canvas as a PNG file: in grey when every pixel is grey, otherwise in RGB, 8 bits a sample.
 *
 * Deflating is left to fflate, whose bytes do not depend on the zlib that Node was built with.
 *
 * @see W3C PNG (third edition), 11.2
 */
export function encodePng(canvas: Canvas): Uint8Array {
  const grey = isGrey(canvas.pixels);
  const samples = grey ? canvas.pixels.filter((_, index) => index % 3 === 0) : canvas.pixels;
  const channels = grey ? 1 : 3;
  return concatenate([
    signature,
    chunk('IHDR', Uint8Array.of(...word(canvas.width), ...word(canvas.height), 8, grey ? 0 : 2, 0, 0, 0)),
    chunk('pHYs', Uint8Array.of(...word(dotsPerMetre), ...word(dotsPerMetre), 1)),
    chunk('IDAT', zlibSync(filterRows(samples, canvas.width * channels), { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

function isGrey(pixels: Uint8Array): boolean {
  for (let at = 0; at < pixels.length; at += 3) {
    if (pixels[at] !== pixels[at + 1] || pixels[at] !== pixels[at + 2]) return false;
  }
  return true;
}

/** Filter 2 (Up) on every row: drawings repeat from row to row. */
function filterRows(samples: Uint8Array, stride: number): Uint8Array {
  const rows = samples.length / stride;
  const filtered = new Uint8Array(rows * (stride + 1));
  for (let row = 0; row < rows; row += 1) {
    const at = row * (stride + 1);
    filtered[at] = 2;
    for (let x = 0; x < stride; x += 1) {
      const above = row === 0 ? 0 : samples[(row - 1) * stride + x]!;
      filtered[at + 1 + x] = samples[row * stride + x]! - above;
    }
  }
  return filtered;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = concatenate([new TextEncoder().encode(type), data]);
  return concatenate([Uint8Array.of(...word(data.length)), body, Uint8Array.of(...word(crc32(body)))]);
}

function word(value: number): [number, number, number, number] {
  return [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
