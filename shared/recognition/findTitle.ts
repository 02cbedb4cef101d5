import { type BodyProfile, looksLikeTitle } from './bodyProfile.ts';
import { isCentred, type RecognisedItem, type RecognisedLine } from './recognisedLine.ts';
import { isBracketed, isDate, isDocumentNumber, isOrgan, numberedLevel, readsAsTitle } from './wording.ts';

/** No office puts more lines than this before its title. */
const longestFront = 25;

/**
 * Where the lines of a document's title are, `to` exclusive; both 0 if there is no title.
 *
 * The title is the first group of lines that are centred, in a title style or face, or larger than the body; a group
 * that is red, or ends in 文件, is a red head if another group follows. Failing that, a line that reads as a title.
 */
export function findTitle(lines: readonly RecognisedItem[], profile: BodyProfile): { from: number; to: number } {
  const isTitleLine = (item: RecognisedItem | undefined): item is RecognisedLine =>
    item?.kind === 'line' &&
    item.squeezed !== '' &&
    item.squeezed.length <= 120 &&
    item.bullet === null &&
    !numberedLevel(item.text) &&
    !isSmallMark(item) &&
    !/[。；]$/.test(item.squeezed) &&
    (isCentred(item) || looksLikeTitle(item, profile));
  const end = Math.min(lines.length, longestFront);
  let best: { from: number; to: number } | null = null;
  for (let at = 0; at < end; at += 1) {
    const line = lines[at];
    if (!isTitleLine(line)) {
      if (best || !mayPrecedeTitle(lines[at])) break;
      continue;
    }
    let to = at + 1;
    while (to < end && continuesTitle(line, lines[to], lines[to - 1], isTitleLine)) to += 1;
    // A red head is no title if a title follows it; so the last such group before the body is taken.
    if (best && !isRedHeadGroup(lines.slice(best.from, best.to))) break;
    best = { from: at, to };
    while (to < end && isBetweenHeadAndTitle(lines[to])) to += 1;
    at = to - 1;
  }
  if (best) return best;
  return titleByWording(lines);
}

/** A title set like the body: the first line, or the one after the organ's name, that reads as a title. */
function titleByWording(lines: readonly RecognisedItem[]): { from: number; to: number } {
  const first = lines.findIndex((item) => item.kind === 'line' && !isFrontMark(item));
  for (let at = first; at >= 0 && at < first + 4; at += 1) {
    const line = lines[at];
    if (line?.kind !== 'line' || first > 6 || numberedLevel(line.text)) break;
    if (readsAsTitle(line.squeezed)) return { from: first, to: at + 1 };
    if (!isOrgan(line.squeezed)) break;
  }
  return { from: 0, to: 0 };
}

function continuesTitle(
  first: RecognisedLine,
  item: RecognisedItem | undefined,
  before: RecognisedItem | undefined,
  isTitleLine: (item: RecognisedItem | undefined) => item is RecognisedLine,
): boolean {
  if (!isTitleLine(item) || item.startsPage || isBracketed(item.squeezed) || isDate(item.squeezed)) return false;
  if (first.red !== item.red) return false;
  const alike = Math.abs(item.size - first.size) <= 1;
  // A line set smaller is a new thing, such as the speaker under a report's title.
  return (
    alike || (before?.kind === 'line' && !/[的告知定见案划法令函报]$/.test(before.squeezed) && item.size > first.size)
  );
}

function isSmallMark(line: RecognisedLine): boolean {
  return (
    isDocumentNumber(line.squeezed) ||
    /签发人/.test(line.squeezed) ||
    /^(?:绝密|机密|秘密|特急|加急|平急)/.test(line.squeezed)
  );
}

/** A line of the head that can't be the title: number, signer, 密级, 紧急程度, 份号. */
export function isFrontMark(line: RecognisedLine): boolean {
  return isSmallMark(line) || /^(?:№|No\.?)?\d{5,7}$/i.test(line.squeezed);
}

function isBodyLine(line: RecognisedLine): boolean {
  return line.squeezed.length > 40 || /[。；：:]$/.test(line.squeezed) || numberedLevel(line.text) !== null;
}

/** A table before the title can only be one that places parts of the head. */
function mayPrecedeTitle(item: RecognisedItem | undefined): boolean {
  if (item?.kind === 'table') return item.table.rows.length <= 3;
  return item !== undefined && (!isBodyLine(item) || isFrontMark(item));
}

function isRedHeadGroup(group: readonly RecognisedItem[]): boolean {
  const lines = group.filter((item): item is RecognisedLine => item.kind === 'line');
  const says = lines.some((line) => /文件$/.test(line.squeezed)) && !lines.some((line) => /关于/.test(line.squeezed));
  return says || lines.every((line) => line.red);
}

function isBetweenHeadAndTitle(item: RecognisedItem | undefined): boolean {
  return item?.kind === 'line' && isFrontMark(item);
}
