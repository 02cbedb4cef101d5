import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Item, Page } from '../../display-list/displayList.ts';
import type { Issue } from '../../issue/issue.ts';
import type { Frame } from '../../template/frame.ts';
import { fillingFrames, type PageFillers } from '../furniture/pageFillers.ts';
import { plainPage } from '../furniture/textPages.ts';
import { typeAreaCorner } from '../galley/typeAreaCorner.ts';
import { charactersWithoutGlyph, missingGlyphs } from '../missingGlyphs.ts';
import type { PageNumbers } from '../page/numberPages.ts';
import type { MatterPage } from '../pageMemory.ts';
import type { LayoutResources } from '../resources.ts';
import { boardItems } from './board.ts';
import { colophonItems } from './colophonItems.ts';
import { mastheadFields } from './fields.ts';
import { type Box, frameItems } from './pageFrames.ts';

/** The pages before and after the text: covers, contents, board, fillers, colophon. */
export interface Matter {
  readonly before: readonly Page[];
  readonly after: readonly Page[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Sets what surrounds the text. Frames for what the issue does not give (board, colophon) stay blank. */
export function setMatter(
  issue: Issue,
  numbers: PageNumbers,
  fillers: PageFillers,
  resources: LayoutResources,
): Matter {
  const { template } = resources;
  const { pages } = template;
  const fields = mastheadFields(issue.masthead);
  const diagnostics: Diagnostic[] = [];
  const page = (label: string, frames: readonly Frame[], folio: string, contents: readonly Item[]): Page => {
    const make = (): MatterPage => matterPage(label, frames, folio, contents, issue, resources);
    const key = JSON.stringify([frames, fields, folio, issue.board, issue.colophon]);
    const made = resources.memory?.pages.matter(label, key, contents, make) ?? make();
    diagnostics.push(...made.diagnostics);
    return made.page;
  };
  const contents = numbers.contents.map((items, index) => {
    const folio = numbers.labelOfFolio(index + 1);
    return page(folio, index === 0 ? pages.contents : pages.contentsContinued, folio, items);
  });
  const blankPages = Array.from({ length: numbers.fillers }, (_value, index) => {
    const number = numbers.textPages + index;
    const folio = numbers.labelOfTextPage(number);
    const corner = typeAreaCorner(template, numbers.folioOfTextPage(number) % 2 === 1);
    return page(folio, [...pages.filler, ...fillingFrames(fillers.get(number), corner)], folio, NO_CONTENTS);
  });
  return {
    before: [
      page('封面', pages.frontCover, '', NO_CONTENTS),
      page('封二', pages.insideFrontCover, '', NO_CONTENTS),
      ...contents,
    ],
    after: [
      ...blankPages,
      page('封三', pages.insideBackCover, '', NO_CONTENTS),
      page('封底', pages.backCover, '', NO_CONTENTS),
    ],
    diagnostics,
  };
}

function matterPage(
  label: string,
  frames: readonly Frame[],
  folio: string,
  contents: readonly Item[],
  issue: Issue,
  resources: LayoutResources,
): MatterPage {
  const diagnostics: Diagnostic[] = [];
  const place = (kind: 'contents' | 'board' | 'colophon', box: Box): readonly Item[] => {
    const items = placedItems(kind, box, issue, contents, resources);
    const lowest = Math.max(0, ...items.map((item) => item.y));
    if (lowest > box.y + box.height) {
      diagnostics.push({
        code: 'FRAME_OVERFULL',
        severity: 'error',
        place: { folio: label },
        values: { frame: kind },
      });
    }
    return items;
  };
  const items = frameItems(frames, { ...mastheadFields(issue.masthead), folio }, FRONT_MATTER, resources, place);
  const missing = charactersWithoutGlyph(items.flatMap((item) => (item.kind === 'glyphs' ? item.glyphs : [])));
  if (missing.size > 0) diagnostics.push(missingGlyphs({ folio: label }, missing));
  return { page: plainPage(label, items, resources), diagnostics };
}

function placedItems(
  kind: 'contents' | 'board' | 'colophon',
  box: Box,
  issue: Issue,
  contents: readonly Item[],
  resources: LayoutResources,
): readonly Item[] {
  if (kind === 'contents') return contents;
  if (kind === 'board') return issue.board ? boardItems(issue.board, box, resources) : [];
  return issue.colophon ? colophonItems(issue.colophon, box, resources) : [];
}

const NO_CONTENTS: readonly Item[] = [];
const FRONT_MATTER = { article: -1, block: 0 };
