import type { FaceKind, RecognisedItem, RecognisedLine } from './recognisedLine.ts';

/** How the body of a document is set: what stands out is told by the difference from it. */
export interface BodyProfile {
  /** Points. */
  readonly size: number;
  readonly face: FaceKind;
  readonly bold: boolean;
  /** Whether its paragraphs begin with an indent; where none does, its lack means nothing. */
  readonly indents: boolean;
}

/** Judges the body by its characters: the size, face and weight that most of them have. */
export function profileOf(items: readonly RecognisedItem[]): BodyProfile {
  const lines = items.filter((item): item is RecognisedLine => item.kind === 'line');
  const paragraphs = lines.filter(isProse);
  const uncentred = lines.filter((line) => line.alignment !== 'center');
  const judged = paragraphs.length > 0 ? paragraphs : uncentred.length > 0 ? uncentred : lines;
  return {
    size: heaviest(judged, (line) => line.size) ?? 16,
    face: heaviest(judged, (line) => line.face) ?? 'fangsong',
    bold: heaviest(judged, (line) => line.bold) ?? false,
    indents: paragraphs.filter((line) => line.indented).length * 2 >= paragraphs.length && paragraphs.length > 0,
  };
}

/**
 * The profile of one section. An attachment often comes from another file and is set otherwise than the document
 * proper; with too little prose to judge by, the document's profile holds.
 */
export function sectionProfile(items: readonly RecognisedItem[], document: BodyProfile): BodyProfile {
  const prose = items.filter((item) => item.kind === 'line' && isProse(item));
  return prose.length >= 2 ? profileOf(items) : document;
}

function isProse(line: RecognisedLine): boolean {
  return line.text.length > 30 && line.alignment !== 'center';
}

function heaviest<Key>(lines: readonly RecognisedLine[], keyOf: (line: RecognisedLine) => Key): Key | undefined {
  const weights = new Map<Key, number>();
  for (const line of lines) weights.set(keyOf(line), (weights.get(keyOf(line)) ?? 0) + line.text.length);
  let best: Key | undefined;
  let most = -1;
  for (const [key, weight] of weights) {
    if (weight > most) {
      best = key;
      most = weight;
    }
  }
  return best;
}

/** Set as titles are: a title style, a title face, or clearly larger than the body. */
export function looksLikeTitle(line: RecognisedLine, profile: BodyProfile): boolean {
  if (line.styleName === 'title' || line.headingLevel === 1) return true;
  return line.size >= profile.size + 1.5 || (line.face === 'titleSong' && profile.face !== 'titleSong');
}
