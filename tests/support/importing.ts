import type { Node } from 'prosemirror-model';
import { type ImportedDocument, importDocx } from '../../electron/import/docx/importDocx.ts';
import { type DocxContents, docx } from './docxBuilder.ts';

/** Imports a Word file of the builder; throws if it was refused. */
export function imported(contents: DocxContents | string): ImportedDocument {
  const result = importDocx(docx(contents), '来稿.docx');
  if (!result.ok) throw new Error(`refused: ${result.error.code} ${JSON.stringify(result.error)}`);
  result.value.manuscript.check();
  return result.value;
}

/** The manuscript as one line for each text block: `heading1 一、……`, attachments indented. */
export function outline(contents: DocxContents | string): string[] {
  const lines: string[] = [];
  const walk = (node: Node, indent: string): void => {
    node.forEach((child) => {
      const name = child.type.name;
      if (child.isTextblock) lines.push(`${indent}${name}${child.attrs.level ?? ''} ${inlineText(child)}`);
      else if (name === 'figure') {
        lines.push(`${indent}figure ${child.attrs.width}×${child.attrs.height}`);
        walk(child, `${indent}  `);
      } else if (name === 'tableRow') lines.push(`${indent}row ${rowText(child)}`);
      else {
        lines.push(`${indent}${name}${name === 'listItem' ? ` ${child.attrs.label}` : ''}`);
        walk(child, `${indent}  `);
      }
    });
  };
  walk(imported(contents).manuscript, '');
  return lines;
}

/** The codes of all diagnostics, in order. */
export function codes(contents: DocxContents | string): string[] {
  return imported(contents).diagnostics.map(({ code }) => code);
}

/** Marks in braces before the text they cover: `{strong}重点`. */
function inlineText(block: Node): string {
  let text = '';
  block.forEach((child) => {
    const set = child.marks.map((mark) => `${mark.type.name}${mark.attrs.level ?? ''}`).join(' ');
    if (child.type.name === 'hardBreak') text += '⏎';
    else if (child.type.name === 'footnote') text += `[${child.textContent}]`;
    else text += set === '' ? (child.text ?? '') : `{${set}:${child.text ?? ''}}`;
  });
  return text;
}

/** Cells with `^` for a head cell and ×columns×rows where one spans. */
function rowText(row: Node): string {
  const cells: string[] = [];
  row.forEach((cell) => {
    const { colspan, rowspan } = cell.attrs;
    const spans = colspan === 1 && rowspan === 1 ? '' : `×${colspan}×${rowspan}`;
    const paragraphs: string[] = [];
    cell.forEach((paragraph) => {
      paragraphs.push(inlineText(paragraph));
    });
    cells.push(`${cell.type.name === 'tableHeader' ? '^' : ''}${paragraphs.join('/')}${spans}`);
  });
  return cells.join(' | ');
}
