import type { Node } from 'prosemirror-model';
import { paintPdf } from '../../../electron/pdf/paintPdf.ts';
import { openTemplate } from '../../../electron/typesetter/openTemplate.ts';
import type { Issue } from '../../../shared/issue/issue.ts';
import { IssueTypesetter } from '../../../shared/layout/issueTypesetter.ts';
import { type IssueLayout, layoutIssue } from '../../../shared/layout/layoutIssue.ts';
import type { LayoutResources } from '../../../shared/layout/resources.ts';
import type { Picture } from '../../../shared/manuscript/picture.ts';
import type { Composition } from '../../../shared/template/composition.ts';
import type { Template } from '../../../shared/template/template.ts';
import { type ArticleSpec, document, issueOf, paragraph } from '../layout/builders.ts';
import { type SquareShape, squareTemplate } from '../layout/squareTemplate.ts';
import { linesOf, type MeasuredLine } from '../pdf/linesOf.ts';
import { type MeasuredPdf, pageTextInOrder, readPdf } from '../pdf/readPdf.ts';

const opened = openTemplate('county-gazette');
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const { resources, faceFiles, template: county } = opened.value;

/** The county gazette's template as it is shipped. */
export const countyGazette: Template = county;

/** A line of the articles' text in the finished PDF, with its page from 0. */
export type TextLine = MeasuredLine & { readonly page: number };

/** An issue set in the bundled faces, painted, and read again by another program. */
export interface MeasuredIssue {
  readonly layout: IssueLayout;
  readonly pdf: MeasuredPdf;
  /** The lines of the articles, in content order; artifacts, contents and colophon are left out. */
  readonly lines: readonly TextLine[];
  /** The articles' text in content order, turned tables included. */
  readonly text: string;
}

/** Lays an issue out with the bundled faces and dictionary, paints it and measures the PDF. */
export async function measuredIssue(
  issue: Issue,
  template: Template,
  pictures: ReadonlyMap<string, Picture> = new Map(),
): Promise<MeasuredIssue> {
  return measuredLayout(layoutIssue(issue, resourcesFor(template, pictures)), pictures);
}

/** The county gazette's faces for another template, which may name fewer Western ones. */
function resourcesFor(template: Template, pictures: ReadonlyMap<string, Picture>): LayoutResources {
  const all = resources(pictures);
  const westernOf = (role: string): number | null =>
    role in template.western.faces ? all.faceBook.westernOf(role) : null;
  return { ...all, template, faceBook: { ...all.faceBook, westernOf } };
}

/** The same for an issue that was laid out before in an earlier state: what did not change comes from memory. */
export async function measuredAfterEdit(before: Issue, after: Issue, template: Template): Promise<MeasuredIssue> {
  const typesetter = new IssueTypesetter(resourcesFor(template, new Map()));
  typesetter.layout(before);
  return measuredLayout(typesetter.layout(after), new Map());
}

async function measuredLayout(layout: IssueLayout, pictures: ReadonlyMap<string, Picture>): Promise<MeasuredIssue> {
  const painted = await paintPdf(layout.displayList, faceFiles, pictures);
  if (!painted.ok) throw new Error(JSON.stringify(painted.error));
  const pdf = await readPdf(painted.value);
  const first = pdf.pages.findIndex((page) => page.label === layout.folios[0]?.first);
  const textPages = pdf.pages.slice(Math.max(0, first), -2);
  const lines = textPages.flatMap((page) =>
    linesOf(page)
      .filter((line) => !line.artifact)
      .map((line) => ({ ...line, page: page.index })),
  );
  return { layout, pdf, lines, text: textPages.map(pageTextInOrder).join('') };
}

/** Articles on pages of the square template: type of 10 pt on lines of 20 pt, margins of 50 pt. */
export const squareIssue = (
  shape: SquareShape,
  articles: readonly (Node | ArticleSpec)[],
  change: (template: Template) => Template = (template) => template,
  pictures?: ReadonlyMap<string, Picture>,
): Promise<MeasuredIssue> => measuredIssue(issueOf(articles), squareTemplate(shape, change), pictures);

/** Paragraphs of one column, each begun without an indent; `left` leaves their lines unstretched. */
export const columnOf = (
  characters: number,
  texts: readonly string[],
  align: 'justify' | 'left' = 'justify',
): Promise<MeasuredIssue> =>
  squareIssue({ columns: 1, characters, lines: 100 }, [
    document(...texts.map((text) => paragraph(text, { align, indent: false }))),
  ]);

/** The same in a composition of the template's choice. */
export const composedColumn = (
  characters: number,
  texts: readonly string[],
  composition: Partial<Composition>,
  align: 'justify' | 'left' = 'justify',
): Promise<MeasuredIssue> =>
  squareIssue(
    { columns: 1, characters, lines: 100 },
    [document(...texts.map((text) => paragraph(text, { align, indent: false })))],
    (template) => ({
      ...template,
      text: { ...template.text, composition: { ...template.text.composition, ...composition } },
    }),
  );

const withoutSpace = (text: string): string => text.replace(/\s/g, '');

/** The lines that a paragraph was set in. Throws where the PDF does not hold it. */
export function linesReading({ lines }: MeasuredIssue, text: string): readonly TextLine[] {
  const wanted = withoutSpace(text);
  for (let first = 0; first < lines.length; first += 1) {
    let found = '';
    for (let next = first; next < lines.length && wanted.startsWith(found); next += 1) {
      found += withoutSpace(lines[next]?.text ?? '');
      if (found === wanted) return lines.slice(first, next + 1);
    }
  }
  throw new RangeError(`the PDF has no paragraph “${text}” among ${lines.map((line) => line.text).join('|')}`);
}

/** The first line of a paragraph. */
export const lineReading = (issue: MeasuredIssue, text: string): TextLine => linesReading(issue, text)[0] as TextLine;

/** Where a character of a line stands, in ems of 10 pt from the left of the type area. */
export function emOf(line: TextLine | undefined, text: string, nth = 0): number {
  const glyph = line?.glyphs.filter((each) => each.text === text)[nth];
  if (!glyph) throw new RangeError(`no “${text}” in “${line?.text}”`);
  return (glyph.x - LEFT) / EM;
}

/** From the start of one character to the start of another, in ems. */
export const emsBetween = (line: TextLine | undefined, from: string, to: string): number =>
  emOf(line, to) - emOf(line, from);

/** Where the last glyph of a line ends, in ems from the left of the type area. */
export const endEm = (line: TextLine | undefined): number => ((line?.end ?? Number.NaN) - LEFT) / EM;

const LEFT = 50;
const EM = 10;
