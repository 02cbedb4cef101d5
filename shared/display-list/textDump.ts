import type { DisplayList, Fill, GlyphRun, Ink, Item, Link, OutlineEntry, Page, PlacedPicture } from './displayList.ts';

/**
 * The display list as text to be read and compared line by line: goldens are such dumps.
 *
 * Each page begins with its label and size. Below it stand its items in painting order, one a line:
 * glyph runs on one baseline of one face and size are joined, with ` … ` where they stand apart by more
 * than the type size. Lengths are points rounded to 0.01. `#` marks what the page added (artifacts),
 * a missing glyph is `▯` with its text in braces.
 *
 * A line: `<x>–<x of its last glyph> <baseline> <size> <face> [ink] [vertical] | text`; of a vertical line
 * the x is one, and the baseline runs from y to y.
 */
export function dumpDisplayList(list: DisplayList): string {
  const lines: string[] = [`title ${list.title}`, `author ${list.author}`, `language ${list.language}`];
  list.pages.forEach((page, index) => {
    lines.push('', `== page ${index + 1} “${page.label}” ${length(page.width)} × ${length(page.height)}`);
    lines.push(...dumpItems(list, page));
  });
  if (list.outline.length > 0) lines.push('', '== outline');
  dumpOutline(list.outline, '', lines);
  return `${lines.join('\n')}\n`;
}

function dumpItems(list: DisplayList, page: Page): string[] {
  const lines: string[] = [];
  let open: OpenLine | null = null;
  for (const item of page.items) {
    if (item.kind === 'glyphs') {
      if (item.glyphs.length === 0) continue;
      if (open !== null && joins(open.last, item)) {
        open = extend(open, item);
        continue;
      }
      if (open !== null) lines.push(dumpLine(list, open));
      open = { text: glyphText(item), first: item, last: item };
      continue;
    }
    if (open !== null) lines.push(dumpLine(list, open));
    open = null;
    lines.push(dumpArea(list, item));
  }
  if (open !== null) lines.push(dumpLine(list, open));
  return lines;
}

/** A line of the dump that the next run may continue. */
interface OpenLine {
  readonly text: string;
  readonly first: GlyphRun;
  readonly last: GlyphRun;
}

function joins(last: GlyphRun, next: GlyphRun): boolean {
  const acrossLine = last.orientation === 'horizontal' ? last.y === next.y : last.x === next.x;
  return (
    acrossLine &&
    last.orientation === next.orientation &&
    last.face === next.face &&
    last.size === next.size &&
    (last.source === null) === (next.source === null) &&
    inkName(last.ink) === inkName(next.ink)
  );
}

function extend(line: OpenLine, next: GlyphRun): OpenLine {
  const gap = firstPen(next) - lastPen(line.last);
  // The last glyph is about an em wide at most, so more than two ems of pen travel is a real gap.
  const mark = gap > 2 * next.size || gap < 0 ? ' … ' : '';
  return { text: line.text + mark + glyphText(next), first: line.first, last: next };
}

/** Where a run begins along its line; lines that run up the page are counted from its top in negative numbers. */
function alongLine(run: GlyphRun): number {
  if (run.orientation === 'horizontal') return run.x;
  return run.orientation === 'vertical' ? run.y : -run.y;
}

const firstPen = (run: GlyphRun): number => alongLine(run) + (run.glyphs[0]?.dx ?? 0);
const lastPen = (run: GlyphRun): number => alongLine(run) + (run.glyphs.at(-1)?.dx ?? 0);

function dumpLine(list: DisplayList, line: OpenLine): string {
  const run = line.first;
  const sign = run.orientation === 'upward' ? -1 : 1;
  const extent = `${length(sign * firstPen(run))}–${length(sign * lastPen(line.last))}`;
  const place = run.orientation === 'horizontal' ? [extent, length(run.y)] : [length(run.x), extent];
  const parts = [...place, length(run.size), list.faces[run.face]?.id ?? `face ${run.face}?`];
  const ink = inkName(run.ink);
  if (ink !== BLACK_NAME) parts.push(ink);
  if (run.orientation !== 'horizontal') parts.push(run.orientation);
  return `${run.source === null ? '# ' : ''}${parts.join(' ')} | ${line.text}`;
}

function glyphText(run: GlyphRun): string {
  let text = '';
  for (const place of run.glyphs) text += place.glyph === 0 ? `▯{${place.text}}` : place.text;
  return text.replaceAll('\n', '\\n');
}

function dumpArea(list: DisplayList, item: Exclude<Item, GlyphRun>): string {
  const area = `${length(item.x)} ${length(item.y)} ${length(item.width)} × ${length(item.height)}`;
  switch (item.kind) {
    case 'fill':
      return dumpFill(item, area);
    case 'picture':
      return dumpPicture(list, item, area);
    case 'link':
      return dumpLink(list, item, area);
  }
}

function dumpFill(fill: Fill, area: string): string {
  const ink = inkName(fill.ink);
  return `fill ${area}${ink === BLACK_NAME ? '' : ` ${ink}`}`;
}

function dumpPicture(list: DisplayList, picture: PlacedPicture, area: string): string {
  const name = list.pictures[picture.picture]?.id ?? `picture ${picture.picture}?`;
  const alternative = picture.alternative === '' ? '' : ` “${picture.alternative}”`;
  return `${picture.source === null ? '# ' : ''}picture ${area} ${name}${alternative}`;
}

function dumpLink(list: DisplayList, link: Link, area: string): string {
  return `link ${area} → “${list.pages[link.page]?.label ?? `page ${link.page}?`}” ${length(link.targetY)}`;
}

function dumpOutline(entries: readonly OutlineEntry[], indent: string, lines: string[]): void {
  for (const entry of entries) {
    lines.push(`${indent}${entry.title} → page ${entry.page + 1} ${length(entry.y)}`);
    dumpOutline(entry.children, `${indent}  `, lines);
  }
}

const BLACK_NAME = 'c0 m0 y0 k1';

const inkName = (ink: Ink): string => `c${length(ink.c)} m${length(ink.m)} y${length(ink.y)} k${length(ink.k)}`;

/** Rounded to 0.01, without trailing zeros and without -0. */
const length = (value: number): string => String(Math.round(value * 100) / 100 + 0);
