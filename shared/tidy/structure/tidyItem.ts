import type { Node } from 'prosemirror-model';
import { inlineText } from '../../manuscript/textBlocks.ts';
import type { BodyProfile } from '../../recognition/bodyProfile.ts';
import type { RecognisedRun } from '../../recognition/headings.ts';
import { type RecognisedLine, type RecognisedTable, squeeze, type TypeLook } from '../../recognition/recognisedLine.ts';

/** A block of a manuscript that recognition reads as a line. */
export interface TidyLine extends RecognisedLine {
  readonly node: Node;
  /** Where it comes from: number of the text block before, and offset of the line in it. */
  readonly block: number;
  readonly place: string;
  /** A paragraph without a part to play yet. All others only give their context. */
  readonly isPlain: boolean;
}

/** A block that is no line: a table, a list, a figure. */
export interface TidyOther extends RecognisedTable {
  readonly node: Node;
}

export type TidyItem = TidyLine | TidyOther;

/**
 * How a manuscript's text is set, as far as recognition cares: faces and sizes are gone, bold remains. Paragraphs are
 * set in.
 */
export const manuscriptProfile: BodyProfile = { size: 16, face: 'fangsong', bold: false, indents: true };

/**
 * The item of a block.
 *
 * @param lead Ems of blanks that were typed before its text.
 */
export function itemOf(node: Node, block: number, place: string, lead: number): TidyItem {
  if (!node.isTextblock) {
    return { kind: 'table', node, startsPage: false, table: { rows: node.type.name === 'table' ? node.children : [] } };
  }
  const text = textOf(node);
  const isClosing = node.type.name === 'signature' || node.type.name === 'date';
  const look = lookOf(runsOf(node));
  const isParagraph = node.type.name === 'paragraph';
  return {
    ...{ kind: 'line', node, block, place, text, squeezed: squeeze(text), push: lead },
    alignment: isClosing ? 'right' : isParagraph ? node.attrs.align : 'justify',
    indented: isParagraph ? node.attrs.indent === true || lead >= 1 : true,
    isPlain: isParagraph && !node.children.some(({ marks }) => marks.some(({ type }) => type.name === 'runIn')),
    ...look,
    ...{ startsPage: false, red: false, headingLevel: null, styleName: '', bullet: null },
  };
}

/** The text of a line: a break is a line feed, a footnote nothing. */
export const textOf = (node: Node): string => node.children.map(inlineText).join('');

/** A line in stretches of one look. */
export function runsOf(node: Node): readonly RecognisedRun[] {
  return node.children.map((child) => ({
    text: inlineText(child),
    look: child.isText ? { ...manuscriptProfile, bold: isStrong(child) } : null,
  }));
}

function lookOf(runs: readonly RecognisedRun[]): TypeLook {
  const letters = runs.filter(({ text }) => text.trim() !== '');
  return {
    size: manuscriptProfile.size,
    face: manuscriptProfile.face,
    bold: letters.length > 0 && letters.every(({ look }) => look?.bold === true),
  };
}

const isStrong = (node: Node): boolean => node.marks.some(({ type }) => type.name === 'strong');
