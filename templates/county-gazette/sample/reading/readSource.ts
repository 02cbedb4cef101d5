import type { Block, Inline, OfficialDocument, PageFurniture } from '../word/officialDocument.ts';
import { readInlines } from './readInlines.ts';
import { readTable } from './readTable.ts';

const furnitures: readonly PageFurniture[] = ['none', 'pageNumber', 'oddEven'];

/**
 * Reads a source text: fields between two lines `---`, then one block a line. The markup is described in `README.md`.
 *
 * @throws if a required field is missing or a table is not rectangular
 */
export function readSource(source: string): OfficialDocument {
  const [, head, body] = /^---\n(.*?)\n---\n(.*)$/su.exec(source) ?? [];
  if (head === undefined || body === undefined) throw new Error(`no fields at the head of ${source.slice(0, 40)}`);
  const fields = new Map(head.split('\n').map((line) => split(line, ': ')));
  const required = (name: string): string => {
    const value = fields.get(name);
    if (!value) throw new Error(`no ${name} in ${head}`);
    return value;
  };
  const number = fields.get('number');
  const addressees = fields.get('addressees');
  return {
    organs: fields.get('organ')?.split(' | ') ?? [],
    title: required('title'),
    ...(number ? { number } : {}),
    ...(addressees ? { addressees } : {}),
    form: required('form'),
    furniture: furnitures.find((name) => name === fields.get('furniture')) ?? 'none',
    ...readBody(body.split('\n').filter((line) => line !== '')),
  };
}

function readBody(lines: readonly string[]): { blocks: Block[]; notes: Map<number, Inline[]> } {
  const blocks: Block[] = [];
  const notes = new Map<number, Inline[]>();
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    const [, note, text] = /^\[\^(\d+)\]: (.+)$/u.exec(line) ?? [];
    if (note && text) {
      notes.set(Number(note), readInlines(text));
    } else if (line.startsWith('%widths') || line.startsWith('|')) {
      const widths = line.startsWith('%') ? line : undefined;
      const first = widths ? index + 1 : index;
      while (lines[index + 1]?.startsWith('|')) index += 1;
      blocks.push(readTable(lines.slice(first, index + 1), widths));
    } else {
      blocks.push(readLine(line));
    }
  }
  return { blocks, notes };
}

function readLine(line: string): Block {
  const [, caption, picture] = /^!\[(.+)\]\((.+)\)$/u.exec(line) ?? [];
  if (caption && picture) return { kind: 'figure', caption, picture };
  const [mark, text] = split(line, ' ');
  switch (mark) {
    case '#':
      return { kind: 'attachmentTitle', text };
    case '##':
      return { kind: 'heading1', content: readInlines(text) };
    case '###':
      return { kind: 'heading2', content: readInlines(text) };
    case '~':
      return { kind: 'centred', content: readInlines(text) };
    case '=>':
      return { kind: 'unit', content: readInlines(text) };
    case '>':
      return { kind: /^\d{4}年\d+月\d+日$/u.test(text) ? 'date' : 'signature', text };
    default:
      if (line.startsWith('@')) return { kind: 'attachmentLabel', text: line.slice(1) };
      return { kind: 'paragraph', content: readInlines(line) };
  }
}

function split(line: string, at: string): [string, string] {
  const index = line.indexOf(at);
  return index < 0 ? [line, ''] : [line.slice(0, index), line.slice(index + at.length)];
}
