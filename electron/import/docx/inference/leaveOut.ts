import type { ImportCode } from '../../../../shared/diagnostics/importCodes.ts';
import { squeeze } from '../../../../shared/recognition/recognisedLine.ts';
import { paragraphText } from '../body/wordBlocks.ts';
import type { Losses } from '../importDiagnostic.ts';
import type { Item, Line, TableItem } from './line.ts';

/**
 * Sets aside what a gazette does not print of a document's tail and margin: 抄送, 版记, 公开方式
 * (GB/T 9704-2012, 7.4), and a typed table of contents. Each is reported with its whole text. A table that holds nothing else goes as one.
 */
export function leaveOut(items: readonly Item[], losses: Losses): readonly Item[] {
  const kept: Item[] = [];
  /** Lines after 抄送 go on with it until the 印发 line. */
  let copyEnds = -1;
  for (const [index, item] of items.entries()) {
    if (item.kind === 'line' && isContentsLine(item, items, index)) {
      losses.report('IMPORT_CONTENTS_LEFT_OUT', item.paragraph, item.text);
      continue;
    }
    const code = index <= copyEnds ? 'IMPORT_COPY_TO' : item.kind === 'line' ? lineCode(item) : tableCode(item);
    if (code === null) {
      kept.push(item);
      continue;
    }
    if (code === 'IMPORT_COPY_TO' && index > copyEnds) copyEnds = lastOfCopies(items, index);
    report(item, item.kind === 'line' ? (lineCode(item) ?? code) : code, losses);
  }
  return kept;
}

/** A typed table of contents: its heading, and lines that end in leaders or a tab and a page number. */
function isContentsLine(line: Line, items: readonly Item[], index: number): boolean {
  if (line.squeezed === '目录') return line.alignment === 'center' || isEntry(items[index + 1]);
  if (!isEntry(line)) return false;
  const before = items[index - 1];
  return isEntry(before) || (before?.kind === 'line' && before.squeezed === '目录');
}

function isEntry(item: Item | undefined): boolean {
  return item?.kind === 'line' && /(?:[.．…·]{3,}|\t)\s*[（(]?\d{1,3}[)）]?$/.test(item.text.slice(-40));
}

function lineCode(line: Line): ImportCode | null {
  return codeOf(line.squeezed);
}

function codeOf(squeezed: string): ImportCode | null {
  if (/^(?:抄送|抄报|抄发|分送|主送)[：:]/.test(squeezed)) return 'IMPORT_COPY_TO';
  if (/^(?:信息)?公开(?:方式|选项|属性|形式|类别)[：:]/.test(squeezed) && squeezed.length < 30)
    return 'IMPORT_PUBLICITY';
  if (/^(?:主动公开|依申请公开|不予公开)$/.test(squeezed)) return 'IMPORT_PUBLICITY';
  if (isImprint(squeezed)) return 'IMPORT_IMPRINT';
  return null;
}

/** “……办公室 2023年1月3日印发”, “共印50份”, “校对：……”. */
function isImprint(squeezed: string): boolean {
  if (squeezed.length > 60 || /[。；]/.test(squeezed)) return false;
  return (
    /\d{4}年\d{1,2}月\d{1,2}日(?:印发|印)(?:[（(]?共印\d+份[）)]?)?$/.test(squeezed) ||
    /^[（(]?共印\d+份[）)]?。?$/.test(squeezed) ||
    /^(?:校对|打字|拟稿|核稿|录入|印数|印刷)[：:]/.test(squeezed)
  );
}

function tableCode(item: TableItem): ImportCode | null {
  const texts = item.table.rows
    .flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs))
    .map((paragraph) => squeeze(paragraphText(paragraph)))
    .filter((text) => text !== '');
  const first = texts.map(codeOf).find((code) => code !== null);
  if (first === undefined || first === null) return null;
  // The name of the office and the date often stand in two cells of one row: “……办公室”, “2023年1月3日印发”.
  const others = texts.filter((text) => codeOf(text) === null);
  return others.every((text) => text.length <= 60 && !/[。；]$/.test(text)) && others.length <= 3 ? first : null;
}

/** 抄送 may run over several paragraphs; they belong to it only if a line of the imprint closes them soon. */
function lastOfCopies(items: readonly Item[], from: number): number {
  for (let at = from + 1; at <= from + 6 && at < items.length; at += 1) {
    const item = items[at];
    if (item?.kind !== 'line' || item.startsPage) return from;
    if (lineCode(item) === 'IMPORT_IMPRINT') return at;
  }
  return from;
}

function report(item: Item, code: ImportCode, losses: Losses): void {
  if (item.kind === 'line') {
    losses.report(code, item.paragraph, item.text);
    return;
  }
  const text = item.table.rows
    .flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs.map(paragraphText)))
    .filter((cell) => cell.trim() !== '')
    .join(' ');
  losses.report(code, item.table.number, text);
}
