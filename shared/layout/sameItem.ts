import type { GlyphPlace, Ink, Item, Source } from '../display-list/displayList.ts';

/** Whether two items of a page are alike in everything. */
export function isSameItem(a: Item, b: Item): boolean {
  if (a === b) return true;
  if (a.x !== b.x || a.y !== b.y) return false;
  if (a.kind === 'glyphs') {
    return (
      b.kind === 'glyphs' &&
      a.face === b.face &&
      a.size === b.size &&
      a.orientation === b.orientation &&
      isSameInk(a.ink, b.ink) &&
      isSameSource(a.source, b.source) &&
      a.glyphs.length === b.glyphs.length &&
      a.glyphs.every((glyph, index) => isSameGlyph(glyph, b.glyphs[index] as GlyphPlace))
    );
  }
  if (a.kind === 'link') {
    return b.kind === 'link' && isSameBox(a, b) && a.page === b.page && a.targetY === b.targetY;
  }
  if (a.kind === 'fill') return b.kind === 'fill' && isSameBox(a, b) && isSameInk(a.ink, b.ink);
  return (
    b.kind === 'picture' &&
    isSameBox(a, b) &&
    a.picture === b.picture &&
    a.alternative === b.alternative &&
    isSameSource(a.source, b.source)
  );
}

interface Box {
  readonly width: number;
  readonly height: number;
}

const isSameBox = (a: Box, b: Box): boolean => a.width === b.width && a.height === b.height;

const isSameGlyph = (a: GlyphPlace, b: GlyphPlace): boolean =>
  a.glyph === b.glyph && a.dx === b.dx && a.dy === b.dy && a.text === b.text;

const isSameInk = (a: Ink, b: Ink): boolean => a.c === b.c && a.m === b.m && a.y === b.y && a.k === b.k;

const isSameSource = (a: Source | null, b: Source | null): boolean =>
  a === b || (a !== null && b !== null && a.article === b.article && a.block === b.block);
