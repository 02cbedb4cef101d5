import type { GlyphPlace, GlyphRun } from '../../shared/display-list/displayList.ts';
import { coordinate, roundCoordinate } from './contentNumber.ts';
import type { FaceSubset } from './faceSubset.ts';
import { textString } from './utf16.ts';

/** A box in the place of a missing glyph, in points of the page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The operators that show one run, inside BT and ET, with face, size and ink already set.
 *
 * Glyphs follow one another in TJ arrays. Between them stands the difference of where the pen is, with
 * all its roundings, and where the run wants it, so that errors don't add up: each glyph is within
 * 0.005 pt of its place.
 *
 * @param missing receives the box of every missing glyph
 */
export function glyphRunContent(run: GlyphRun, face: FaceSubset, missing: Box[]): string {
  const writer = new RunWriter(run, face);
  const vertical = run.orientation !== 'horizontal';
  // A turned line is read by its whole text: readers put rotated glyphs together in their own ways.
  if (vertical) writer.openSpan(run.glyphs.map((place) => place.text).join(''));
  run.glyphs.forEach((place, index) => {
    const startsCluster = !vertical && place.text !== '' && run.glyphs[index + 1]?.text === '';
    if (startsCluster) writer.openSpan(place.text);
    writer.show(place);
    if (place.glyph === 0) missing.push(missingBox(run, place, face));
    const endsCluster = !vertical && place.text === '' && run.glyphs[index + 1]?.text !== '';
    if (endsCluster) writer.closeSpan();
  });
  writer.closeSpan();
  return writer.finish();
}

/**
 * How a line runs on the page: its text matrix without the origin, and its direction. The page's y runs down, glyphs' up:
 * turned by 90° clockwise, the line runs down and “up” is to the right; counter-clockwise, it runs up and “up” is left.
 */
const TURNS = {
  horizontal: { matrix: '1 0 0 -1', dx: 1, dy: 0 },
  vertical: { matrix: '0 1 1 0', dx: 0, dy: 1 },
  upward: { matrix: '0 -1 -1 0', dx: 0, dy: -1 },
} as const;

class RunWriter {
  readonly #face: FaceSubset;
  readonly #scale: number;
  readonly #precision: number;
  #content: string;
  /** Where the pen is along the line, in thousandths of the type size from the run's origin. */
  #pen: number;
  #rise = 0;
  #visible = true;
  #array: 'closed' | 'between' | 'codes' = 'closed';
  #span = false;

  constructor(run: GlyphRun, face: FaceSubset) {
    this.#face = face;
    const size = roundCoordinate(run.size);
    if (!(size > 0)) throw new RangeError(`a type size is above 0, got ${run.size}`);
    this.#scale = 1000 / size;
    // Adjustments are in thousandths of the size: a tenth of one is 0.005 pt at 50 pt, rounding half of it.
    this.#precision = size <= 50 ? 10 : 1000;
    const offset = run.glyphs[0]?.dx ?? 0;
    const { matrix, dx, dy } = TURNS[run.orientation];
    const x = roundCoordinate(run.x + dx * offset);
    const y = roundCoordinate(run.y + dy * offset);
    this.#pen = (dx * (x - run.x) + dy * (y - run.y)) * this.#scale;
    this.#content = `${matrix} ${coordinate(x)} ${coordinate(y)} Tm\n`;
  }

  show(place: GlyphPlace): void {
    this.#setState(place.dy, place.glyph !== 0);
    const { hex, width } = this.#face.codeOf(place);
    const adjustment = Math.round((this.#pen - place.dx * this.#scale) * this.#precision) / this.#precision;
    if (this.#array === 'closed') {
      this.#content += '[';
      this.#array = 'between';
    }
    if (adjustment !== 0) {
      if (this.#array === 'codes') this.#content += '>';
      this.#content += coordinate(adjustment);
      this.#pen -= adjustment;
      this.#array = 'between';
    }
    if (this.#array === 'between') this.#content += '<';
    this.#content += hex;
    this.#array = 'codes';
    this.#pen += width;
  }

  openSpan(text: string): void {
    this.#closeArray();
    this.#content += `/Span <</ActualText ${textString(text)}>> BDC\n`;
    this.#span = true;
  }

  closeSpan(): void {
    if (!this.#span) return;
    this.#closeArray();
    this.#content += 'EMC\n';
    this.#span = false;
  }

  /** Rise and rendering mode outlive the text object, so both are put back. */
  finish(): string {
    this.#setState(0, true);
    this.#closeArray();
    return this.#content;
  }

  #setState(rise: number, visible: boolean): void {
    if (rise !== this.#rise) {
      this.#closeArray();
      this.#content += `${coordinate(rise)} Ts\n`;
      this.#rise = rise;
    }
    if (visible !== this.#visible) {
      this.#closeArray();
      this.#content += visible ? '0 Tr\n' : '3 Tr\n';
      this.#visible = visible;
    }
  }

  #closeArray(): void {
    if (this.#array === 'closed') return;
    this.#content += this.#array === 'codes' ? '>]TJ\n' : ']TJ\n';
    this.#array = 'closed';
  }
}

// The box is as high as a Chinese character's (0.88 em over the baseline, 0.12 em below) less a margin.
const ASCENT = 0.82;
const DESCENT = 0.06;
const MARGIN = 0.06;

function missingBox(run: GlyphRun, place: GlyphPlace, face: FaceSubset): Box {
  const width = Math.max(0.3, face.program.advance(0) / 1000 - 2 * MARGIN) * run.size;
  const height = (ASCENT + DESCENT) * run.size;
  const along = place.dx + MARGIN * run.size;
  if (run.orientation === 'vertical') {
    return { x: run.x + place.dy - DESCENT * run.size, y: run.y + along, width: height, height: width };
  }
  if (run.orientation === 'upward') {
    const left = run.x - place.dy - ASCENT * run.size;
    return { x: left, y: run.y - along - width, width: height, height: width };
  }
  return { x: run.x + along, y: run.y - place.dy - ASCENT * run.size, width, height };
}
