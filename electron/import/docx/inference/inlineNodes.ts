import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { manuscriptSchema } from '../../../../shared/manuscript/schema.ts';
import type { BodyProfile } from '../../../../shared/recognition/bodyProfile.ts';
import type { PlacedPicture, WordInline } from '../body/wordBlocks.ts';
import type { RunFormat } from '../properties/runProperties.ts';

const { marks, nodes } = manuscriptSchema;

/** Whether bold is emphasis (in running text) or only the way a heading or table head is set. */
export type Weight = 'emphasis' | 'structure';

/** A heading at the head of a paragraph: its level, and how many characters of the text it takes. */
export interface RunIn {
  readonly level: number;
  readonly length: number;
}

/** Inline nodes with marks; pictures can't stand in a line and are returned beside it. */
export interface InlineNodes {
  readonly fragment: Fragment;
  readonly pictures: readonly PlacedPicture[];
}

/** Turns inlines into nodes. Tabs inside a line become an ideographic space: the gazette has no tab stops. */
export function inlineNodes(
  content: readonly WordInline[],
  profile: BodyProfile,
  weight: Weight,
  runIn: RunIn | null = null,
): InlineNodes {
  const list: Node[] = [];
  const pictures: PlacedPicture[] = [];
  let left = runIn?.length ?? 0;
  for (const item of content) {
    switch (item.kind) {
      case 'text': {
        const text = item.text.replaceAll('\t', '\u3000').replaceAll(/[\n\r]/g, ' ');
        const opening = text.slice(0, left);
        if (runIn && opening !== '') {
          const set = [marks.runIn.create({ level: runIn.level }), ...marksOf(item, profile, 'structure')];
          list.push(manuscriptSchema.text(opening, set));
        }
        if (opening.length < text.length) {
          list.push(manuscriptSchema.text(text.slice(opening.length), marksOf(item, profile, weight)));
        }
        left -= opening.length;
        break;
      }
      case 'break':
        list.push(nodes.hardBreak.create());
        left = Math.max(0, left - 1);
        break;
      case 'picture':
        pictures.push(item.picture);
        break;
      case 'footnote':
        list.push(nodes.footnote.create(null, noteText(item.content, profile)));
        break;
    }
  }
  return { fragment: Fragment.fromArray(list), pictures };
}

function noteText(content: readonly WordInline[], profile: BodyProfile): readonly Node[] {
  const pieces = content.map((item) => {
    if (item.kind === 'break') return { text: '\u3000', set: [] };
    if (item.kind !== 'text') return { text: '', set: [] };
    const set = marksOf(item, profile, 'emphasis').filter((mark) => nodes.footnote.allowsMarkType(mark.type));
    return { text: item.text.replaceAll(/[\t\n\r]/g, '\u3000'), set };
  });
  const first = pieces.findIndex((piece) => piece.text.trim() !== '');
  const last = pieces.findLastIndex((piece) => piece.text.trim() !== '');
  return pieces.slice(Math.max(first, 0), last + 1).flatMap(({ text, set }, index, all) => {
    const from = index === 0 ? text.trimStart() : text;
    const piece = index === all.length - 1 ? from.trimEnd() : from;
    return piece === '' ? [] : [manuscriptSchema.text(piece, set)];
  });
}

type WordText = Extract<WordInline, { kind: 'text' }>;

function marksOf({ text, format }: WordText, profile: BodyProfile, weight: Weight): readonly Mark[] {
  // A wave below a name is its book-title mark; below blanks to fill in it is a line like any other.
  const isTitle = format.wavy && text.trim() !== '';
  const set: Mark[] = [];
  if (weight === 'emphasis' && isStrong(format, profile)) set.push(marks.strong.create());
  if (format.emphasis) set.push(marks.emphasis.create());
  if (format.underline && !isTitle) set.push(marks.underline.create());
  if (isTitle) set.push(marks.bookTitle.create());
  if (format.framed && text.trim() !== '') set.push(marks.framed.create());
  if (format.position === 'superscript') set.push(marks.superscript.create());
  if (format.position === 'subscript') set.push(marks.subscript.create());
  return set;
}

/** Within a text, 黑体 does the work of bold. */
function isStrong(format: RunFormat, profile: BodyProfile): boolean {
  return (format.bold && !profile.bold) || (format.face === 'hei' && profile.face !== 'hei');
}
