import type { Page } from '../../display-list/displayList.ts';
import type { Issue } from '../../issue/issue.ts';
import { mm, mmToPt, pt } from '../../units/length.ts';
import { mastheadFields } from '../front/fields.ts';
import { frameItems } from '../front/pageFrames.ts';
import { typeAreaWidth } from '../galley/grid.ts';
import { contentsTitle, type PageNumbers } from '../page/numberPages.ts';
import type { PageContent } from '../page/pageContent.ts';
import { pageItems } from '../page/pageItems.ts';
import type { Pagination } from '../page/paginate.ts';
import type { LayoutResources } from '../resources.ts';
import type { SetCell } from '../table/table.ts';

/** The text pages with running heads and folios, left and right. */
export function textPages(
  issue: Issue,
  pagination: Pagination,
  numbers: PageNumbers,
  pictures: readonly string[],
  resources: LayoutResources,
): readonly Page[] {
  const { trim, typeArea, pages } = resources.template;
  const width = mmToPt(mm(trim.width));
  const height = mmToPt(mm(trim.height));
  const top = mmToPt(mm(typeArea.top));
  const middle = (width - typeAreaWidth(resources.template)) / 2;
  const outward = mmToPt(mm(typeArea.outward));
  const pictureIndex = (id: string): number => pictures.indexOf(id);
  const drawn = new Map<SetCell, number>();
  const names = articleNames(issue);
  return pagination.pages.map((content, index): Page => {
    const folio = numbers.folioOfTextPage(index);
    const isRight = folio % 2 === 1;
    const label = numbers.labelOfTextPage(index);
    const name = names[leadingArticle(content)];
    const fields = {
      ...mastheadFields(issue.masthead),
      folio: label,
      section: name?.section ?? '',
      article: name?.article ?? '',
    };
    const furniture = frameItems(isRight ? pages.textRight : pages.textLeft, fields, null, resources);
    const left = middle + (isRight ? outward : -outward);
    const items = [...furniture, ...pageItems(content, left, top, resources, pictureIndex, drawn)];
    return { width, height, label, items };
  });
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

function articleNames(issue: Issue): readonly { section: string; article: string }[] {
  return issue.sections.flatMap((section) =>
    section.articles.map((article) => ({ section: section.name, article: contentsTitle(article, false) })),
  );
}

/** A page without text, as long as the template fills it. */
export function plainPage(label: string, items: Page['items'], resources: LayoutResources): Page {
  const { trim } = resources.template;
  return { width: pt(mmToPt(mm(trim.width))), height: pt(mmToPt(mm(trim.height))), label, items };
}
