import { describe, expect, it } from 'vitest';
import type { GlyphRun } from '../../../shared/display-list/displayList.ts';
import { bundledFace } from '../../support/pdf/bundledFaces.ts';
import { handmadeList, textRun } from '../../support/pdf/handmadeList.ts';
import { paintedPage, paintHandmade } from '../../support/pdf/paintHandmade.ts';
import { popplerInstalled, popplerText } from '../../support/pdf/poppler.ts';
import { pageTextInOrder, readPdf, textInOrder } from '../../support/pdf/readPdf.ts';

const serif = bundledFace('NotoSerifSC-Regular');

/** A run in which one glyph stands for several characters, as a ligature does. */
function ligatureRun(): GlyphRun {
  const run = textRun('oce', 20, 40);
  const glyphs = run.glyphs.map((place, index) => (index === 1 ? { ...place, text: 'ffi' } : place));
  return { ...run, glyphs };
}

/** One glyph that stands for the radical ⽇ first and the character 日 after it. */
function sharedGlyphRun(): GlyphRun {
  const run = textRun('日日日', 20, 40);
  return { ...run, glyphs: run.glyphs.map((place, index) => (index === 0 ? { ...place, text: '⽇' } : place)) };
}

/** Two glyphs for one character, as a mark set on its letter. */
function clusterRun(): GlyphRun {
  const run = textRun('ae´b', 20, 40);
  const texts = ['a', 'é', '', 'b'];
  return { ...run, glyphs: run.glyphs.map((place, index) => ({ ...place, text: texts[index]! })) };
}

const mongolian = 'ᠮᠣᠩᠭᠣᠯ';

const CASES: readonly [string, readonly GlyphRun[], string][] = [
  ['Chinese and Latin text', [textRun('第1号GDP增长5.2%', 20, 40)], '第1号GDP增长5.2%'],
  ['characters beyond the first plane', [textRun('𠀀𠮷', 20, 40)], '𠀀𠮷'],
  ['all the characters of a ligature', [ligatureRun()], 'offie'],
  ['two characters that share one glyph', [sharedGlyphRun()], '⽇日日'],
  ['a cluster of two glyphs as its one character', [clusterRun()], 'aéb'],
  ['a missing glyph, in its place', [textRun('甲\u{f0000}乙', 20, 40)], '甲\u{f0000}乙'],
  ['a vertical line', [textRun(mongolian, 100, 40, { face: 2, orientation: 'vertical' })], mongolian],
  ['a line that runs up the page', [textRun('第1号表', 100, 140, { orientation: 'upward' })], '第1号表'],
  ['brackets and backslashes', [textRun('(a\\b)<c>[/d]%', 20, 40)], '(a\\b)<c>[/d]%'],
];

describe('the text of a painted file', () => {
  it.each(CASES)('gives back %s to pdf.js', async (_name, runs, text) => {
    expect(pageTextInOrder(await paintedPage(runs))).toBe(text);
  });

  it.runIf(popplerInstalled).each(CASES)('gives back %s to poppler', async (_name, runs, text) => {
    const extracted = popplerText(await paintHandmade(handmadeList([runs])));
    // poppler writes what a reader sees, so letters composed or compatible with others may come as those.
    expect(extracted.replaceAll(/\s/g, '').normalize('NFKC')).toBe(text.normalize('NFKC'));
  });

  it('keeps the text of a shared glyph apart, in all runs of the page', async () => {
    expect(serif.glyphOf('日')).toBeGreaterThan(0);
    const page = await paintedPage([sharedGlyphRun(), textRun('日', 20, 60)]);
    expect(page.glyphs.map((glyph) => glyph.text)).toEqual(['⽇', '日', '日', '日']);
  });

  it('leaves out what the page added', async () => {
    const pages = [
      [textRun('书眉', 20, 20, { source: null }), textRun('正文一', 20, 40), textRun('12', 90, 280, { source: null })],
      [textRun('正文二', 20, 40)],
    ];
    const pdf = await readPdf(await paintHandmade(handmadeList(pages)));
    expect(textInOrder(pdf)).toBe('正文一正文二');
    expect(pdf.pages[0]!.glyphs.filter((glyph) => glyph.artifact).map((glyph) => glyph.text)).toEqual([...'书眉12']);
  });

  it('follows the order of the display list, not the places on the page', async () => {
    const page = await paintedPage([textRun('后', 20, 80), textRun('前', 20, 40)]);
    expect(pageTextInOrder(page)).toBe('后前');
  });
});
