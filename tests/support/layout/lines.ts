import { BLACK } from '../../../shared/display-list/displayList.ts';
import type { ParagraphShape } from '../../../shared/layout/inline/breakLines.ts';
import { type PreparedText, prepareText } from '../../../shared/layout/inline/preparedText.ts';
import { type SetLine, setParagraph } from '../../../shared/layout/inline/setParagraph.ts';
import type { StyledText, WesternStyle } from '../../../shared/layout/inline/styledText.ts';
import { type Composition, USUAL_COMPOSITION } from '../../../shared/template/composition.ts';
import { pt } from '../../../shared/units/length.ts';
import { fakeFace } from './fakeFace.ts';

/** Type size of prepared texts: lengths in tests are ems, so that nothing has to be multiplied. */
export const SIZE = 10;

/** Western words in the Latin of the text's own face. */
export const PLAIN_WESTERN: WesternStyle = {
  face: null,
  digits: 'proportional',
  punctuation: 'asTyped',
  hyphenator: null,
};

/** Text in the plain style of the tests, or with some of it changed. */
export const styled = (text: string, change: Partial<StyledText> = {}): StyledText => ({
  text,
  face: 0,
  size: pt(SIZE),
  ink: BLACK,
  western: PLAIN_WESTERN,
  rise: pt(0),
  decoration: 'none',
  decorationGroup: 0,
  source: { article: 0, block: 0 },
  ...change,
});

/** Text ready to be set in the fake face. */
export function prepared(
  text: string | readonly StyledText[],
  missing = '',
  composition: Partial<Composition> = {},
): PreparedText {
  const texts = typeof text === 'string' ? [styled(text)] : text;
  return prepareText(texts, [fakeFace('song', missing)], { ...USUAL_COMPOSITION, ...composition });
}

/** A shape in ems. */
export type ShapeInEms = Partial<ParagraphShape> & { readonly measure: number };

export function shapeOf({ measure, firstIndent = 0, indent = 0, align = 'justify' }: ShapeInEms): ParagraphShape {
  return { measure: measure * SIZE, firstIndent: firstIndent * SIZE, indent: indent * SIZE, align };
}

/** Sets a text at a measure in ems. */
export function setText(
  text: string | readonly StyledText[],
  shape: ShapeInEms | number,
  composition: Partial<Composition> = {},
): readonly SetLine[] {
  return setParagraph(prepared(text, '', composition), shapeOf(typeof shape === 'number' ? { measure: shape } : shape));
}

/** The texts of the lines. */
export const lineTexts = (lines: readonly SetLine[]): string[] => lines.map(textOfLine);

export const textOfLine = (line: SetLine): string =>
  line.text.clusters
    .slice(line.start, line.end)
    .map((cluster) => cluster.text)
    .join('');

/** A text broken at a measure in ems, line by line. */
export const broken = (text: string, shape: ShapeInEms | number, composition: Partial<Composition> = {}): string[] =>
  lineTexts(setText(text, shape, composition));

/** Left edges of a line's clusters in ems, rounded to a thousandth. */
export const xsOf = (line: SetLine | undefined): number[] => [...(line?.xs ?? [])].map(inEms);

/** Right edge of a line in ems. */
export const widthOf = (line: SetLine | undefined): number => inEms(line?.width ?? 0);

/** Where one cluster of a line begins, in ems. */
export function xOf(line: SetLine | undefined, text: string): number {
  const index = line?.text.clusters.findIndex((cluster, at) => at >= line.start && cluster.text === text) ?? -1;
  if (!line || index < 0) throw new RangeError(`“${text}” is not in the line`);
  return inEms(line.xs[index - line.start] ?? Number.NaN);
}

const inEms = (points: number): number => Math.round((points / SIZE) * 1000) / 1000 + 0;
