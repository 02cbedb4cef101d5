import type { Pt } from '../units/length.ts';
import type { PageIndex } from '../units/page.ts';

/**
 * What stands on the pages, and nothing about why. Painters (PDF, canvas) draw it in order and never
 * measure or break text.
 *
 * All lengths are points from the top left corner of the trimmed page, x to the right and y down.
 * The items of a page stand in painting order, which is also reading order for those that have a `source`.
 */
export interface DisplayList {
  readonly title: string;
  /** BCP 47, for instance `zh-CN`. */
  readonly language: string;
  readonly author: string;
  readonly faces: readonly FaceReference[];
  readonly pictures: readonly PictureReference[];
  readonly pages: readonly Page[];
  readonly outline: readonly OutlineEntry[];
}

/** A font face by name; the host knows its bytes. */
export interface FaceReference {
  /** Key in the host's catalogue of faces, for instance `NotoSerifSC-Regular`. */
  readonly id: string;
  readonly unitsPerEm: number;
}

/** A picture by key; the host knows its bytes. */
export interface PictureReference {
  readonly id: string;
}

export interface Page {
  readonly width: Pt;
  readonly height: Pt;
  /** As a reader names it: the printed folio, or 封面, 封二, 封三, 封底. */
  readonly label: string;
  readonly items: readonly Item[];
}

export interface OutlineEntry {
  readonly title: string;
  readonly page: PageIndex;
  readonly y: Pt;
  readonly children: readonly OutlineEntry[];
}

export type Item = GlyphRun | Fill | PlacedPicture | Link;

/** Ink in CMYK, each from 0 to 1. */
export interface Ink {
  readonly c: number;
  readonly m: number;
  readonly y: number;
  readonly k: number;
}

/**
 * Where an item's text comes from. `null` on an item means that the page added it
 * (running heads, folios, leaders, repeated table heads): an artifact, not read out.
 */
export interface Source {
  /** Index of the article in the issue, from 0; -1 for the front and back matter. */
  readonly article: number;
  /** Index of the text block in the article, as `manuscriptText` counts them. */
  readonly block: number;
}

/** Glyphs of one face, size and ink on one baseline. */
export interface GlyphRun {
  readonly kind: 'glyphs';
  /** Index into `DisplayList.faces`. */
  readonly face: number;
  readonly size: Pt;
  readonly ink: Ink;
  /** Origin of the run: x of the first pen position, y of the baseline. */
  readonly x: Pt;
  readonly y: Pt;
  /**
   * `horizontal`, or `vertical`: the whole line is turned 90° clockwise about its origin,
   * as traditional Mongolian is set; glyph offsets then run down the page. `upward`: it is turned 90°
   * counter-clockwise, as tables too wide for the page are; glyph offsets then run up the page.
   */
  readonly orientation: 'horizontal' | 'vertical' | 'upward';
  readonly glyphs: readonly GlyphPlace[];
  readonly source: Source | null;
}

export interface GlyphPlace {
  /** Glyph index in the face. 0 is the visible box of a missing glyph. */
  readonly glyph: number;
  /** Offset along the line from the run's origin, and from the baseline (up positive), in points. */
  readonly dx: number;
  readonly dy: number;
  /** The source text it stands for; empty for the second and later glyphs of a cluster. */
  readonly text: string;
}

/** A filled rectangle; rules (lines) are thin ones. */
export interface Fill {
  readonly kind: 'fill';
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
  readonly ink: Ink;
}

export interface PlacedPicture {
  readonly kind: 'picture';
  /** Index into `DisplayList.pictures`. */
  readonly picture: number;
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
  readonly alternative: string;
  readonly source: Source | null;
}

/** An area that leads to a place on another page. */
export interface Link {
  readonly kind: 'link';
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
  readonly page: PageIndex;
  readonly targetY: Pt;
}

export const BLACK: Ink = { c: 0, m: 0, y: 0, k: 1 };
