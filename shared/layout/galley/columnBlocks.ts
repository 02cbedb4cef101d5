import type { Node } from 'prosemirror-model';
import type { ColumnStyle } from '../../template/template.ts';
import { prepareTexts } from '../inline/setTexts.ts';
import type { StyledText } from '../inline/styledText.ts';
import { attachmentItemShape } from './attachmentItem.ts';
import { type BlockContext, bodyStyle, labelledBlock, styledBlock } from './blockContext.ts';
import { closingIndents } from './closing.ts';
import { columnParagraph, type ShapeChange } from './columnParagraph.ts';
import type { LineRole } from './flow.ts';
import { plainText, styledParagraph } from './styledParagraph.ts';

/** What a paragraph of a column is, and the number that the engine sets before it. */
export interface ParagraphKind {
  readonly role?: LineRole;
  /** Level of a heading. */
  readonly level?: number;
  readonly label?: string;
}

/** Sets a block as one paragraph of the column. */
export function setColumnBlock(
  block: Node,
  style: ColumnStyle,
  change: ShapeChange,
  { role = 'text', level = 0, label = '' }: ParagraphKind,
  context: BlockContext,
): void {
  const base = { ...bodyStyle(style.face, context), isRunningText: role === 'text' };
  setColumn(labelledBlock(label, block, base, context), style, change, role, level, context);
}

function setColumn(
  texts: readonly StyledText[],
  style: ColumnStyle,
  change: ShapeChange,
  role: LineRole,
  level: number,
  { grid, resources, notes, galley }: BlockContext,
): void {
  const lines = columnParagraph(texts, style, change, { role, level }, grid, resources);
  const book = notes.bookFor(texts);
  galley.flow(book.notes ? lines.map((line) => ({ ...line, ...book })) : lines);
}

/** Sets a list: its items hang, the first paragraph of each behind its label. */
export function setList(list: Node, context: BlockContext): void {
  const { resources, nextSource, notes } = context;
  const style = resources.template.text.listItem;
  list.forEach((item) => {
    item.forEach((paragraph, _offset, index) => {
      const base = { ...bodyStyle(style.face, context), isRunningText: true };
      const source = nextSource();
      const texts = styledParagraph(paragraph, base, source, resources, notes.next);
      const label = index === 0 ? [plainText(String(item.attrs.label), base, source, resources)] : [];
      setColumn([...label, ...texts], style, {}, 'text', 0, context);
    });
  });
}

/** Sets the list of attachments, each below the first one's number. */
export function setAttachmentList(list: Node, context: BlockContext): void {
  const style = context.resources.template.text.attachmentList;
  list.forEach((item, _offset, index) => {
    const shape = attachmentItemShape(item.textContent, index === 0, style.firstIndent);
    const texts = styledBlock(item, bodyStyle(style.face, context), context);
    setColumn(texts, index === 0 ? style : { ...style, linesBefore: 0 }, shape, 'text', 0, context);
  });
}

/** Sets signatures and the date below them, which are placed together. Returns how many blocks they are. */
export function setClosing(blocks: readonly Node[], index: number, context: BlockContext): number {
  const { grid, resources } = context;
  const { template } = resources;
  const signatures: (readonly StyledText[])[] = [];
  let next = index;
  for (let block = blocks[next]; block?.type.name === 'signature'; block = blocks[next]) {
    signatures.push(styledBlock(block, bodyStyle(template.text.signature.face, context), context));
    next += 1;
  }
  const last = blocks[next];
  const dateBlock = last?.type.name === 'date' ? last : null;
  const date = dateBlock ? styledBlock(dateBlock, bodyStyle(template.text.date.face, context), context) : null;
  if (date) next += 1;

  const em = grid.size;
  const indents = closingIndents(
    signatures.map((texts) => prepareTexts(texts, resources)),
    date && prepareTexts(date, resources),
    template.text.signature.rightIndent * em,
    grid.measure,
  );
  signatures.forEach((texts, line) => {
    const style = line === 0 ? template.text.signature : { ...template.text.signature, linesBefore: 0 };
    const rightIndent = (indents.signatures[line] ?? 0) / em;
    setColumn(texts, style, { rightIndent }, 'signature', 0, context);
  });
  if (date) {
    const { signature } = template.text;
    const style = signatures.length > 0 ? template.text.date : { ...signature, ...pick(template.text.date) };
    setColumn(date, style, { rightIndent: indents.date / em }, 'signature', 0, context);
  }
  return Math.max(1, next - index);
}

const pick = (style: ColumnStyle): Pick<ColumnStyle, 'face' | 'ink' | 'align'> => ({
  face: style.face,
  ink: style.ink,
  align: style.align,
});
