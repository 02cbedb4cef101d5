import { type BodyProfile, looksLikeTitle } from '../../../../shared/recognition/bodyProfile.ts';
import type { AttachmentItems } from '../../../../shared/recognition/divideDocument.ts';
import { isCentred, squeeze } from '../../../../shared/recognition/recognisedLine.ts';
import {
  isBracketed,
  isChapter,
  isDate,
  isDocumentNumber,
  isOrgan,
  numberedLevel,
} from '../../../../shared/recognition/wording.ts';
import type { WordInline, WordTable } from '../body/wordBlocks.ts';
import { closeUp, sliceInlines } from './inlineText.ts';
import type { Item, Line } from './line.ts';
import { linesOfTable } from './openTable.ts';

/** The head of an attachment. Every entry is the inlines of one node. */
export interface AttachmentHead {
  readonly label: readonly WordInline[] | null;
  readonly title: readonly WordInline[] | null;
  readonly titleNote: readonly Line[];
  readonly documentNumber: readonly WordInline[] | null;
  readonly rest: readonly Item[];
}

/**
 * Reads label, title and note of an attachment. The title is the group of centred lines below the label, set alike;
 * where a table follows at once, a first row of one cell across all columns is the title.
 */
export function readAttachmentHead(attachment: AttachmentItems<Line, Item>, profile: BodyProfile): AttachmentHead {
  const { items } = attachment;
  let label = attachment.label ? attachment.label.content : null;
  let title: readonly WordInline[] = [];
  let at = 0;
  if (attachment.label && attachment.titleOnLabel !== null) {
    const cut = attachment.label.text.length - attachment.titleOnLabel.length;
    label = sliceInlines(attachment.label.content, 0, cut);
    title = sliceInlines(attachment.label.content, cut, attachment.label.text.length);
  }
  const first = items[0];
  const lines: Line[] = [];
  if (title.length === 0 && first?.kind === 'line') {
    while (isTitleLine(items[at], first, profile)) {
      lines.push(items[at] as Line);
      at += 1;
    }
    title = lines.flatMap((line) => line.content);
  }
  const notes: Line[] = [];
  let documentNumber: readonly WordInline[] | null = null;
  for (; title.length > 0 && at < items.length; at += 1) {
    const line = items[at];
    if (line?.kind !== 'line' || line.startsPage) break;
    if (!documentNumber && isCentred(line) && isDocumentNumber(line.squeezed)) documentNumber = closeUp(line.content);
    else if (isNote(line)) notes.push(line);
    else break;
  }
  let rest = items.slice(at);
  const table = rest[0];
  if (title.length === 0 && table?.kind === 'table') {
    const titled = titleRow(table.table);
    if (titled) {
      title = linesOfTable({ ...table, table: { ...table.table, rows: table.table.rows.slice(0, 1) } }).flatMap(
        (line) => line.content,
      );
      rest = [{ ...table, table: titled }, ...rest.slice(1)];
    }
  }
  return {
    label: label ? closeUp(label) : null,
    title: title.length > 0 ? closeUp(title) : null,
    titleNote: notes,
    documentNumber,
    rest,
  };
}

/** A note in brackets, or whoever drew it up and when, centred below the title. */
function isNote(line: Line): boolean {
  if (isBracketed(line.squeezed)) return (isCentred(line) || !line.indented) && line.squeezed.length <= 200;
  return isCentred(line) && (isOrgan(line.squeezed) || isDate(line.squeezed));
}

function isTitleLine(item: Item | undefined, first: Line, profile: BodyProfile): boolean {
  if (item?.kind !== 'line' || item.bullet !== null) return false;
  if (item !== first && (item.startsPage || isBracketed(item.squeezed) || Math.abs(item.size - first.size) > 1))
    return false;
  if (item.squeezed.length > 100 || /[。；：]$/.test(item.squeezed) || isDate(item.squeezed)) return false;
  if (isChapter(item.squeezed) || numberedLevel(item.text) || isDocumentNumber(item.squeezed)) return false;
  return isCentred(item) || looksLikeTitle(item, profile);
}

/** The table without its first row, if that row is the title of all below it. */
function titleRow(table: WordTable): WordTable | null {
  const cells = table.rows[0]?.cells ?? [];
  const only = cells[0];
  if (cells.length !== 1 || !only || table.columnWidths.length < 2 || table.rows.length < 2) return null;
  if (only.rowspan !== 1 || only.colspan !== table.columnWidths.length) return null;
  const text = squeeze(
    only.paragraphs
      .map((paragraph) => paragraph.content.map((item) => (item.kind === 'text' ? item.text : '')).join(''))
      .join(''),
  );
  return text === '' || text.length > 80 ? null : { ...table, rows: table.rows.slice(1) };
}
