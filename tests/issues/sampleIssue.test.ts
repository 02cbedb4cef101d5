import { beforeAll, describe, expect, it } from 'vitest';
import { type FinishedIssue, finishedIssue, SAMPLE_ISSUE } from '../support/issues/compiled.ts';
import { columnCount, headingsAtFoot, strandedLines } from './columnKeeps.ts';
import {
  expectLevelColumns,
  expectNoKinsokuBroken,
  expectNoLoneCharacters,
  expectSharedBaselines,
} from './printedLines.ts';
import { expectTextIsWhole } from './textIsWhole.ts';

describe('the sample issue', () => {
  let issue: FinishedIssue;
  beforeAll(async () => {
    issue = await finishedIssue(SAMPLE_ISSUE);
  }, 60_000);

  it('has at least 24 pages, a multiple of four, and none of them blank but the inside covers', () => {
    expect(issue.pdf.pages.length).toBeGreaterThanOrEqual(24);
    expect(issue.pdf.pages.length % 4).toBe(0);
    const blank = issue.pdf.pages.filter((page) => page.glyphs.length === 0).map((page) => page.label);
    expect(blank).toEqual(['封二', '封三']);
  });

  it('holds the text of its documents, no character lost or doubled', () => {
    expectTextIsWhole(issue);
  });

  it('begins and ends no line with a mark that may not stand there', () => {
    expectNoKinsokuBroken(issue);
  });

  it('sets the lines of all columns on one grid', () => {
    expect(expectSharedBaselines(issue)).toBeGreaterThan(1500);
  });

  it('ends no paragraph with a single character', () => {
    expectNoLoneCharacters(issue);
  });

  it('ends the columns of every full page level, or says where it cannot', () => {
    const { compared, reported } = expectLevelColumns(issue);
    expect(compared).toBeGreaterThanOrEqual(12);
    expect(reported).toBeLessThanOrEqual(3);
  });

  it('lets no heading end a column, and no line of a paragraph stand alone at its head or foot', () => {
    expect(columnCount(issue)).toBeGreaterThan(60);
    expect(headingsAtFoot(issue)).toEqual([]);
    expect(strandedLines(issue)).toEqual([]);
  });

  it('finds no error, no missing character, and no setting that has no effect', () => {
    const wrong = issue.compiled.diagnostics.filter(
      (diagnostic) => diagnostic.severity === 'error' || diagnostic.code === 'START_NOT_POSSIBLE',
    );
    expect(wrong).toEqual([]);
  });

  it('prints its Mongolian title down the cover', () => {
    const vertical = issue.pdf.pages[0]?.glyphs.filter((glyph) => glyph.orientation === 'vertical') ?? [];
    const title = issue.compiled.issue.masthead.mongolianTitle;
    const printed = vertical.map((glyph) => glyph.text).join('');
    expect(printed.replace(/ /g, '')).toBe(title.replace(/ /g, ''));
  });
});
