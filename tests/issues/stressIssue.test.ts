import { beforeAll, describe, expect, it } from 'vitest';
import { type FinishedIssue, finishedInCode } from '../support/issues/compiled.ts';
import { stressIssue, stressPictures, stressTemplate } from '../support/stress/stressIssue.ts';
import { columnCount, headingsAtFoot, strandedLines } from './columnKeeps.ts';
import { outsideTrim, overlaps } from './overlaps.ts';
import {
  expectLevelColumns,
  expectNoKinsokuBroken,
  expectNoLoneCharacters,
  expectSharedBaselines,
} from './printedLines.ts';
import { expectTextIsWhole } from './textIsWhole.ts';

describe('an issue with everything in it', () => {
  let issue: FinishedIssue;
  beforeAll(async () => {
    issue = await finishedInCode(stressIssue(), 'county-gazette', stressTemplate, stressPictures);
  }, 60_000);
  const codes = (): string[] => issue.compiled.diagnostics.map(({ code }) => code);

  it('holds the text of its manuscripts, no character lost or doubled', () => {
    expectTextIsWhole(issue);
  });

  it('sets no text on another, nor on a picture, and nothing outside the page', () => {
    const { displayList } = issue.compiled.layout;
    expect(overlaps(displayList)).toEqual([]);
    expect(outsideTrim(displayList)).toEqual([]);
  });

  it('would find a text on another, and one outside the page', () => {
    const { displayList } = issue.compiled.layout;
    const pages = displayList.pages.map((page) => ({
      ...page,
      items: page.items.map((item) => (item.kind === 'glyphs' ? { ...item, x: page.width, y: page.height } : item)),
    }));
    expect(overlaps({ ...displayList, pages }).length).toBeGreaterThan(100);
    expect(outsideTrim({ ...displayList, pages }).length).toBeGreaterThan(100);
  });

  it('begins and ends no line with a mark that may not stand there', () => {
    expectNoKinsokuBroken(issue);
  });

  it('sets the lines of all columns on one grid', () => {
    expect(expectSharedBaselines(issue)).toBeGreaterThan(450);
  });

  it('ends no paragraph with a single character', () => {
    expectNoLoneCharacters(issue);
  });

  it('ends the columns of every full page level, or says where it cannot', () => {
    const { compared, reported } = expectLevelColumns(issue);
    expect(compared).toBeGreaterThanOrEqual(5);
    expect(reported).toBeLessThanOrEqual(2);
  });

  it('lets no heading end a column, and no line of a paragraph stand alone at its head or foot', () => {
    expect(columnCount(issue)).toBeGreaterThan(15);
    expect(headingsAtFoot(issue)).toEqual([]);
    expect(strandedLines(issue)).toEqual([]);
  });

  it('would find headings at a column’s foot and lines alone, where every other line were left out', () => {
    const { layout } = issue.compiled;
    const pages = layout.displayList.pages.map((page) => {
      let line = 0;
      return { ...page, items: page.items.filter((item) => item.kind !== 'glyphs' || (line++ >> 1) % 3 === 0) };
    });
    const thinned = {
      ...issue,
      compiled: { ...issue.compiled, layout: { ...layout, displayList: { ...layout.displayList, pages } } },
    };
    expect(headingsAtFoot(thinned).length + strandedLines(thinned).length).toBeGreaterThan(3);
  });

  it('begins its sections on right-hand pages, with a blank page that is declared', () => {
    const { folios } = issue.compiled.layout;
    expect([folios[0], folios[3]].map((folio) => Number(folio?.first) % 2)).toEqual([1, 1]);
    expect(codes()).toContain('BLANK_PAGE');
  });

  it('says what it cannot do: a glyph that no face has, a table too wide, beginnings without room', () => {
    expect(codes().filter((code) => code === 'GLYPH_MISSING')).toHaveLength(1);
    expect(codes()).toContain('TABLE_TOO_WIDE');
    expect(codes()).toContain('START_NOT_POSSIBLE');
  });

  it('divides tables over many pages, turns one, and sets blanks to be filled in', () => {
    const continued = issue.pdf.pages.filter(({ glyphs }) =>
      glyphs
        .map(({ text }) => text)
        .join('')
        .includes('续表'),
    );
    expect(continued.length).toBeGreaterThanOrEqual(8);
    const turned = issue.pdf.pages.filter(
      ({ glyphs, label }) =>
        /^\d+$/.test(label) && glyphs.filter(({ orientation }) => orientation === 'vertical').length > 200,
    );
    expect(turned).toHaveLength(1);
    expect(
      issue.pdf.pages.some(({ glyphs }) =>
        glyphs
          .map(({ text }) => text)
          .join('')
          .includes('______'),
      ),
    ).toBe(true);
  });

  it('gives the same bytes a second time', async () => {
    const again = await finishedInCode(stressIssue(), 'county-gazette', stressTemplate, stressPictures);
    expect(Buffer.compare(Buffer.from(again.bytes), Buffer.from(issue.bytes))).toBe(0);
  }, 60_000);
});
