import type { DisplayList, Page } from '../../shared/display-list/displayList.ts';
import type { GlyphOutline } from '../../shared/display-list/outlineBytes.ts';

/** The faces of an issue, by their index in its pages' items. */
export type Faces = DisplayList['faces'];

/**
 * The glyph outlines that a window has fetched, ready to be filled. Outlines never change, so each is fetched and
 * made into a path once.
 */
export class OutlineBook {
  readonly #paths = new Map<string, Map<number, Path2D>>();

  /** The path of a glyph in units of its face, y growing upwards; null where it was not fetched yet. */
  pathOf(face: string, glyph: number): Path2D | null {
    return this.#paths.get(face)?.get(glyph) ?? null;
  }

  add(face: string, outlines: ReadonlyMap<number, GlyphOutline>): void {
    const paths = this.#paths.get(face) ?? new Map<number, Path2D>();
    this.#paths.set(face, paths);
    for (const [glyph, outline] of outlines) paths.set(glyph, pathOfOutline(outline));
  }

  /** The glyphs of a page, by face id, whose outlines are still to be fetched. */
  missing(page: Page, faces: Faces): ReadonlyMap<string, readonly number[]> {
    const missing = new Map<string, Set<number>>();
    for (const item of page.items) {
      if (item.kind !== 'glyphs') continue;
      const face = faces[item.face]?.id;
      if (face === undefined) throw new RangeError(`the issue has no face ${item.face}`);
      for (const { glyph } of item.glyphs) {
        if (this.pathOf(face, glyph)) continue;
        const glyphs = missing.get(face) ?? new Set();
        missing.set(face, glyphs.add(glyph));
      }
    }
    return new Map([...missing].map(([face, glyphs]) => [face, [...glyphs].sort((a, b) => a - b)]));
  }
}

function pathOfOutline({ contours }: GlyphOutline): Path2D {
  const path = new Path2D();
  for (const { start, steps } of contours) {
    path.moveTo(start.x, start.y);
    for (const { control, to } of steps) {
      if (control) path.quadraticCurveTo(control.x, control.y, to.x, to.y);
      else path.lineTo(to.x, to.y);
    }
    path.closePath();
  }
  return path;
}
