import type { Transform } from 'prosemirror-transform';
import { characterKind } from './characterKind.ts';
import { fullWidthOf, halfWidthOf } from './width.ts';

/** Which characters a conversion takes. */
export interface ConvertedKinds {
  readonly letters: boolean;
  readonly digits: boolean;
  /** Punctuation and signs that have both forms: , and ， but not 。, which has no half-width form in use. */
  readonly marks: boolean;
  readonly blanks: boolean;
}

/** A text in the other width, character by character. */
export function convertWidth(text: string, target: 'full' | 'half', kinds: ConvertedKinds): string {
  const convert = target === 'full' ? fullWidthOf : halfWidthOf;
  return [...text].map((character) => (takes(character, kinds) ? convert(character) : character)).join('');
}

/**
 * Converts a range of the document to full-width or half-width forms, by steps that keep marks, notes and breaks.
 *
 * @returns How many characters were changed.
 */
export function convertRange(
  transform: Transform,
  from: number,
  to: number,
  target: 'full' | 'half',
  kinds: ConvertedKinds,
): number {
  let changed = 0;
  // A conversion keeps the length, so the positions of the document before it hold.
  transform.doc.nodesBetween(from, to, (node, position) => {
    if (!node.isText) return;
    const start = Math.max(from, position);
    const text = (node.text ?? '').slice(start - position, to - position);
    const converted = convertWidth(text, target, kinds);
    for (const stretch of differing(text, converted)) {
      const content = node.type.schema.text(converted.slice(stretch.from, stretch.to), node.marks);
      transform.replaceWith(start + stretch.from, start + stretch.to, content);
      changed += stretch.to - stretch.from;
    }
  });
  return changed;
}

function takes(character: string, kinds: ConvertedKinds): boolean {
  switch (characterKind(character)) {
    case 'letter':
      return kinds.letters;
    case 'digit':
      return kinds.digits;
    case 'mark':
      return kinds.marks;
    case 'blank':
      return kinds.blanks;
    default:
      return false;
  }
}

/** The stretches in which two texts of one length differ. */
function differing(text: string, other: string): readonly { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === other[at]) continue;
    const last = stretches.at(-1);
    if (last?.to === at) last.to = at + 1;
    else stretches.push({ from: at, to: at + 1 });
  }
  return stretches;
}
