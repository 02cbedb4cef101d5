import { describe, expect, it } from 'vitest';
import { paintedPart } from '../../../renderer/preview/visiblePart.ts';

const seen = { left: 0, top: 0, width: 800, height: 600 };

describe('the painted part of a page', () => {
  it('is the whole page while a canvas can hold it', () => {
    const page = { width: 1600, height: 2200 };
    expect(paintedPart(page, seen, 2)).toEqual({ left: 0, top: 0, ...page });
  });

  it('is what can be seen and its surroundings of a larger one', () => {
    const page = { width: 6400, height: 9000 };
    const part = paintedPart(page, { ...seen, left: 3000, top: 4000 }, 2);
    expect(part.left).toBeLessThanOrEqual(3000 - 256);
    expect(part.top).toBeLessThanOrEqual(4000 - 256);
    expect(part.left + part.width).toBeGreaterThanOrEqual(3800 + 256);
    expect(part.width * part.height).toBeLessThan(4_000_000);
  });

  it('stays the same while one scrolls a little', () => {
    const page = { width: 6400, height: 9000 };
    const at = (top: number) => paintedPart(page, { ...seen, top }, 2);
    expect(at(4000)).toEqual(at(4010));
  });

  it('never leaves the page', () => {
    const page = { width: 6400, height: 9000 };
    for (const top of [-5000, -100, 8800, 20000]) {
      const part = paintedPart(page, { ...seen, top }, 2);
      expect(part.top).toBeGreaterThanOrEqual(0);
      expect(part.top + part.height).toBeLessThanOrEqual(page.height);
      expect(part.height).toBeGreaterThanOrEqual(0);
    }
  });
});
