import type { Node } from 'prosemirror-model';
import { z } from 'zod';
import { textBlocks } from './textBlocks.ts';

/** What a card on the desk says of a manuscript. */
export const manuscriptSummarySchema = z.strictObject({
  /** 发文机关, one for each that issues jointly. */
  organs: z.array(z.string()),
  title: z.string(),
  documentNumber: z.string(),
  /** Printed characters, blanks and line breaks not counted. */
  characters: z.int().min(0),
  tables: z.int().min(0),
  pictures: z.int().min(0),
  footnotes: z.int().min(0),
  attachments: z.int().min(0),
});
export type ManuscriptSummary = z.infer<typeof manuscriptSummarySchema>;

/** Reads from a manuscript what its card says. */
export function manuscriptSummary(manuscript: Node): ManuscriptSummary {
  const nodes = new Map<string, number>();
  const texts = new Map<string, string[]>();
  manuscript.descendants((node, _position, parent) => {
    const { name } = node.type;
    nodes.set(name, (nodes.get(name) ?? 0) + 1);
    // An attachment has a title and a number of its own.
    if (parent === manuscript && node.isTextblock) texts.set(name, [...(texts.get(name) ?? []), oneLine(node)]);
  });
  const characters = textBlocks(manuscript).reduce((sum, { text }) => sum + countCharacters(text), 0);
  return {
    organs: texts.get('organ') ?? [],
    title: texts.get('title')?.[0] ?? '',
    documentNumber: texts.get('documentNumber')?.[0] ?? '',
    characters,
    tables: nodes.get('table') ?? 0,
    pictures: nodes.get('figure') ?? 0,
    footnotes: nodes.get('footnote') ?? 0,
    attachments: nodes.get('attachment') ?? 0,
  };
}

/** A block's text as one line: the line breaks of a title are only for the page. Footnotes are no part of it. */
function oneLine(block: Node): string {
  let text = '';
  block.forEach((child) => {
    if (child.isText) text += child.text ?? '';
  });
  return text.trim();
}

function countCharacters(text: string): number {
  let count = 0;
  for (const character of text) if (!BLANK.test(character)) count += 1;
  return count;
}

const BLANK = /\s/;
