import type { ImportCode } from '../../../../shared/diagnostics/importCodes.ts';
import type { BodyProfile } from '../../../../shared/recognition/bodyProfile.ts';
import { findTitle, isFrontMark } from '../../../../shared/recognition/findTitle.ts';
import { isCentred } from '../../../../shared/recognition/recognisedLine.ts';
import {
  isAddressees,
  isBracketed,
  isDocumentNumber,
  isOrgan,
  numberedLevel,
  readsAsTitle,
} from '../../../../shared/recognition/wording.ts';
import type { WordInline } from '../body/wordBlocks.ts';
import type { Losses } from '../importDiagnostic.ts';
import type { Item, Line } from './line.ts';
import { linesOfTable } from './openTable.ts';
import { organsAndTitle } from './organsAndTitle.ts';

/** What stands before the body of a document. Every entry is the inlines of one node. */
export interface Front {
  readonly organs: readonly (readonly WordInline[])[];
  readonly title: readonly WordInline[] | null;
  readonly titleNote: readonly Line[];
  readonly documentNumber: readonly WordInline[] | null;
  readonly addressees: readonly WordInline[] | null;
  /** What follows, the body first. */
  readonly rest: readonly Item[];
}

/**
 * Reads organs, title, note, number and addressees from the head of a document, and leaves out its red head
 * (份号, 密级, 紧急程度, 发文机关标志, 签发人; GB/T 9704-2012, 7.2), which it reports.
 *
 * Lines before the title that are none of these go to the head of the body, and are reported.
 */
export function readFront(items: readonly Item[], profile: BodyProfile, losses: Losses): Front {
  const lines = openFrontTables(items, losses);
  const titleAt = findTitle(lines, profile);
  const collected = new Collected(losses);
  let at = 0;
  for (; at < titleAt.from; at += 1) {
    const line = lines[at];
    if (line) collected.beforeTitle(line);
  }
  const titleLines: Line[] = [];
  for (at = Math.max(at, titleAt.from); at < titleAt.to; at += 1) {
    const line = lines[at];
    if (line?.kind === 'line' && !collected.takeNumber(line)) titleLines.push(line);
  }
  at = afterTitle(lines, at, collected);
  const addressed = lines[at];
  let addressees: readonly WordInline[] | null = null;
  if (addressed?.kind === 'line' && isAddresseesLine(addressed, titleLines.length > 0)) {
    addressees = addressed.content;
    at += 1;
  }
  if (titleLines.length === 0) losses.report('IMPORT_TITLE_MISSING', 0, '');
  const { organs, title } = organsAndTitle(titleLines, lines);
  return {
    organs,
    title,
    titleNote: collected.notes,
    documentNumber: collected.number,
    addressees,
    rest: [...collected.unplaced, ...lines.slice(at)],
  };
}

/** Gathers the smaller parts of the front. */
class Collected {
  number: readonly WordInline[] | null = null;
  readonly notes: Line[] = [];
  readonly unplaced: Item[] = [];
  private readonly losses: Losses;

  constructor(losses: Losses) {
    this.losses = losses;
  }

  beforeTitle(item: Item): void {
    if (item.kind === 'table') {
      const kept = linesOfTable(item)
        .map((line) => line.text)
        .join(' ');
      this.losses.report('IMPORT_LINE_UNPLACED', item.table.number, '', { kept });
      this.unplaced.push(item);
      return;
    }
    if (this.takeNumber(item)) return;
    const code = markCode(item);
    if (code !== null) this.losses.report(code, item.paragraph, item.text);
    else {
      this.losses.report('IMPORT_LINE_UNPLACED', item.paragraph, '', { kept: item.text });
      this.unplaced.push(item);
    }
  }

  /** Takes a red head that a text box put below the title. */
  takeRedHead(line: Line): boolean {
    const isHead = isCentred(line) && (line.red || /文件$/.test(line.squeezed)) && markCode(line) === 'IMPORT_RED_HEAD';
    if (isHead) this.losses.report('IMPORT_RED_HEAD', line.paragraph, line.text);
    return isHead;
  }

  /** Takes a line with the number, alone or with 签发人 beside it. */
  takeNumber(line: Line): boolean {
    if (this.number) return false;
    if (isDocumentNumber(line.squeezed)) {
      this.number = withoutBlanks(line.content);
      return true;
    }
    const signer = /签\s*发\s*人/.exec(line.text);
    if (!signer || signer.index === 0) return false;
    const before = line.text.slice(0, signer.index);
    if (!isDocumentNumber(before.replaceAll(/\s/g, ''))) return false;
    this.number = withoutBlanks([{ kind: 'text', text: before, format: formatOf(line) }]);
    this.losses.report('IMPORT_SIGNER', line.paragraph, line.text.slice(signer.index));
    return true;
  }
}

/** What a line of the red head is; null for one that is none. */
function markCode(line: Line): ImportCode | null {
  const { squeezed } = line;
  const tokens = line.text.split(/\s+/).filter((token) => token !== '');
  if (/^签发人(?:[：:].*)?$/.test(squeezed)) return 'IMPORT_SIGNER';
  if (/^(?:(?:绝密|机密|秘密|内部)(?:[★☆*].{0,6})?)(?:特急|加急|平急|特提|急件)?$/.test(squeezed))
    return 'IMPORT_SECURITY_MARK';
  if (/^(?:特急|加急|平急|特提|急件|紧急)$/.test(squeezed)) return 'IMPORT_URGENCY';
  if (/^(?:№|No\.?)?\d{5,7}$/i.test(squeezed)) return 'IMPORT_COPY_NUMBER';
  if (tokens.length > 1 && tokens.every((token) => markCode({ ...line, text: token, squeezed: token }) !== null)) {
    return 'IMPORT_SECURITY_MARK';
  }
  if (/文件$/.test(squeezed) && squeezed.length <= 60 && !/关于/.test(squeezed)) return 'IMPORT_RED_HEAD';
  return line.red || isOrgan(squeezed) || readsAsTitle(squeezed) ? 'IMPORT_RED_HEAD' : null;
}

/** Takes number, bracketed note, date and speaker from below the title. */
function afterTitle(lines: readonly Item[], from: number, collected: Collected): number {
  let at = from;
  for (; at < lines.length && from > 0; at += 1) {
    const line = lines[at];
    if (line?.kind !== 'line' || line.startsPage) break;
    if (collected.takeNumber(line) || collected.takeRedHead(line)) continue;
    const note = isBracketed(line.squeezed) && !line.indented && line.squeezed.length <= 200;
    const centred =
      isCentred(line) && !numberedLevel(line.text) && line.squeezed.length <= 40 && !/[。；：]$/.test(line.squeezed);
    if (!note && !centred) break;
    if (/^第[一二三四五六七八九十]+[章编节]/.test(line.squeezed)) break;
    collected.notes.push(line);
  }
  return at;
}

function isAddresseesLine(line: Line, afterTitle: boolean): boolean {
  if (!afterTitle || line.startsPage || !isAddressees(line.squeezed)) return false;
  // Set in from the left it may be a sentence; then it has to begin as a list of offices does.
  return !line.indented || /^(?:各|全|市|县|区|旗|省|自治|.{2,12}(?:委|政府|局|办|公司|、))/.test(line.squeezed);
}

/** Offices place number and signer, or the whole red head, in a table without rules. */
function openFrontTables(items: readonly Item[], losses: Losses): readonly Item[] {
  const opened: Item[] = [];
  for (const [index, item] of items.entries()) {
    if (item.kind === 'table' && index < 6) {
      const lines = linesOfTable(item);
      const isHead =
        lines.length <= 8 &&
        lines.some(isFrontMarkOrHead) &&
        lines.every((line) => isFrontMarkOrHead(line) || isOrgan(line.squeezed));
      if (isHead) {
        losses.report('IMPORT_TABLE_OPENED', item.table.number, '', { kept: lines.map((line) => line.text).join(' ') });
        opened.push(...lines);
        continue;
      }
    }
    opened.push(item);
  }
  return opened;
}

function isFrontMarkOrHead(line: Line): boolean {
  return isFrontMark(line) || line.red || /^(?:签发人)|文件$/.test(line.squeezed);
}

function formatOf(line: Line) {
  const first = line.content.find((item) => item.kind === 'text');
  if (first?.kind !== 'text') throw new TypeError(`a line with text has a run, got “${line.text}”`);
  return first.format;
}

function withoutBlanks(content: readonly WordInline[]): readonly WordInline[] {
  return content.flatMap((item): readonly WordInline[] => {
    if (item.kind !== 'text') return item.kind === 'break' ? [] : [item];
    const text = item.text.replaceAll(/\s/g, '');
    return text === '' ? [] : [{ ...item, text }];
  });
}
