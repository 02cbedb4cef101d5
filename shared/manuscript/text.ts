import type { Node } from 'prosemirror-model';
import { textBlocks } from './textBlocks.ts';

/**
 * The text of a manuscript as a list of its text blocks, in reading order: organ, title, number, addressees, body,
 * attachments; table cells row by row; a list item's label before its text; the footnotes at the end, in the order
 * of their marks.
 *
 * This is what the printed pages must hold, no character less or more.
 */
export function manuscriptText(manuscript: Node): string[] {
  return textBlocks(manuscript).map(({ text }) => text);
}
