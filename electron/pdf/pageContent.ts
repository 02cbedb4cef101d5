import type { Fill, GlyphRun, Ink, Page, PlacedPicture } from '../../shared/display-list/displayList.ts';
import { coordinate, inkShare } from './contentNumber.ts';
import type { FaceSubset } from './faceSubset.ts';
import { type Box, glyphRunContent } from './glyphRunContent.ts';
import { pictureMatrix } from './picturePlacement.ts';
import { textString } from './utf16.ts';

/** The resources that a page's content may name, in the order of the display list's references. */
export interface Resources {
  readonly faces: readonly FaceSubset[];
  /** For each picture, how its rows and columns lie in the file (EXIF orientation, 1 to 8). */
  readonly orientations: readonly number[];
}

/** A page's content stream and the resources it names: `/F0` is the first face, `/I0` the first picture. */
export interface PageContent {
  readonly operators: string;
  readonly faces: ReadonlySet<number>;
  readonly pictures: ReadonlySet<number>;
}

/**
 * The operators that paint a page, in a space whose origin is the top left corner and whose y runs down.
 * Text with a source is content; all else is marked as an artifact. Links are no content.
 *
 * @throws {RangeError} for an index of a face or picture that the display list doesn't have
 */
export function pageContent(page: Page, resources: Resources): PageContent {
  const writer = new PageWriter(resources);
  for (const item of page.items) {
    if (item.kind === 'glyphs') writer.glyphs(item);
    else if (item.kind === 'fill') writer.fill(item);
    else if (item.kind === 'picture') writer.picture(item);
  }
  return writer.finish();
}

/** What is open in the stream: items of one kind stand in one group. */
type Group = 'none' | 'text' | 'artifact text' | 'fills';

class PageWriter {
  readonly #resources: Resources;
  readonly #operators: string[] = [];
  readonly #faces = new Set<number>();
  readonly #pictures = new Set<number>();
  readonly #missing: Box[] = [];
  #group: Group = 'none';
  #font = '';
  #ink = '';

  constructor(resources: Resources) {
    this.#resources = resources;
  }

  glyphs(run: GlyphRun): void {
    if (run.glyphs.length === 0) return;
    const face = this.#resources.faces[run.face];
    if (face === undefined) throw new RangeError(`the display list has no face ${run.face}`);
    // The boxes of missing glyphs have the ink of their runs, so a new ink paints them first.
    if (this.#missing.length > 0 && inkOperator(run.ink) !== this.#ink) this.#open('none');
    this.#open(run.source === null ? 'artifact text' : 'text');
    this.#faces.add(run.face);
    const font = `/F${run.face} ${coordinate(run.size)} Tf\n`;
    if (font !== this.#font) this.#operators.push(font);
    this.#font = font;
    this.#setInk(run.ink);
    this.#operators.push(glyphRunContent(run, face, this.#missing));
  }

  fill(fill: Fill): void {
    if (this.#group === 'fills' && inkOperator(fill.ink) !== this.#ink) this.#open('none');
    this.#open('fills');
    this.#setInk(fill.ink);
    this.#operators.push(`${rectangle(fill)} re\n`);
  }

  picture(picture: PlacedPicture): void {
    const orientation = this.#resources.orientations[picture.picture];
    if (orientation === undefined) throw new RangeError(`the display list has no picture ${picture.picture}`);
    this.#open('none');
    this.#pictures.add(picture.picture);
    const described =
      picture.alternative === '' ? '/Span BMC' : `/Span <</Alt ${textString(picture.alternative)}>> BDC`;
    const matrix = pictureMatrix(picture, orientation).map(coordinate).join(' ');
    this.#operators.push(
      `${picture.source === null ? '/Artifact BMC' : described}\nq ${matrix} cm /I${picture.picture} Do Q\nEMC\n`,
    );
  }

  finish(): PageContent {
    this.#open('none');
    return { operators: this.#operators.join(''), faces: this.#faces, pictures: this.#pictures };
  }

  #open(group: Group): void {
    if (group === this.#group) return;
    if (this.#group === 'text') this.#operators.push('ET\n');
    if (this.#group === 'artifact text') this.#operators.push('ET\nEMC\n');
    if (this.#group === 'fills') this.#operators.push('f\nEMC\n');
    this.#paintMissing();
    this.#group = group;
    if (group === 'text') this.#operators.push('BT\n');
    if (group === 'artifact text') this.#operators.push('/Artifact BMC\nBT\n');
    if (group === 'fills') this.#operators.push('/Artifact BMC\n');
  }

  #paintMissing(): void {
    if (this.#missing.length === 0) return;
    this.#operators.push('/Artifact BMC\n');
    for (const box of this.#missing) {
      const inner = {
        x: box.x + FRAME,
        y: box.y + FRAME,
        width: box.width - 2 * FRAME,
        height: box.height - 2 * FRAME,
      };
      this.#operators.push(`${rectangle(box)} re ${rectangle(inner)} re f*\n`);
    }
    this.#operators.push('EMC\n');
    this.#missing.length = 0;
  }

  #setInk(ink: Ink): void {
    const operator = inkOperator(ink);
    if (operator !== this.#ink) this.#operators.push(operator);
    this.#ink = operator;
  }
}

/** The line of a missing glyph's box, in points: thin, and to be seen in print. */
const FRAME = 0.4;

const inkOperator = (ink: Ink): string =>
  `${inkShare(ink.c)} ${inkShare(ink.m)} ${inkShare(ink.y)} ${inkShare(ink.k)} k\n`;

const rectangle = (area: Box): string =>
  `${coordinate(area.x)} ${coordinate(area.y)} ${coordinate(area.width)} ${coordinate(area.height)}`;
