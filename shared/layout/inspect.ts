import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { Article } from '../issue/issue.ts';
import type { SetLine } from './inline/setParagraph.ts';
import { charactersWithoutGlyph, missingGlyphs } from './missingGlyphs.ts';
import type { PageNumbers } from './page/numberPages.ts';
import { contentsTitle } from './page/numberPages.ts';
import type { PagePart } from './page/pageContent.ts';
import type { Pagination, SetArticle } from './page/paginate.ts';
import type { LayoutResources } from './resources.ts';
import { cellsCovering } from './table/cellsOfRows.ts';
import { unusualLineGaps } from './unusualLineGaps.ts';

/** Looks over the finished text pages: lines wider than their measure, columns that
 * do not end level, and characters that no face has. */
export function inspect(
  set: readonly SetArticle[],
  pagination: Pagination,
  numbers: PageNumbers,
  resources: LayoutResources,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const missing = new Map<string, { place: Place; characters: Set<string> }>();
  pagination.pages.forEach((page, index) => {
    const folio = numbers.labelOfTextPage(index);
    for (const part of page.parts) {
      const article = set[part.article]?.article;
      if (!article) continue;
      for (const line of linesOf(part)) {
        if (line.overfull) {
          diagnostics.push({
            code: 'LINE_OVERFULL',
            severity: 'warning',
            place: { ...placeOf(article, folio), excerpt: textOf(line) },
          });
        }
      }
      for (const character of missingIn(part)) {
        const entry = missing.get(article.id) ?? { place: placeOf(article, folio), characters: new Set<string>() };
        missing.set(article.id, entry);
        entry.characters.add(character);
      }
    }
  });
  pagination.placements.forEach((placement, index) => {
    const article = set[index]?.article;
    for (const { page, rows } of placement.shortColumns) {
      if (!article) continue;
      const place = placeOf(article, numbers.labelOfTextPage(page));
      diagnostics.push({ code: 'COLUMN_SHORT', severity: 'info', place, values: { rows } });
    }
  });
  for (const { place, characters } of missing.values()) {
    diagnostics.push(missingGlyphs(place, characters));
  }
  return [...diagnostics, ...titlesLeftOut(set, resources), ...unusualLineGaps(set)];
}

/** Mongolian titles that the template has no place for. */
function titlesLeftOut(set: readonly SetArticle[], { template }: LayoutResources): Diagnostic[] {
  if (template.spanning.mongolianTitle) return [];
  return set.flatMap(({ article }): Diagnostic[] => {
    if (article.settings.mongolianTitle === undefined) return [];
    const place = { file: article.file, article: contentsTitle(article, false) };
    return [{ code: 'MONGOLIAN_TITLE_LEFT_OUT', severity: 'warning', place }];
  });
}

/** The characters of a part that no face has. */
function missingIn(part: PagePart): Iterable<string> {
  if (part.kind !== 'vertical') return linesOf(part).flatMap((line) => line.text.missing);
  return charactersWithoutGlyph(part.block.columns.flatMap(({ pieces }) => pieces.flatMap(({ glyphs }) => glyphs)));
}

const placeOf = (article: Article, folio: string): Place => ({
  file: article.file,
  article: contentsTitle(article, false),
  folio,
});

function linesOf(part: PagePart): readonly SetLine[] {
  if (part.kind === 'line') return [part.line];
  if (part.kind === 'figure') return part.figure.caption.map((caption) => caption.line);
  if (part.kind === 'rule' || part.kind === 'vertical') return [];
  return cellsCovering(part.table, part.from, part.to).flatMap((cell) => cell.lines);
}

const textOf = (line: SetLine): string =>
  line.text.clusters
    .slice(line.start, line.end)
    .map((cluster) => cluster.text)
    .join('');
