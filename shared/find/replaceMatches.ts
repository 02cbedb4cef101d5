import { Fragment, type Mark, type Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { inlineText } from '../manuscript/textBlocks.ts';
import type { Match } from './findMatches.ts';
import { type Replacement, replacementText } from './replacement.ts';

/**
 * Replaces matches by steps on a transform, such as an editor's transaction: one undo takes all of them back.
 *
 * Only what differs is replaced: what match and replacement have in common at their ends stays, with its marks. The
 * new text has the marks of the first character it stands for; footnotes within a match stay, after the new text. A line feed
 * becomes a line break, in a footnote a space.
 *
 * @param matches Found in the transform's document as it is now, not overlapping.
 * @returns How many were changed; a match whose replacement is the same text is left alone.
 */
export function replaceMatches(transform: Transform, matches: readonly Match[], replacement: Replacement): number {
  const before = transform.mapping.maps.length;
  let changed = 0;
  // From the end: a match may lie in a footnote whose mark lies within another match.
  for (const match of matches.toSorted((one, other) => other.from - one.from)) {
    const text = replacementText(replacement, match);
    if (text === match.text) continue;
    const since = transform.mapping.slice(before);
    replaceText(transform, since.map(match.from, 1), since.map(match.to, -1), text);
    changed += 1;
  }
  return changed;
}

/** Replaces the text between two positions of one text block; see {@link replaceMatches}. */
export function replaceText(transform: Transform, from: number, to: number, text: string): void {
  const pieces = piecesBetween(transform.doc, from, to);
  const old = pieces.map((piece) => piece.text).join('');
  const { start, end } = differing(old, text);
  // Positions of the text that goes; a footnote at its edges stays outside.
  const first = pieces.find((piece) => piece.text !== '' && piece.offset + piece.text.length > start);
  const last = pieces.findLast((piece) => piece.text !== '' && piece.offset < end);
  const isInsertion = start === end;
  const before = pieces.findLast((piece) => piece.text !== '' && piece.offset < start);
  const source = isInsertion ? (before ?? first) : first;
  const insertAt = before ? before.position + start - before.offset : from;
  const goesFrom = isInsertion || !first ? insertAt : first.position + start - first.offset;
  const goesTo = isInsertion || !last ? insertAt : last.position + end - last.offset;

  const inserted = text.slice(start, text.length - (old.length - end));
  const kept = pieces.filter((piece) => piece.text === '' && piece.position >= goesFrom && piece.position < goesTo);
  const parent = transform.doc.resolve(from).parent;
  const content = [...inlinesOf(inserted, source?.node.marks ?? [], parent), ...kept.map(({ node }) => node)];
  transform.replaceWith(goesFrom, goesTo, Fragment.fromArray(content));
}

/** An inline node, or the part of one, between two positions. */
interface Piece {
  readonly node: Node;
  /** Empty for a footnote. */
  readonly text: string;
  /** Of its text in the text between the positions. */
  readonly offset: number;
  readonly position: number;
}

function piecesBetween(document: Node, from: number, to: number): readonly Piece[] {
  const start = document.resolve(from);
  const end = document.resolve(to);
  if (start.parent !== end.parent || !start.parent.inlineContent) {
    throw new RangeError(`a replacement lies within one text block, got ${from} to ${to}`);
  }
  const pieces: Piece[] = [];
  let offset = 0;
  let position = start.start();
  for (const node of start.parent.children) {
    const begins = Math.max(from, position);
    const ends = Math.min(to, position + node.nodeSize);
    if (begins < ends) {
      const text = node.isText ? inlineText(node).slice(begins - position, ends - position) : inlineText(node);
      pieces.push({ node, text, offset, position: begins });
      offset += text.length;
    }
    position += node.nodeSize;
  }
  return pieces;
}

/** The part of the old text that a new one differs in; no pair of surrogates is divided. */
function differing(old: string, text: string): { start: number; end: number } {
  const most = Math.min(old.length, text.length);
  let start = 0;
  while (start < most && old[start] === text[start]) start += 1;
  if (isHighSurrogate(old[start - 1])) start -= 1;
  let common = 0;
  while (common < most - start && old[old.length - 1 - common] === text[text.length - 1 - common]) common += 1;
  if (isLowSurrogate(old[old.length - common])) common -= 1;
  return { start, end: old.length - common };
}

const isHighSurrogate = (unit: string | undefined): boolean => unit !== undefined && /[\ud800-\udbff]/.test(unit);
const isLowSurrogate = (unit: string | undefined): boolean => unit !== undefined && /[\udc00-\udfff]/.test(unit);

function inlinesOf(text: string, marks: readonly Mark[], parent: Node): readonly Node[] {
  const { schema } = parent.type;
  const hardBreak = schema.nodes.hardBreak;
  const takesBreak = hardBreak !== undefined && parent.type.contentMatch.matchType(hardBreak) !== null;
  if (!takesBreak) return text === '' ? [] : [schema.text(text.replaceAll('\n', ' '), marks)];
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [hardBreak.create(null, null, marks)]),
      ...(line === '' ? [] : [schema.text(line, marks)]),
    ]);
}
