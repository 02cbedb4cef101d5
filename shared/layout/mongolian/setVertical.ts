import type { GlyphPlace } from '../../display-list/displayList.ts';
import type { Face } from '../../fonts/face.ts';
import { coveredParts } from '../inline/coveredParts.ts';
import type { LayoutResources } from '../resources.ts';
import { hideSelectors } from './hiddenSelectors.ts';
import { type VerticalUnit, verticalUnits } from './verticalUnits.ts';

/** A line that runs down. Lengths are points. */
export interface VerticalColumn {
  readonly pieces: readonly VerticalPiece[];
  readonly length: number;
}

/** Glyphs of one face in a column, turned with it or upright. */
export interface VerticalPiece {
  readonly face: number;
  readonly isTurned: boolean;
  /** From the column's top to the origin of the glyphs' line. */
  readonly along: number;
  /** From the column's middle to it, to the right. */
  readonly across: number;
  readonly glyphs: readonly GlyphPlace[];
}

/** Role of the Mongolian face, and the size in points. Chinese text and numbers have the body's faces. */
export interface VerticalStyle {
  readonly face: string;
  readonly size: number;
}

/**
 * Sets traditional Mongolian in lines that run down: words are shaped left to right as HarfBuzz gives them, and the whole
 * line is turned. Chinese characters and short numbers in it stand upright. Words move to the next column whole; one that
 * is longer than a column has a column of its own.
 *
 * @param height Length of the columns in points.
 * @see Unicode core specification, 13.5 Mongolian; UAX 50
 */
export function setVertical(
  text: string,
  style: VerticalStyle,
  height: number,
  resources: LayoutResources,
): readonly VerticalColumn[] {
  const shaper = new UnitShaper(style, resources);
  const columns: VerticalColumn[] = [];
  let column = new ColumnBuilder(shaper);
  for (const chunk of chunksOf(verticalUnits(text))) {
    if (!column.isEmpty && column.lengthWith(chunk) > height) {
      columns.push(column.finish());
      column = new ColumnBuilder(shaper);
    }
    for (const unit of chunk) column.add(unit);
  }
  if (!column.isEmpty) columns.push(column.finish());
  return columns;
}

/** Units that no column's end parts. */
function chunksOf(units: readonly VerticalUnit[]): VerticalUnit[][] {
  const chunks: VerticalUnit[][] = [];
  for (const unit of units) {
    if (unit.mayBegin || chunks.length === 0) chunks.push([unit]);
    else chunks.at(-1)?.push(unit);
  }
  return chunks;
}

class ColumnBuilder {
  readonly #shaper: UnitShaper;
  readonly #pieces: { face: number; isTurned: boolean; along: number; across: number; glyphs: GlyphPlace[] }[] = [];
  #before: VerticalUnit | null = null;
  #length = 0;

  constructor(shaper: UnitShaper) {
    this.#shaper = shaper;
  }

  get isEmpty(): boolean {
    return this.#before === null;
  }

  lengthWith(units: readonly VerticalUnit[]): number {
    let length = this.#length;
    let before = this.#before;
    for (const unit of units) {
      length += this.#shaper.gap(before, unit) + this.#shaper.shape(unit).length;
      before = unit;
    }
    return length;
  }

  add(unit: VerticalUnit): void {
    const { space } = this.#shaper;
    if (this.#before && unit.isSpaced) this.#place({ ...space, along: this.#length });
    this.#length += this.#shaper.gap(this.#before, unit);
    const { pieces, length } = this.#shaper.shape(unit);
    for (const piece of pieces) this.#place({ ...piece, along: this.#length + piece.along });
    this.#length += length;
    this.#before = unit;
  }

  finish(): VerticalColumn {
    return { pieces: this.#pieces, length: this.#length };
  }

  /** Turned pieces of one face are one line. */
  #place(piece: VerticalPiece): void {
    const last = this.#pieces.at(-1);
    const goesOn = last?.isTurned && piece.isTurned && last.face === piece.face && last.across === piece.across;
    if (!last || !goesOn) {
      this.#pieces.push({ ...piece, glyphs: [...piece.glyphs] });
      return;
    }
    const offset = piece.along - last.along;
    for (const glyph of piece.glyphs) last.glyphs.push({ ...glyph, dx: glyph.dx + offset });
  }
}

/** A unit's pieces, as if it stood at the column's top. */
interface ShapedUnit {
  readonly pieces: readonly VerticalPiece[];
  readonly length: number;
}

class UnitShaper {
  readonly #size: number;
  readonly #mongolian: number;
  readonly #chinese: number;
  readonly #western: number | null;
  readonly #faces: readonly Face[];
  readonly #known = new Map<string, ShapedUnit>();

  constructor({ face, size }: VerticalStyle, { faceBook, template }: LayoutResources) {
    const { face: body } = template.text.body;
    this.#size = size;
    this.#mongolian = faceBook.indexOf(face);
    this.#chinese = faceBook.indexOf(body);
    this.#western = faceBook.westernOf(body);
    this.#faces = faceBook.faces;
  }

  /** A typed space, in the Mongolian face. */
  get space(): VerticalPiece {
    return this.#turned(' ', this.#mongolian, MONGOLIAN_MIDDLE).pieces[0] as VerticalPiece;
  }

  /** What stands between two units: the typed space, or a quarter of an em where upright and turned text meet. */
  gap(before: VerticalUnit | null, unit: VerticalUnit): number {
    if (!before) return 0;
    if (unit.isSpaced) return this.#turned(' ', this.#mongolian, MONGOLIAN_MIDDLE).length;
    const isMixed = before.stance !== unit.stance && !MARK.test(before.text) && !MARK.test(unit.text);
    return isMixed ? this.#size / 4 : 0;
  }

  shape(unit: VerticalUnit): ShapedUnit {
    const key = `${unit.stance} ${unit.text}`;
    let shaped = this.#known.get(key);
    if (!shaped) {
      shaped = this.#shape(unit);
      this.#known.set(key, shaped);
    }
    return shaped;
  }

  #shape({ text, stance }: VerticalUnit): ShapedUnit {
    if (stance === 'mongolian') return this.#turned(text, this.#mongolian, MONGOLIAN_MIDDLE);
    const isWestern = stance === 'turned' || DIGITS.test(text);
    const wanted = isWestern ? (this.#western ?? this.#chinese) : this.#chinese;
    const [part] = coveredParts(text, { face: wanted, western: WITHOUT_WESTERN }, this.#faces);
    const face = part?.text === text ? part.face : wanted;
    return stance === 'turned' ? this.#turned(text, face, WESTERN_MIDDLE) : this.#upright(text, face);
  }

  /** @param middle Height of the letters' middle above the baseline, in ems: it comes to stand in the column's middle. */
  #turned(text: string, face: number, middle: number): ShapedUnit {
    const { glyphs, length } = this.#shaped(text, face);
    return { pieces: [{ face, isTurned: true, along: 0, across: -middle * this.#size, glyphs }], length };
  }

  /** In the room of one character, whose em box stands in the column's middle. */
  #upright(text: string, face: number): ShapedUnit {
    const { glyphs, length } = this.#shaped(text, face, 'vert');
    const ascent = (this.#faces[this.#chinese] as Face).ascent * this.#size;
    return { pieces: [{ face, isTurned: false, along: ascent, across: -length / 2, glyphs }], length: this.#size };
  }

  #shaped(text: string, face: number, feature?: 'vert'): { glyphs: readonly GlyphPlace[]; length: number } {
    const own = this.#faces[face] as Face;
    const run = hideSelectors(own.shape(text, feature), text, own);
    const glyphs: GlyphPlace[] = [];
    let pen = 0;
    run.forEach((glyph, index) => {
      const end = run.find((next, later) => later > index && next.cluster > glyph.cluster)?.cluster ?? text.length;
      const covered = run[index - 1]?.cluster === glyph.cluster ? '' : text.slice(glyph.cluster, end);
      const dx = (pen + glyph.dx) * this.#size;
      glyphs.push({ glyph: glyph.glyph, dx, dy: glyph.dy * this.#size, text: covered });
      pen += glyph.advance;
    });
    return { glyphs, length: pen * this.#size };
  }
}

/** The stem of Mongolian letters runs about a quarter of an em above the baseline, half the height of digits a third. */
const MONGOLIAN_MIDDLE = 0.22;
const WESTERN_MIDDLE = 0.33;
const DIGITS = /^\d/;
const MARK = /^\p{P}$/u;
const WITHOUT_WESTERN = { face: null, digits: 'proportional', punctuation: 'asTyped', hyphenator: null } as const;
