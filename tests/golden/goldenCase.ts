import type { Node } from 'prosemirror-model';
import type { Issue } from '../../shared/issue/issue.ts';
import type { LayoutResources } from '../../shared/layout/resources.ts';
import { type Composition, USUAL_COMPOSITION } from '../../shared/template/composition.ts';
import type { Template } from '../../shared/template/template.ts';
import { type ArticleSpec, document, issueOf, paragraph } from '../support/layout/builders.ts';
import { fakeResources } from '../support/layout/fakeResources.ts';
import { type SquareShape, squareTemplate } from '../support/layout/squareTemplate.ts';

/**
 * What a golden shows: an issue and what it is laid out with. The name begins with the ids of the rules that its dump
 * shows, and says what to look for.
 */
export interface GoldenCase {
  readonly name: string;
  readonly issue: Issue;
  readonly resources: LayoutResources;
  /** The whole issue with covers, contents and outline, the pages with text, or these with the place of each glyph. */
  readonly shows: 'issue' | 'pages' | 'glyphs';
}

export type Change = (template: Template) => Template;

const WORDS = ['甲县', '人民政府', '关于', '印发', '工作方案', '通知', '表彰', '劳动模范', '决定'];
const PICTURES = new Map([
  ['wide', { width: 400, height: 100 }],
  ['upright', { width: 100, height: 100 }],
]);

/** Articles on square pages: type of 10 pt on lines of 20 pt, the first baseline at 58.8, the first column at 50. */
export function square(
  name: string,
  shape: SquareShape,
  articles: readonly (Node | ArticleSpec)[],
  {
    change,
    issue = {},
    shows = 'pages',
  }: { change?: Change; issue?: Partial<Issue>; shows?: GoldenCase['shows'] } = {},
): GoldenCase {
  const template = squareTemplate(shape, change);
  const resources = fakeResources({ template, words: WORDS, missing: '𬭚', pictures: PICTURES });
  return { name, issue: issueOf(articles, issue), resources, shows };
}

/** One article of some blocks. */
export const one = (name: string, shape: SquareShape, ...children: readonly Node[]): GoldenCase =>
  square(name, shape, [document(...children)]);

/** Paragraphs without an indent in one column of so many characters, with the place of each glyph. */
export const lines = (
  name: string,
  characters: number,
  texts: readonly string[],
  composition: Partial<Composition> = {},
  align: 'justify' | 'left' = 'justify',
): GoldenCase =>
  square(
    name,
    { columns: 1, characters, lines: 20 },
    [document(...texts.map((text) => paragraph(text, { indent: false, align })))],
    {
      shows: 'glyphs',
      change: (template) => ({
        ...template,
        text: { ...template.text, composition: { ...USUAL_COMPOSITION, ...composition } },
      }),
    },
  );

/** One column of twenty characters and twelve lines. */
export const COLUMN: SquareShape = { columns: 1, characters: 20, lines: 12 };

export const rows = (count: number, ...cells: readonly string[]): string[][] =>
  Array.from({ length: count }, () => [...cells]);
