import { describe, expect, it } from 'vitest';
import { nextZoom, pageRows, rowOfPage, zoomFactor } from '../../../renderer/preview/spreads.ts';

const A4 = { width: 794, height: 1123 };

describe('pages as spreads', () => {
  it('begin with the front cover alone on the right, and go on in pairs', () => {
    expect(pageRows(6, 'spread')).toEqual([
      { left: null, right: 0 },
      { left: 1, right: 2 },
      { left: 3, right: 4 },
      { left: 5, right: null },
    ]);
  });

  it('have every page in the row that is said to show it', () => {
    for (const arrangement of ['single', 'spread'] as const) {
      const rows = pageRows(41, arrangement);
      for (let page = 0; page < 41; page += 1) {
        const { left, right } = rows[rowOfPage(page, arrangement)] as (typeof rows)[number];
        expect([left, right]).toContain(page);
      }
    }
  });

  it('are none where there is no page', () => {
    expect(pageRows(0, 'spread')).toEqual([]);
    expect(pageRows(0, 'single')).toEqual([]);
  });
});

describe('the zoom', () => {
  it('fits the width of a page, or of both pages of a spread', () => {
    expect(zoomFactor('width', A4, { width: 397, height: 9999 }, 'single')).toBe(0.5);
    expect(zoomFactor('width', A4, { width: 794, height: 9999 }, 'spread')).toBe(0.5);
  });

  it('fits the whole page into the lower of both sides', () => {
    expect(zoomFactor('page', A4, { width: 9999, height: 1123 / 2 }, 'single')).toBe(0.5);
  });

  it('goes up and down in steps and stays within 10 % and 800 %', () => {
    expect(nextZoom(1, 1)).toBe(1.1);
    expect(nextZoom(1.07, -1)).toBe(1);
    expect(nextZoom(8, 1)).toBe(8);
    expect(zoomFactor(99, A4, A4, 'single')).toBe(8);
    expect(zoomFactor('page', A4, { width: 1, height: 1 }, 'single')).toBe(0.1);
  });
});
