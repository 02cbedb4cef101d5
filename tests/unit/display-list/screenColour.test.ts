import { describe, expect, it } from 'vitest';
import { cssColour, screenColour } from '../../../shared/display-list/screenColour.ts';

const ink = (c: number, m: number, y: number, k: number) => ({ c, m, y, k });

describe('an ink on the screen', () => {
  it('is the paper where there is none', () => {
    expect(cssColour(ink(0, 0, 0, 0))).toBe('rgb(255 255 255)');
  });

  it('is a very dark grey in full black', () => {
    expect(screenColour(ink(0, 0, 0, 1))).toEqual({ red: 35, green: 31, blue: 32 });
  });

  it('is red where magenta and yellow overprint', () => {
    const { red, green, blue } = screenColour(ink(0, 1, 1, 0));
    expect(red).toBeGreaterThan(200);
    expect(Math.max(green, blue)).toBeLessThan(60);
  });

  it('lies half-way between paper and ink in a halftone of half the area', () => {
    expect(screenColour(ink(0, 0, 0, 0.5))).toEqual({ red: 145, green: 143, blue: 144 });
  });
});
