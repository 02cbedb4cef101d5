import type { Outline } from './outline.ts';

/** Red, green and blue from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Each row of pixels is sampled this many times; along the row coverage is exact. */
const samplesPerRow = 5;

/**
 * A white picture on which outlines are filled with smoothed edges, each over what was drawn before.
 *
 * Only additions, multiplications and comparisons are used on the pixels, so that every machine draws the same bytes.
 */
export class Canvas {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel, row by row. */
  readonly pixels: Uint8Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint8Array(width * height * 3).fill(255);
  }

  /** Fills outlines together by the nonzero winding rule; `opacity` runs from 0 to 1. */
  fill(outlines: readonly Outline[], colour: Colour, opacity = 1): void {
    const points = outlines.flat();
    const top = Math.max(0, Math.floor(Math.min(...points.map((point) => point.y))));
    const bottom = Math.min(this.height, Math.ceil(Math.max(...points.map((point) => point.y))));
    for (let row = top; row < bottom; row += 1) {
      const coverage = new Float64Array(this.width);
      for (let sample = 0; sample < samplesPerRow; sample += 1) {
        addSpans(coverage, outlines, row + (sample + 0.5) / samplesPerRow);
      }
      this.#blend(row, coverage, colour, opacity / samplesPerRow);
    }
  }

  #blend(row: number, coverage: Float64Array, colour: Colour, strength: number): void {
    for (let x = 0; x < this.width; x += 1) {
      const share = coverage[x]! * strength;
      if (share === 0) continue;
      const at = (row * this.width + x) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        const below = this.pixels[at + channel]!;
        this.pixels[at + channel] = Math.round(below + (colour[channel]! - below) * share);
      }
    }
  }
}

/** Adds to each pixel of a row the width, from 0 to 1, that the outlines cover of it at the height `y`. */
function addSpans(coverage: Float64Array, outlines: readonly Outline[], y: number): void {
  const crossings: { x: number; turn: number }[] = [];
  for (const outline of outlines) {
    for (let index = 0; index < outline.length; index += 1) {
      const from = outline[index]!;
      const to = outline[(index + 1) % outline.length]!;
      if (from.y <= y === to.y <= y) continue;
      const x = from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x);
      crossings.push({ x, turn: from.y < to.y ? 1 : -1 });
    }
  }
  crossings.sort((a, b) => a.x - b.x);
  let winding = 0;
  for (const [index, crossing] of crossings.entries()) {
    winding += crossing.turn;
    const next = crossings[index + 1];
    if (winding !== 0 && next) addSpan(coverage, crossing.x, next.x);
  }
}

function addSpan(coverage: Float64Array, from: number, to: number): void {
  const first = Math.max(0, from);
  const last = Math.min(coverage.length, to);
  for (let x = Math.floor(first); x < last; x += 1) {
    coverage[x] = coverage[x]! + Math.min(last, x + 1) - Math.max(first, x);
  }
}
