import { expect } from 'vitest';
import { articlesOf } from '../../shared/issue/issue.ts';
import { gridOf } from '../../shared/layout/galley/grid.ts';
import { manuscriptText } from '../../shared/manuscript/text.ts';
import { mm, mmToPt } from '../../shared/units/length.ts';
import type { FinishedIssue } from '../support/issues/compiled.ts';
import { linesOf, type MeasuredLine } from '../support/pdf/linesOf.ts';
import type { MeasuredPage } from '../support/pdf/readPdf.ts';

// The marks as typesetting.md (rule 1) lists them, kept apart from the engine's own table on purpose.
const NOT_FIRST = new Set('、，。：；！？”’）》〉】〕」』·～—…%％℃/');
const NOT_LAST = new Set('“‘（《〈【〔「『');

/** All lines of text that the PDF holds on its numbered pages, furniture left out. */
export function textLines({ compiled, pdf }: FinishedIssue): { page: MeasuredPage; line: MeasuredLine }[] {
  const { size } = compiled.template.template.text.script;
  const smallest = compiled.template.template.text.body.size * size * 1.01;
  return pdf.pages.flatMap((page) =>
    linesOf(page)
      .filter((line) => !line.artifact && line.size > smallest && line.text.trim() !== '')
      .map((line) => ({ page, line })),
  );
}

/** Says that no line of the PDF begins or ends with a mark that may not stand there (typesetting rule 1). */
export function expectNoKinsokuBroken(issue: FinishedIssue): void {
  // A paragraph that its author begins with —— and a cell that says % begin so without any line being broken.
  const blocks = articlesOf(issue.compiled.issue).flatMap((article) => manuscriptText(article.manuscript));
  const beginsBlock = (text: string): boolean => blocks.some((block) => block.trimStart().startsWith(text.slice(0, 8)));
  const broken = textLines(issue)
    .map(({ page, line }) => ({ page: page.label, text: line.text.trim() }))
    .filter(
      ({ text }) => (NOT_FIRST.has(text.charAt(0)) && !beginsBlock(text)) || NOT_LAST.has(text.charAt(text.length - 1)),
    );
  expect(broken).toEqual([]);
}

/**
 * Says that no paragraph of the body ends with a line of a single character (孤字, typesetting rule 7), as printed: a
 * line of one character and its marks at the left edge of a column.
 */
export function expectNoLoneCharacters(issue: FinishedIssue): void {
  const { body } = issue.compiled.template.template.text;
  const blocks = articlesOf(issue.compiled.issue).flatMap((article) => manuscriptText(article.manuscript));
  const lone = textLines(issue)
    .filter(({ line }) => Math.abs(line.size - body.size) < 0.01)
    .map(({ page, line }) => ({ page: page.label, text: line.text.trim() }))
    .filter(({ text }) => /^\p{Script=Han}[。；：，、！？”）》…]*$/u.test(text))
    .filter(({ text }) => blocks.some((block) => block.length > text.length + 8 && block.trimEnd().endsWith(text)));
  expect(lone).toEqual([]);
}

/**
 * Says that the lines of body size stand on their article's grid, in both columns alike, to 0.1 pt: each baseline
 * on a page is a whole number of leadings below the first line of the type area (typesetting rule 10).
 *
 * @returns How many lines were measured.
 */
export function expectSharedBaselines(issue: FinishedIssue): number {
  const { template } = issue.compiled.template;
  const grids = articlesOf(issue.compiled.issue).map((article) => gridOf(template, article.settings));
  const top = mmToPt(mm(template.typeArea.top));
  const list = issue.compiled.layout.displayList;
  let measured = 0;
  const off: string[] = [];
  issue.pdf.pages.forEach((page, index) => {
    const articles = new Set(
      (list.pages[index]?.items ?? []).flatMap((item) =>
        item.kind === 'glyphs' && item.source && item.source.article >= 0 ? [item.source.article] : [],
      ),
    );
    for (const line of linesOf(page)) {
      if (line.artifact || articles.size === 0 || Math.abs(line.size - template.text.body.size) > 0.01) continue;
      if (isTitle(line, template)) continue;
      measured += 1;
      const distances = [...articles].map((article) => {
        const grid = grids[article];
        if (!grid) return Number.POSITIVE_INFINITY;
        const rows = (line.baseline - top - EM_ABOVE_BASELINE * grid.size) / grid.leading;
        return Math.abs(rows - Math.round(rows)) * grid.leading;
      });
      if (Math.min(...distances) > 0.1) off.push(`${page.label}: ${line.text} ${Math.min(...distances).toFixed(3)}`);
    }
  });
  expect(off).toEqual([]);
  return measured;
}

/** Number and attachment label are of body size too, but part of full-width heads, which stand off the grid. */
function isTitle(line: MeasuredLine, template: FinishedIssue['compiled']['template']['template']): boolean {
  const heads = [template.spanning.documentNumber, template.spanning.attachmentLabel];
  const isHeadSize = heads.some((style) => Math.abs(style.size - line.size) < 0.01);
  return isHeadSize && (/〔\d{4}〕|第\d+号$|^\d{4}年第\d+号$/.test(line.text) || /^附件\s*\d*$/.test(line.text));
}

/**
 * Says that on every full page the last lines of the columns, of text or notes, are level to 0.1 pt. Left out are the pages on which
 * an article ends, those with a table or a picture at their foot, and those that the layout itself reports (`COLUMN_SHORT`).
 *
 * @returns How many pages were compared, and how many were reported.
 */
export function expectLevelColumns(issue: FinishedIssue): { compared: number; reported: number } {
  const { layout, template } = issue.compiled;
  const { trim, typeArea } = template.template;
  const reported = new Set(
    layout.diagnostics.filter(({ code }) => code === 'COLUMN_SHORT').map(({ place }) => place.folio),
  );
  const ends = new Set(layout.folios.map(({ last }) => last));
  const middle = mmToPt(mm(trim.width / 2));
  const foot = mmToPt(mm(typeArea.top + typeArea.height));
  const { size: noteSize, ruleWidth } = template.template.text.footnote;
  /** Notes stand below a rule of their own width, within the width of its column. */
  const isNote = (line: MeasuredLine, page: MeasuredPage): boolean =>
    Math.abs(line.size - noteSize) < 0.01 &&
    page.fills.some(
      ({ x, y, width }) =>
        Math.abs(width - ruleWidth * noteSize) < 0.01 && y < line.baseline && x < line.x + 1 && line.x < x + 3 * width,
    );
  const uneven: string[] = [];
  let compared = 0;
  for (const page of issue.pdf.pages) {
    if (!/^\d+$/.test(page.label) || ends.has(page.label) || reported.has(page.label)) continue;
    const lines = linesOf(page).filter(
      (line) => !line.artifact && (line.size >= template.template.text.body.size - 0.01 || isNote(line, page)),
    );
    const lowest = (isLeft: boolean): number =>
      Math.max(0, ...lines.filter((line) => line.x < middle === isLeft).map(emBottom));
    const [left, right] = [lowest(true), lowest(false)];
    const hasTable = page.fills.some((fill) => fill.y > Math.max(left, right) && fill.height > 5);
    const items = layout.displayList.pages[page.index]?.items ?? [];
    const hasPicture = items.some((item) => item.kind === 'picture' && item.y + item.height > Math.min(left, right));
    if (Math.max(left, right) < foot - 30 || Math.min(left, right) === 0 || hasTable || hasPicture) continue;
    compared += 1;
    if (Math.abs(left - right) > 0.1) uneven.push(`${page.label}: ${left.toFixed(2)} ${right.toFixed(2)}`);
  }
  expect(uneven).toEqual([]);
  return { compared, reported: reported.size };
}

/** Where the em boxes of a line end. */
const emBottom = ({ baseline, size }: MeasuredLine): number => baseline + (1 - EM_ABOVE_BASELINE) * size;

const EM_ABOVE_BASELINE = 0.88;
