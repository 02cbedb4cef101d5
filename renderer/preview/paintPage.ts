import type { Fill, GlyphRun, Page, PlacedPicture } from '../../shared/display-list/displayList.ts';
import { cssColour } from '../../shared/display-list/screenColour.ts';
import type { Faces, OutlineBook } from './outlineBook.ts';

/** What a page is painted with. */
export interface PaintMaterial {
  readonly faces: Faces;
  readonly outlines: OutlineBook;
  /** A picture by its index; null while it is being fetched or where it cannot be read. */
  readonly pictureOf: (picture: number) => CanvasImageSource | null;
}

/** A canvas of the window, or one that a thread paints on. */
type PaintingContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** The part of a page that a canvas shows. */
export interface PageView {
  /** Pixels of the canvas for a point. */
  readonly scale: number;
  /** The page's point at the canvas's top left corner. */
  readonly left: number;
  readonly top: number;
}

/**
 * Paints a page on a canvas: the same display list as the PDF's, item by item. Nothing is measured or broken here.
 *
 * Glyphs whose outlines were not fetched stay blank; the place of a picture that is not there is shaded.
 */
export function paintPage(context: PaintingContext, page: Page, view: PageView, material: PaintMaterial): void {
  toPage(context, view);
  context.fillStyle = cssColour(PAPER);
  context.fillRect(0, 0, page.width, page.height);
  for (const item of page.items) {
    if (item.kind === 'glyphs') paintRun(context, item, view, material);
    else if (item.kind === 'fill') paintFill(context, item, view);
    else if (item.kind === 'picture') paintPicture(context, item, material);
  }
  context.setTransform(1, 0, 0, 1, 0, 0);
}

/** From now on the canvas is drawn on in points of the page. */
function toPage(context: PaintingContext, { scale, left, top }: PageView): void {
  context.setTransform(scale, 0, 0, scale, -left * scale, -top * scale);
}

const PAPER = { c: 0, m: 0, y: 0, k: 0 };

function paintRun(context: PaintingContext, run: GlyphRun, view: PageView, { faces, outlines }: PaintMaterial): void {
  const face = faces[run.face];
  if (!face) throw new RangeError(`the issue has no face ${run.face}`);
  context.fillStyle = cssColour(run.ink);
  const { scale } = view;
  const unit = (run.size / face.unitsPerEm) * scale;
  const x = (run.x - view.left) * scale;
  const y = (run.y - view.top) * scale;
  for (const { glyph, dx, dy } of run.glyphs) {
    const path = outlines.pathOf(face.id, glyph);
    if (!path) continue;
    const along = dx * scale;
    const off = dy * scale;
    // The face's y grows upwards, the canvas's downwards.
    if (run.orientation === 'horizontal') context.setTransform(unit, 0, 0, -unit, x + along, y - off);
    else if (run.orientation === 'vertical') context.setTransform(0, unit, unit, 0, x + off, y + along);
    else context.setTransform(0, -unit, -unit, 0, x - off, y - along);
    context.fill(path);
  }
  toPage(context, view);
}

/** Very thin rules keep a trace of themselves on small pages, where they would fade away. */
function paintFill(context: PaintingContext, fill: Fill, { scale }: PageView): void {
  const trace = LEAST_PIXELS / scale;
  context.fillStyle = cssColour(fill.ink);
  context.fillRect(fill.x, fill.y, Math.max(fill.width, trace), Math.max(fill.height, trace));
}

/** A part of a pixel. */
const LEAST_PIXELS = 0.25;

function paintPicture(context: PaintingContext, picture: PlacedPicture, { pictureOf }: PaintMaterial): void {
  const image = pictureOf(picture.picture);
  if (image) {
    context.drawImage(image, picture.x, picture.y, picture.width, picture.height);
    return;
  }
  context.fillStyle = cssColour(MISSING_PICTURE);
  context.fillRect(picture.x, picture.y, picture.width, picture.height);
}

const MISSING_PICTURE = { c: 0, m: 0, y: 0, k: 0.12 };
