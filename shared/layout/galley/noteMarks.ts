import type { SetLine } from '../inline/setParagraph.ts';
import { cellsBeginning } from '../table/cellsOfRows.ts';
import type { SetTable } from '../table/table.ts';
import type { FlowItem, SpanLine } from './flow.ts';
import type { NoteBook, SetNote } from './notes.ts';

/** The notes whose marks stand in an item of a flow, in the order of the marks. */
export function notesOfItem(item: FlowItem): readonly SetNote[] {
  const { notes } = item;
  if (!notes) return NONE;
  if (item.kind === 'line') return notesOfLine(item.line, notes);
  if (item.kind === 'figure') return notesOfLines(item.figure.caption, notes);
  return notesOfRows(item.table, item.row, item.row + 1, notes);
}

/** The same of lines at fixed places: titles, captions. */
export function notesOfLines(lines: readonly SpanLine[], notes: NoteBook | undefined): readonly SetNote[] {
  return notes ? lines.flatMap(({ line }) => notesOfLine(line, notes)) : NONE;
}

/** The same of a table's rows `from` to `to` (exclusive). The notes of its head come with the first row below it. */
export function notesOfRows(
  table: SetTable,
  from: number,
  to: number,
  notes: NoteBook | undefined,
): readonly SetNote[] {
  if (!notes) return NONE;
  const first = from === table.headRows ? 0 : from;
  return cellsBeginning(table, first, to).flatMap((cell) => cell.lines.flatMap((line) => notesOfLine(line, notes)));
}

/** A mark is text without a source, and a line holds it where its first cluster stands. */
function notesOfLine(line: SetLine, notes: NoteBook): readonly SetNote[] {
  const { styles } = line.text;
  const found: SetNote[] = [];
  for (let index = line.start; index < line.end; index += 1) {
    const style = styles[index];
    if (!style || style.source !== null || style === styles[index - 1]) continue;
    const note = notes.get(style.text);
    if (note) found.push(note);
  }
  return found;
}

const NONE: readonly SetNote[] = [];
