import { type BodyProfile, looksLikeTitle } from './bodyProfile.ts';
import {
  isCentred,
  isPushed,
  type RecognisedItem,
  type RecognisedLine,
  type RecognisedTable,
} from './recognisedLine.ts';
import {
  isAttachmentLabel,
  isBracketed,
  isChapter,
  isDate,
  isOrgan,
  itemNumber,
  labelBeforeTitle,
  numberedLevel,
} from './wording.ts';

/** An attachment: what follows its label, or without one the plan or rules that a notice issues. */
export interface AttachmentItems<Line, Item> {
  readonly label: Line | null;
  /** The title typed on the label's line. */
  readonly titleOnLabel: string | null;
  readonly items: readonly Item[];
}

/** The document proper and what is attached to it. */
export interface Division<Line, Item> {
  readonly proper: readonly Item[];
  readonly attachments: readonly AttachmentItems<Line, Item>[];
}

/**
 * Divides what follows the front into the document proper and its attachments.
 *
 * A label alone on its line (附件1) begins one; so does a line set as a title that begins a page or follows the date,
 * which is the plan a notice issues. “附件：” with its items below it is the list of attachments, no label.
 */
export function divideDocument<Line extends RecognisedLine, Table extends RecognisedTable>(
  items: readonly (Line | Table)[],
  profile: BodyProfile,
): Division<Line, Line | Table> {
  const parts: { label: Line | null; titleOnLabel: string | null; items: (Line | Table)[] }[] = [
    { label: null, titleOnLabel: null, items: [] },
  ];
  let dated = false;
  // A label that comes later shows that a line only lists the attachment.
  const lastLabel = items.findLastIndex((item) => item.kind === 'line' && isAttachmentLabel(item.squeezed));
  for (const [index, item] of items.entries()) {
    const start: Start<Line> | null =
      item.kind === 'line' ? startOf(item, items, index, { dated, lastLabel, profile }) : null;
    const current = parts.at(-1);
    if (start && current && !isOwnTitle(start.label, current)) {
      parts.push({ ...start, items: start.label ? [] : [item] });
      dated = false;
      continue;
    }
    current?.items.push(item);
    if (item.kind === 'line' && isDate(item.squeezed)) dated = true;
  }
  const [proper, ...attachments] = parts;
  return { proper: proper?.items ?? [], attachments };
}

interface DividingState {
  /** Whether the current part has its date already. */
  readonly dated: boolean;
  /** Index of the last label alone on its line, -1 for none. */
  readonly lastLabel: number;
  readonly profile: BodyProfile;
}

interface Start<Line> {
  readonly label: Line | null;
  readonly titleOnLabel: string | null;
}

function startOf<Line extends RecognisedLine>(
  line: Line,
  items: readonly RecognisedItem[],
  index: number,
  state: DividingState,
): Start<Line> | null {
  const { dated, lastLabel, profile } = state;
  if (isAttachmentLabel(line.squeezed)) {
    return isListHead(items, index) ? null : { label: line, titleOnLabel: null };
  }
  const titled = line.bullet === null ? labelBeforeTitle(line.text) : null;
  if (titled && (line.startsPage || (dated && index > lastLabel))) {
    return { label: line, titleOnLabel: titled.title };
  }
  const isTitle =
    looksLikeTitle(line, profile) || (dated && isCentred(line) && (line.startsPage || standsOutWhole(line, profile)));
  if (!isTitle || numberedLevel(line.text) || isChapter(line.squeezed) || isBracketed(line.squeezed)) return null;
  if (!isCentred(line) && line.headingLevel !== 1 && line.styleName !== 'title' && line.push < 2) return null;
  if (line.squeezed.length > 80 || /[。；：]$/.test(line.squeezed) || isDate(line.squeezed)) return null;
  return line.startsPage || dated ? { label: null, titleOnLabel: null } : null;
}

/** After the date, 黑体 or bold is enough to tell a centred title of body size. */
function standsOutWhole(line: RecognisedLine, profile: BodyProfile): boolean {
  return (line.bold && !profile.bold) || (line.face === 'hei' && profile.face !== 'hei');
}

/** “附件：” alone, its items numbered on the next lines and a date after them before the page ends. */
function isListHead(items: readonly RecognisedItem[], index: number): boolean {
  const head = items[index];
  if (head?.kind !== 'line' || !/^附件[：:]$/.test(head.squeezed) || head.startsPage) return false;
  const next = items[index + 1];
  if (next?.kind !== 'line' || itemNumber(next.squeezed) === null) return false;
  for (const item of items.slice(index + 1, index + 30)) {
    if (item.startsPage) return false;
    if (item.kind === 'line' && isDate(item.squeezed)) return true;
  }
  return false;
}

/** The title lines of an attachment that has only begun are its own. */
function isOwnTitle(
  label: RecognisedLine | null,
  current: { readonly label: RecognisedLine | null; readonly items: readonly RecognisedItem[] },
): boolean {
  if (label) return false;
  const begun = current.items.every((item) => item.kind === 'line' && !isPushed(item) && isTitlePart(item));
  return begun && (current.label !== null || current.items.length > 0);
}

function isTitlePart(line: RecognisedLine): boolean {
  return isCentred(line) && !isOrgan(line.squeezed) && line.squeezed.length <= 80 && !/[。；]$/.test(line.squeezed);
}
