import { describe, expect, it } from 'vitest';
import { placeWindow } from '../../../electron/shell/windowState.ts';

const primary = { x: 0, y: 0, width: 1920, height: 1040 };
const right = { x: 1920, y: 0, width: 1280, height: 984 };
const at = (x: number, y: number, width: number, height: number) => ({
  bounds: { x, y, width, height },
  maximized: false,
});

describe('the place of the window', () => {
  it('is the middle of the primary display at the first start', () => {
    expect(placeWindow(null, [primary, right])).toEqual(at(240, 70, 1440, 900));
  });

  it('is no larger than a small display', () => {
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1366, height: 728 }])).toEqual(at(0, 0, 1366, 728));
  });

  it('is where the window stood', () => {
    expect(placeWindow(at(2000, 50, 1100, 800), [primary, right])).toEqual(at(2000, 50, 1100, 800));
  });

  it('stays partly outside if its title bar can be reached', () => {
    expect(placeWindow(at(-900, 300, 1100, 700), [primary])).toEqual(at(-900, 300, 1100, 700));
  });

  it.each([
    ['to the right of all displays', at(2100, 50, 1100, 800)],
    ['with too little of it to get hold of', at(-1050, 50, 1100, 800)],
    ['with its title bar above the display', at(100, -60, 1100, 800)],
    ['below the display', at(100, 1030, 1100, 800)],
  ])('is the middle of the primary display where it stood %s', (_where, saved) => {
    expect(placeWindow(saved, [primary])).toEqual(at(410, 120, 1100, 800));
  });

  it('keeps that the window was maximised', () => {
    expect(placeWindow({ ...at(5000, 0, 1100, 800), maximized: true }, [primary]).maximized).toBe(true);
  });

  it('is not smaller than can be worked in', () => {
    expect(placeWindow(at(100, 100, 200, 100), [primary])).toEqual(at(100, 100, 960, 600));
  });
});
