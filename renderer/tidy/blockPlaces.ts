import type { Node } from 'prosemirror-model';
import { textBlocks } from '../../shared/manuscript/textBlocks.ts';

/**
 * Where each text block of a manuscript stands, in words: 标题, 正文第3段, 附件1第2段, 表2第4行第1列, 脚注1. The index is
 * that of {@link textBlocks}.
 */
export function blockPlaces(manuscript: Node): readonly string[] {
  const words = new Map<number, string>();
  let [tables, attachments] = [0, 0];
  const visitPart = (part: Node, start: number, name: string): void => {
    let paragraphs = 0;
    part.forEach((node, offset) => {
      const position = start + offset;
      const typeName = node.type.name;
      if (typeName === 'attachment') {
        attachments += 1;
        visitPart(node, position + 1, `附件${attachments}`);
      } else if (typeName === 'table') {
        tables += 1;
        visitTable(node, position, `表${tables}`, words);
      } else {
        const field = FIELD_WORDS[typeName];
        if (!field) paragraphs += 1;
        const own = field ? `${name === '正文' ? '' : name}${field}` : `${name}第${paragraphs}段`;
        if (node.isTextblock) words.set(position, own);
        else
          node.descendants((inner, innerOffset) => {
            if (inner.isTextblock) words.set(position + 1 + innerOffset, own);
          });
      }
    });
  };
  visitPart(manuscript, 0, '正文');
  let notes = 0;
  return textBlocks(manuscript).map(({ position, node }) => {
    if (node.type.name === 'footnote') {
      notes += 1;
      return `脚注${notes}`;
    }
    return words.get(position) ?? '正文';
  });
}

function visitTable(table: Node, start: number, name: string, words: Map<number, string>): void {
  table.forEach((row, rowOffset, rowIndex) => {
    row.forEach((cell, cellOffset, cellIndex) => {
      cell.forEach((_paragraph, offset) => {
        const position = start + 1 + rowOffset + 1 + cellOffset + 1 + offset;
        words.set(position, `${name}第${rowIndex + 1}行第${cellIndex + 1}列`);
      });
    });
  });
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  organ: '发文机关',
  title: '标题',
  titleNote: '题注',
  documentNumber: '发文字号',
  addressees: '主送机关',
  attachmentLabel: '序号',
  attachmentTitle: '标题',
  attachmentList: '附件说明',
  signature: '署名',
  date: '成文日期',
  note: '附注',
  figure: '图题',
};
