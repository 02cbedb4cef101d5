import type { Page, Source } from '../../display-list/displayList.ts';
import type { Issue } from '../../issue/issue.ts';
import type { Frame } from '../../template/frame.ts';
import { mm, mmToPt, pt } from '../../units/length.ts';
import { type Fields, mastheadFields } from '../front/fields.ts';
import { frameItems, framesAt } from '../front/pageFrames.ts';
import { type Corner, typeAreaCorner } from '../galley/typeAreaCorner.ts';
import { contentsTitle, type PageNumbers } from '../page/numberPages.ts';
import type { PageContent } from '../page/pageContent.ts';
import { pageItems } from '../page/pageItems.ts';
import type { Pagination } from '../page/paginate.ts';
import type { PagePiece } from '../pageMemory.ts';
import type { LayoutResources } from '../resources.ts';
import { DrawnTables } from '../table/drawnTables.ts';
import { fillingFrames, type PageFillers } from './pageFillers.ts';

/**
 * The text pages with running heads and folios, left and right; a step for each page.
 */
export function* textPages(
  issue: Issue,
  pagination: Pagination,
  numbers: PageNumbers,
  fillers: PageFillers,
  pictures: readonly string[],
  resources: LayoutResources,
): Generator<void, readonly Page[], void> {
  const { trim, pages } = resources.template;
  const width = mmToPt(mm(trim.width));
  const height = mmToPt(mm(trim.height));
  const pictureIndex = (id: string): number => pictures.indexOf(id);
  const drawn = new DrawnTables();
  const names = articleNames(issue);
  const made: Page[] = [];
  for (const [index, content] of pagination.pages.entries()) {
    yield;
    const folio = numbers.folioOfTextPage(index);
    const isRight = folio % 2 === 1;
    const label = numbers.labelOfTextPage(index);
    const name = names[leadingArticle(content)];
    const opened = content.kind && 'section' in content.kind ? issue.sections[content.kind.section]?.name : undefined;
    const fields = {
      ...mastheadFields(issue.masthead),
      folio: label,
      section: opened ?? name?.section ?? '',
      article: name?.article ?? '',
      mongolianArticle: name?.mongolian ?? '',
    };
    const corner = typeAreaCorner(resources.template, isRight);
    const own = ownFrames(content, corner, resources);
    const filling = fillingFrames(fillers.get(index), corner);
    const running = isRight ? pages.textRight : pages.textLeft;
    const frames = (given: readonly Frame[], source: Source | null): PagePiece =>
      rememberedFrames(given, fields, source, resources);
    const pieces = [
      content.kind && content.kind.name !== 'band' ? NO_ITEMS : frames(running, null),
      frames(own, FURNITURE),
      ...pageItems(content, corner.left, corner.top, resources, pictureIndex, drawn),
      frames(filling, FURNITURE),
    ];
    const make = (): Page => ({ width, height, label, items: pieces.flat() });
    made.push(resources.memory?.pages.page(label, pieces, make) ?? make());
  }
  return made;
}

/** Frames with the same texts at the same places come from memory. */
function rememberedFrames(
  frames: readonly Frame[],
  fields: Fields,
  source: Source | null,
  resources: LayoutResources,
): PagePiece {
  if (frames.length === 0) return NO_ITEMS;
  const make = (): PagePiece => frameItems(frames, fields, source, resources);
  const { memory } = resources;
  return memory ? memory.pages.piece(JSON.stringify([frames, fields, source]), make) : make();
}

const NO_ITEMS: PagePiece = [];

/** Frames of what stands on the page besides articles, from its corner on. */
function ownFrames(
  { kind }: PageContent,
  { left, top }: Corner,
  { template: { sectionOpener, pages } }: LayoutResources,
): readonly Frame[] {
  if (!kind) return [];
  if (kind.name === 'blank') return pages.filler;
  if (sectionOpener.kind === 'none') return [];
  return sectionOpener.kind === 'band' ? framesAt(sectionOpener.frames, left, top) : sectionOpener.frames;
}

/** The article that stands highest on the page names it in the running head. */
function leadingArticle(content: PageContent): number {
  let article = 0;
  let highest = Number.POSITIVE_INFINITY;
  for (const part of content.parts) {
    if (part.kind !== 'rule' && part.y < highest) {
      highest = part.y;
      article = part.article;
    }
  }
  return article;
}

function articleNames(issue: Issue): readonly { section: string; article: string; mongolian: string }[] {
  return issue.sections.flatMap((section) =>
    section.articles.map((article) => ({
      section: section.name,
      article: contentsTitle(article, false),
      mongolian: article.settings.mongolianTitle ?? '',
    })),
  );
}

/** A page without text, as long as the template fills it. */
export function plainPage(label: string, items: Page['items'], resources: LayoutResources): Page {
  const { trim } = resources.template;
  return { width: pt(mmToPt(mm(trim.width))), height: pt(mmToPt(mm(trim.height))), label, items };
}

/** Openers and fillers are read out, but belong to no article. */
const FURNITURE = { article: -1, block: 0 };
