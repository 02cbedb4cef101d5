import { describe, expect, it } from 'vitest';
import { compileIssue } from '../../../electron/typesetter/compileIssue.ts';
import type { GlyphRun, Page } from '../../../shared/display-list/displayList.ts';
import { caretOfText, textAtPoint } from '../../../shared/display-list/textOnPages.ts';
import { articlesOf } from '../../../shared/issue/issue.ts';
import { textBlocks } from '../../../shared/manuscript/textBlocks.ts';
import { pt } from '../../../shared/units/length.ts';
import { SAMPLE_ISSUE } from '../../support/issues/compiled.ts';
import { handmadeList, textRun } from '../../support/pdf/handmadeList.ts';

const source = { article: 0, block: 3 };
/** A block that begins at the foot of one page and goes on at the head of the next. */
const { pages } = handmadeList([
  [textRun('页眉', 20, 20, { source: null }), textRun('公报编排', 20, 100, { source, size: 10 })],
  [
    textRun('程序', 20, 40, { source, size: 10 }),
    textRun('另段', 20, 60, { source: { article: 0, block: 4 }, size: 10 }),
  ],
]);

describe('the text at a point of a page', () => {
  it('is that of the character there, counted through the whole block', () => {
    expect(textAtPoint(pages, 0, 41, 97)).toEqual({ ...source, offset: 2 });
    expect(textAtPoint(pages, 1, 31, 37)).toEqual({ ...source, offset: 5 });
  });

  it('begins after a character once the point is past its middle', () => {
    expect(textAtPoint(pages, 0, 24, 97)?.offset).toBe(0);
    expect(textAtPoint(pages, 0, 26, 97)?.offset).toBe(1);
  });

  it('is that of the nearest line between two', () => {
    expect(textAtPoint(pages, 1, 21, 43)?.block).toBe(3);
    expect(textAtPoint(pages, 1, 21, 50)?.block).toBe(4);
  });

  it('is none far from any, nor that of running heads', () => {
    expect(textAtPoint(pages, 0, 21, 18)).toBeNull();
    expect(textAtPoint(pages, 0, 180, 280)).toBeNull();
  });

  it('is found in lines that run down the page', () => {
    const run: GlyphRun = textRun('公报编排', 50, 100, { source, size: 10, orientation: 'vertical' });
    const turned: Page = { width: pt(200), height: pt(300), label: '1', items: [run] };
    expect(textAtPoint([turned], 0, 53, 121)).toEqual({ ...source, offset: 2 });
  });
});

describe('the caret of a place in the text', () => {
  it('stands before its character, on the page that has it', () => {
    expect(caretOfText(pages, { ...source, offset: 1 })).toMatchObject({ page: 0, x: 30, y: 100 });
    expect(caretOfText(pages, { ...source, offset: 4 })).toMatchObject({ page: 1, x: 20, y: 40 });
  });

  it('stands after the last character at the end, and of a text that has become longer', () => {
    expect(caretOfText(pages, { ...source, offset: 6 })).toMatchObject({ page: 1, x: 40, y: 40 });
    expect(caretOfText(pages, { ...source, offset: 99 })).toMatchObject({ page: 1, x: 40, y: 40 });
  });

  it('is none for a block that is not there', () => {
    expect(caretOfText(pages, { article: 0, block: 9, offset: 0 })).toBeNull();
  });
});

describe('the text on the pages of the sample issue', () => {
  it('is that of the manuscripts, so that offsets mean the same on both sides', async () => {
    const compiled = await compileIssue(SAMPLE_ISSUE);
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
    const onPages = new Map<string, string>();
    for (const page of compiled.value.layout.displayList.pages) {
      for (const item of page.items) {
        if (item.kind !== 'glyphs' || !item.source || item.source.article < 0) continue;
        const key = `${item.source.article} ${item.source.block}`;
        onPages.set(key, (onPages.get(key) ?? '') + item.glyphs.map(({ text }) => text).join(''));
      }
    }
    articlesOf(compiled.value.issue).forEach((article, index) => {
      for (const block of textBlocks(article.manuscript)) {
        if (block.text === '') continue;
        expect(onPages.get(`${index} ${block.block}`), `${article.file} ${block.block}`).toBe(block.text);
      }
    });
  });
});
