import type { GlyphPlace, Item, Source } from '../../display-list/displayList.ts';
import type { MongolianFrame } from '../../template/frame.ts';
import { mm, mmToPt, pt } from '../../units/length.ts';
import { inkOf } from '../galley/styledParagraph.ts';
import { faceOf, type LayoutResources } from '../resources.ts';

/**
 * Sets traditional Mongolian: lines run down, the columns from left to right. Words are shaped left to right as
 * HarfBuzz gives them and the whole line is turned by the painter. Words move to the next column whole.
 *
 * @see Unicode core specification, 13.5 Mongolian; clreq, rule of vertical mixed text
 */
export function mongolianItems(
  frame: MongolianFrame,
  text: string,
  source: Source | null,
  resources: LayoutResources,
): Item[] {
  const face = faceOf(resources, frame.style.face);
  const { size } = frame.style;
  const height = mmToPt(mm(frame.height));
  const columns: { glyphs: GlyphPlace[]; length: number }[] = [];
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const run = face.shape(word);
    const length = run.reduce((sum, glyph) => sum + glyph.advance, 0) * size;
    const space = face.advanceOf(face.glyphOf(0x20)) * size;
    let column = columns.at(-1);
    if (!column || column.length + space + length > height) {
      column = { glyphs: [], length: 0 };
      columns.push(column);
    } else {
      column.glyphs.push({ glyph: face.glyphOf(0x20), dx: column.length, dy: 0, text: ' ' });
      column.length += space;
    }
    let pen = column.length;
    run.forEach((glyph, index) => {
      const end = run.find((next, later) => later > index && next.cluster > glyph.cluster)?.cluster ?? word.length;
      const covered = run[index - 1]?.cluster === glyph.cluster ? '' : word.slice(glyph.cluster, end);
      column.glyphs.push({ glyph: glyph.glyph, dx: pen + glyph.dx * size, dy: glyph.dy * size, text: covered });
      pen += glyph.advance * size;
    });
    column.length = pen;
  }
  const leading = frame.leading * size;
  const left = mmToPt(mm(frame.x)) + (mmToPt(mm(frame.width)) - columns.length * leading) / 2;
  return columns.map((column, index) => {
    const free = height - column.length;
    const start = frame.align === 'middle' ? free / 2 : frame.align === 'bottom' ? free : 0;
    return {
      kind: 'glyphs',
      face: resources.faceBook.indexOf(frame.style.face),
      size: pt(size),
      ink: inkOf(resources, frame.style.ink),
      // The baseline of a turned line runs down its left third: the letters' teeth point to the right.
      x: pt(left + index * leading + leading * BASELINE_IN_COLUMN),
      y: pt(mmToPt(mm(frame.y)) + Math.max(0, start)),
      orientation: 'vertical',
      glyphs: column.glyphs,
      source,
    };
  });
}

/** Where the turned baseline stands in its column: the joining stem is a little left of the middle. */
const BASELINE_IN_COLUMN = 0.35;
