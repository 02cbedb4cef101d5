import type { BodyProfile } from './bodyProfile.ts';
import { isCentred, type RecognisedLine, type TypeLook } from './recognisedLine.ts';
import { endsSentence, isChapter, numberedLevel } from './wording.ts';

/** A heading alone on its line, a heading that opens its paragraph up to a character, or neither. */
export type HeadingFinding =
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'runIn'; readonly level: number; readonly length: number }
  | null;

/** A stretch of a line; `look` is null for what has none, such as a break. */
export interface RecognisedRun {
  readonly text: string;
  readonly look: TypeLook | null;
}

/** Longer lines are sentences, whatever they look like. */
const longestHeading = 100;
const longestWordingHeading = 50;

/**
 * Tells headings from their number, their look, their style and what follows.
 *
 * A numbered line all in 黑体, 楷体, bold or larger type is a heading; where only its opening clause is, that clause
 * is a run-in heading. In the body's own face 一、 and （一） are headings if they are short, end without a mark, and
 * something of their own follows. Heading styles count where the line is short.
 *
 * @param runs The line's text in stretches of one look.
 */
export function findHeading(
  line: RecognisedLine,
  runs: readonly RecognisedRun[],
  next: RecognisedLine | 'other' | null,
  profile: BodyProfile,
): HeadingFinding {
  if (line.bullet !== null) return null;
  const numbered = numberedLevel(line.text);
  const level = numbered?.level ?? styleLevel(line);
  if (level === null) return null;
  const { text } = line;
  const opening = outstandingLength(line.text, runs, numbered?.length ?? 0, profile);
  if (isChapter(line.squeezed)) {
    const apart = isCentred(line) || opening >= text.length || /^第.{1,4}[编章节]\s/.test(text);
    return apart && text.length <= 40 && !endsSentence(text) ? { kind: 'heading', level } : null;
  }
  if (opening >= text.length) {
    // An item of a list, though set apart as a whole.
    if (/[；，、;,]$/.test(text)) return null;
    const sentences = text.slice(0, -1).split(/[。；]/).length;
    if (text.length <= longestHeading && (sentences === 1 || text.length <= 40)) return { kind: 'heading', level };
    return null;
  }
  if (numbered && opening > numbered.length && opening <= 120 && endsClause(text, opening)) {
    return { kind: 'runIn', level, length: opening };
  }
  if (endsSentence(text) || text.length > longestWordingHeading) return null;
  if (styleLevel(line) !== null) return { kind: 'heading', level };
  return !numbered?.decimal && level <= 2 && hasContent(level, next) ? { kind: 'heading', level } : null;
}

/** A heading style below the title: heading 2 is the first level where the title is heading 1. */
function styleLevel(line: RecognisedLine): number | null {
  const { headingLevel } = line;
  if (headingLevel === null || line.text.length > longestHeading || /[。；]$/.test(line.text)) return null;
  return Math.min(Math.max(headingLevel - 1, 1), 4);
}

function hasContent(level: number, next: RecognisedLine | 'other' | null): boolean {
  if (next === null) return false;
  if (next === 'other') return true;
  const following = numberedLevel(next.text);
  return following === null || following.level > level;
}

/**
 * How many characters from the start stand out from the body. The number itself, digits and marks stand out with
 * their neighbours: offices often set them in another face. All of the line if every Han character stands out.
 */
function outstandingLength(
  text: string,
  runs: readonly RecognisedRun[],
  numberLength: number,
  profile: BodyProfile,
): number {
  let at = 0;
  let outstanding = 0;
  for (const run of runs) {
    for (const character of run.text) {
      if (at >= numberLength && /\p{L}/u.test(character)) {
        if (!run.look || !standsOut(run.look, profile)) return closeClause(text, outstanding);
        outstanding = at + character.length;
      }
      at += character.length;
    }
  }
  return outstanding === 0 ? 0 : at;
}

/** A full stop after the clause belongs to it, also where it is set as the rest is. */
function closeClause(text: string, length: number): number {
  if (length === 0) return 0;
  let end = length;
  while (end < text.length && /[\d%％”’》）)〕]/.test(text[end] ?? '')) end += 1;
  return /[。：:；！？]/.test(text[end] ?? '') ? end + 1 : length;
}

function endsClause(text: string, length: number): boolean {
  return /[。：:；！？.]/.test(text[length - 1] ?? '') || /\s/.test(text[length] ?? '');
}

/** Set apart from the body by face, weight or size, as headings are. */
export function standsOut(format: TypeLook, profile: BodyProfile): boolean {
  if (format.bold && !profile.bold) return true;
  if (format.size >= profile.size + 1.5) return true;
  const isHeadingFace = format.face === 'hei' || format.face === 'kai' || format.face === 'titleSong';
  return isHeadingFace && format.face !== profile.face;
}
