import type { Face } from '../../fonts/face.ts';
import type { Composition } from '../../template/composition.ts';
import type { ParagraphShape } from './breakLines.ts';
import { type PreparedText, prepareText } from './preparedText.ts';
import { type SetLine, setParagraph } from './setParagraph.ts';
import type { StyledText } from './styledText.ts';

/**
 * Paragraphs already set, found again by their text, styles and shape: what an edit did not touch is not prepared and
 * broken again. It only remembers: results are those of `prepareText` and `setParagraph`.
 *
 * What was not asked for between two calls of `sweep` is forgotten.
 */
export class ParagraphMemory {
  #young = new Map<string, Remembered>();
  #old = new Map<string, Remembered>();
  /** How many paragraphs were set anew since the last sweep. */
  misses = 0;

  /** The lines of a paragraph, as `setParagraph(prepareText(texts, faces, composition), shape)` gives them. */
  set(
    texts: readonly StyledText[],
    shape: ParagraphShape,
    faces: readonly Face[],
    composition: Composition,
  ): readonly SetLine[] {
    const key = keyOf(texts, shape);
    const known = this.#young.get(key) ?? this.#old.get(key);
    if (known) {
      this.#young.set(key, known);
      return rebound(known, texts);
    }
    this.misses += 1;
    const lines = setParagraph(prepareText(texts, faces, composition), shape);
    this.#young.set(key, { texts, lines });
    return lines;
  }

  /** Called after each layout: keeps what it used. */
  sweep(): void {
    this.#old = this.#young;
    this.#young = new Map();
    this.misses = 0;
  }
}

interface Remembered {
  readonly texts: readonly StyledText[];
  readonly lines: readonly SetLine[];
}

function keyOf(texts: readonly StyledText[], shape: ParagraphShape): string {
  let key = `${shape.measure} ${shape.firstIndent} ${shape.indent} ${shape.align}`;
  for (const { text, face, western, size, rise, decoration, decorationGroup } of texts) {
    const words = `${western.face} ${western.digits} ${western.punctuation} ${western.hyphenator !== null}`;
    // Of all decorations only a frame bears on where lines end.
    const frame = decoration === 'framed' ? ` ${decorationGroup}` : '';
    key += `\u0000${face} ${words} ${size} ${rise}${frame}\u0001${text}`;
  }
  return key;
}

/** The same lines for texts that differ in ink, other decorations or source only: block numbers move when one is added above. */
function rebound({ texts: before, lines }: Remembered, texts: readonly StyledText[]): readonly SetLine[] {
  if (texts.every((text, index) => isSameStyle(text, before[index]))) return lines;
  const numbers = new Map(before.map((text, index) => [text, index]));
  const texted = new Map<PreparedText, PreparedText>();
  return lines.map((line) => {
    let text = texted.get(line.text);
    if (!text) {
      const styles = line.text.styles.map((style) => texts[numbers.get(style) ?? 0] as StyledText);
      text = { ...line.text, styles };
      texted.set(line.text, text);
    }
    return { ...line, text };
  });
}

function isSameStyle(a: StyledText, b: StyledText | undefined): boolean {
  if (a === b) return true;
  return (
    b !== undefined &&
    a.decoration === b.decoration &&
    a.decorationGroup === b.decorationGroup &&
    a.source?.article === b.source?.article &&
    a.source?.block === b.source?.block &&
    (a.source === null) === (b.source === null) &&
    a.ink.c === b.ink.c &&
    a.ink.m === b.ink.m &&
    a.ink.y === b.ink.y &&
    a.ink.k === b.ink.k
  );
}
