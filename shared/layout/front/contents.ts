import type { GlyphPlace, GlyphRun, Item } from '../../display-list/displayList.ts';
import { pt } from '../../units/length.ts';
import type { PageIndex } from '../../units/page.ts';
import { inkOf } from '../galley/styledParagraph.ts';
import { lineItems } from '../inline/lineItems.ts';
import type { SetLine } from '../inline/setParagraph.ts';
import { faceOf, type LayoutResources } from '../resources.ts';
import { baselineIn, frameLines, naturalWidth, stackedItems } from './frameText.ts';
import type { Box } from './pageFrames.ts';

/** One line of the contents: a section's name, or an article with its page. */
export type ContentsEntry =
  | { readonly kind: 'section'; readonly name: string }
  | {
      readonly kind: 'article';
      readonly title: string;
      readonly folio: string;
      readonly page: PageIndex;
      readonly targetY: number;
    };

/**
 * Sets the contents into boxes, one after the other: sections, titles with hanging turned-over lines, leaders, and
 * folios flush right. Each entry is a link to its page.
 *
 * @param boxAt The box of the contents' nth page.
 * @returns The items of each page; at least one page.
 */
export function contentsPages(
  entries: readonly ContentsEntry[],
  boxAt: (page: number) => Box,
  resources: LayoutResources,
): readonly (readonly Item[])[] {
  const pages: Item[][] = [[]];
  let box = boxAt(0);
  let y = box.y;
  entries.forEach((entry, index) => {
    const block =
      entry.kind === 'section' ? sectionBlock(entry.name, box, resources) : articleBlock(entry, box, resources);
    const before = entry.kind === 'section' && y > box.y ? block.spaceBefore : 0;
    // A section's name stays with its first title.
    const next = entries[index + 1];
    const together =
      entry.kind === 'section' && next?.kind === 'article' ? articleBlock(next, box, resources).height : 0;
    if (y + before + block.height + together > box.y + box.height && y > box.y) {
      pages.push([]);
      box = boxAt(pages.length - 1);
      y = box.y;
    } else y += before;
    pages.at(-1)?.push(...block.items(y));
    y += block.height;
  });
  return pages;
}

interface Block {
  readonly height: number;
  readonly spaceBefore: number;
  readonly items: (top: number) => Item[];
}

function sectionBlock(name: string, box: Box, resources: LayoutResources): Block {
  const { section, leading, sectionSpaceBefore, entry } = resources.template.contents;
  const shape = { measure: box.width, firstIndent: 0, indent: 0, align: 'left' } as const;
  const lines = frameLines(name, section, shape, FRONT_MATTER, resources);
  const height = leading * section.size;
  return {
    height: lines.length * height,
    spaceBefore: sectionSpaceBefore * entry.size,
    items: (top) => stackedItems(lines, box.x, top, height, section, resources),
  };
}

function articleBlock(entry: Extract<ContentsEntry, { kind: 'article' }>, box: Box, resources: LayoutResources): Block {
  const style = resources.template.contents;
  const { size } = style.entry;
  const folioWidth = naturalWidth(entry.folio, style.folio, resources);
  const reserved = folioWidth + LEAST_LEADER * size;
  const shape = {
    measure: box.width - reserved,
    firstIndent: style.indent * size,
    indent: (style.indent + style.hangingIndent) * size,
    align: 'left',
  } as const;
  const lines = frameLines(entry.title, style.entry, shape, FRONT_MATTER, resources);
  const leading = style.leading * size;
  return {
    height: lines.length * leading,
    spaceBefore: 0,
    items: (top) => {
      const baseline = top + (lines.length - 1) * leading + baselineIn(leading, style.entry, resources);
      const folioLeft = box.x + box.width - folioWidth;
      return [
        ...stackedItems(lines, box.x, top, leading, style.entry, resources),
        ...leader(lines.at(-1), box.x, folioLeft, baseline, resources),
        ...folioItems(entry.folio, folioLeft, baseline, resources),
        {
          kind: 'link',
          x: pt(box.x),
          y: pt(top),
          width: pt(box.width),
          height: pt(lines.length * leading),
          page: entry.page,
          targetY: pt(entry.targetY),
        },
      ];
    },
  };
}

function folioItems(folio: string, x: number, baseline: number, resources: LayoutResources): Item[] {
  const shape = { measure: 1e6, firstIndent: 0, indent: 0, align: 'left' } as const;
  const lines = frameLines(folio, resources.template.contents.folio, shape, FRONT_MATTER, resources);
  return lines.flatMap((line) => lineItems(line, x, baseline, resources.faceBook.faces));
}

/** Dots between title and folio, on one pitch counted from the right, so that they stand below each other. */
function leader(
  last: SetLine | undefined,
  left: number,
  right: number,
  baseline: number,
  resources: LayoutResources,
): Item[] {
  const { contents } = resources.template;
  const { size, face: role, ink } = contents.entry;
  const face = faceOf(resources, role);
  const glyph = face.glyphOf(contents.leader.codePointAt(0) ?? 0);
  const pitch = contents.leaderPitch * size;
  const start = left + (last?.width ?? 0) + LEADER_GAP * size;
  const end = right - LEADER_GAP * size;
  const count = Math.floor((end - start) / pitch);
  if (count < 1) return [];
  const x = end - count * pitch;
  const glyphs: GlyphPlace[] = Array.from({ length: count }, (_value, index) => ({
    glyph,
    dx: index * pitch + (pitch - face.advanceOf(glyph) * size) / 2,
    dy: 0,
    text: contents.leader,
  }));
  const run: GlyphRun = {
    kind: 'glyphs',
    face: resources.faceBook.indexOf(role),
    size: pt(size),
    ink: inkOf(resources, ink),
    x: pt(x),
    y: pt(baseline),
    orientation: 'horizontal',
    glyphs,
    source: null,
  };
  return [run];
}

const FRONT_MATTER = { article: -1, block: 0 };
/** At least this many ems of leader stay between a full line and its folio. */
const LEAST_LEADER = 2.5;
/** Between text and leader, and leader and folio, in ems. */
const LEADER_GAP = 0.4;
