import { describe, expect, it } from 'vitest';
import { gridOf, heightOfRows, rowAtOrBelow, rowsAbove, rowTop } from '../../../../shared/layout/galley/grid.ts';
import { countyTemplate } from '../../../support/layout/fakeResources.ts';
import { squareTemplate } from '../../../support/layout/squareTemplate.ts';

// Ten lines of 10 pt on 20 pt: the area is 190 pt high. Two columns of 100 pt, 20 pt apart.
const template = squareTemplate();

// clreq, 2.3; rule 10 of our typesetting.
describe('the grid of an article', () => {
  it('is the template’s where the art editor decided nothing', () => {
    const grid = gridOf(template, {});
    expect(grid.rows).toBe(10);
    expect(grid.leading).toBeCloseTo(20, 9);
    expect(grid.measure).toBeCloseTo(100, 9);
    expect(grid.columnXs.map(Math.round)).toEqual([0, 120]);
  });

  it.each([4, 7, 10, 13, 33, 120])('begins and ends level with all others at %i lines a column', (linesPerColumn) => {
    const grid = gridOf(template, { linesPerColumn });
    expect(rowTop(grid, 0)).toBe(0);
    expect(rowTop(grid, linesPerColumn - 1) + grid.size).toBeCloseTo(190, 9);
    expect(heightOfRows(grid, linesPerColumn)).toBeCloseTo(190, 9);
  });

  it('holds at its number of lines exactly that many rows', () => {
    for (let linesPerColumn = 4; linesPerColumn <= 120; linesPerColumn += 1) {
      const grid = gridOf(countyTemplate, { linesPerColumn });
      expect(rowsAbove(grid, 0, grid.areaHeight)).toBe(linesPerColumn);
      expect(rowsAbove(grid, 0, grid.areaHeight - 0.01)).toBe(linesPerColumn - 1);
    }
  });

  it('keeps the proportion of leading to size where only the size changes', () => {
    expect(gridOf(template, { size: 5 }).rows).toBe(20);
    expect(gridOf(template, { size: 20 }).rows).toBe(5);
  });

  it('divides the same width into other numbers of columns', () => {
    expect(gridOf(template, { columns: 1 }).measure).toBeCloseTo(220, 9);
    const three = gridOf(template, { columns: 3 });
    expect(three.measure).toBeCloseTo(60, 9);
    expect((three.columnXs[2] ?? 0) + three.measure).toBeCloseTo(220, 9);
  });

  it('finds the row at or below a height', () => {
    const grid = gridOf(template, {});
    expect([0, 1, 20, 20.1, 60].map((y) => rowAtOrBelow(grid, y))).toEqual([0, 1, 1, 2, 3]);
  });

  it('counts the rows that end above a height', () => {
    const grid = gridOf(template, {});
    expect([0, 9, 10, 29, 30, 50].map((bottom) => rowsAbove(grid, 0, bottom))).toEqual([0, 0, 1, 1, 2, 3]);
    expect(rowsAbove(grid, 8, 190)).toBe(2);
  });
});
