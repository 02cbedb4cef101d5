import type { Frame } from '../../template/frame.ts';
import type { Filler, Template } from '../../template/template.ts';
import { mm, mmToPt } from '../../units/length.ts';
import { framesAt } from '../front/pageFrames.ts';
import type { Corner } from '../galley/typeAreaCorner.ts';
import { floorOf } from '../page/extent.ts';
import type { Pagination } from '../page/paginate.ts';

/** What fills blank room of a page: its frames, and the top of them below the top of the type area, in points. */
export interface PlacedFiller {
  readonly frames: readonly Frame[];
  readonly top: number;
}

/** By the number of the text page, from 0; those after the text are counted on. */
export type PageFillers = ReadonlyMap<number, PlacedFiller>;

/**
 * The fillers (补白): at the foot of the pages on which an article ends and no other follows, in the middle of those
 * without text.
 *
 * @param blankPages Blank pages after the text.
 * @see rule 18 of our typesetting
 */
export function pageFillers(pagination: Pagination, blankPages: number, template: Template): PageFillers {
  const chosen = new Map<number, PlacedFiller>();
  if (template.fillers.length === 0) return chosen;
  const height = mmToPt(mm(template.typeArea.height));
  const blankLine = (height / template.typeArea.linesPerColumn) * Math.max(1, template.sharedPage.gapLines);
  const ends = new Set(pagination.placements.map(({ lastPage }) => lastPage));
  const next = fillersInTurn(template.fillers);
  const fillBlank = (index: number): void => {
    const filler = next(height);
    if (filler) chosen.set(index, { frames: filler.frames, top: (height - heightOf(filler)) / 2 });
  };
  pagination.pages.forEach((page, index) => {
    const goesOn = pagination.placements.some(({ firstPage, lastPage }) => firstPage <= index && lastPage > index);
    if (page.kind?.name === 'blank') fillBlank(index);
    else if (ends.has(index) && !goesOn) {
      const filler = next(height - floorOf(page) - blankLine);
      if (filler) chosen.set(index, { frames: filler.frames, top: height - heightOf(filler) });
    }
  });
  for (let page = 0; page < blankPages; page += 1) fillBlank(pagination.pages.length + page);
  return chosen;
}

/** Frames of a filler where they stand on a page. */
export function fillingFrames(filler: PlacedFiller | undefined, corner: Corner): readonly Frame[] {
  return filler ? framesAt(filler.frames, corner.left, corner.top + filler.top) : [];
}

/** The tallest filler that a room holds; those of one height take turns. */
export function fillersInTurn(fillers: readonly Filler[]): (room: number) => Filler | null {
  const uses = new Map<Filler, number>();
  const used = (filler: Filler): number => uses.get(filler) ?? 0;
  return (room) => {
    const fitting = fillers.filter((filler) => heightOf(filler) <= room + ROUNDING);
    const tallest = Math.max(...fitting.map(({ height }) => height));
    const [chosen] = fitting.filter(({ height }) => height === tallest).sort((a, b) => used(a) - used(b));
    if (!chosen) return null;
    uses.set(chosen, used(chosen) + 1);
    return chosen;
  };
}

const heightOf = ({ height }: Filler): number => mmToPt(mm(height));

const ROUNDING = 1e-3;
