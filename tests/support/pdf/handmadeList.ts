import {
  BLACK,
  type DisplayList,
  type GlyphRun,
  type Ink,
  type Item,
  type OutlineEntry,
  type Source,
} from '../../../shared/display-list/displayList.ts';
import { type FontFile, fontFileOf } from '../../../shared/display-list/faceFile.ts';
import { pt } from '../../../shared/units/length.ts';
import { type BundledFaceId, bundledFace } from './bundledFaces.ts';

/** The faces of handmade lists; a run names one by its place here. */
export const HANDMADE_FACES = [
  'NotoSerifSC-Regular',
  'NotoSansSC-Bold',
  'NotoSansMongolian-Regular',
] as const satisfies readonly BundledFaceId[];

/** Their bytes, as the painter takes them. */
export const handmadeFaceFiles: ReadonlyMap<string, FontFile> = new Map(
  HANDMADE_FACES.map((id) => [id, fontFileOf(bundledFace(id).bytes)]),
);

export interface RunSettings {
  readonly face?: number;
  readonly size?: number;
  readonly ink?: Ink;
  readonly source?: Source | null;
  readonly orientation?: GlyphRun['orientation'];
  /** Added between glyphs, as justifying does. */
  readonly tracking?: number;
}

/** One run of text, a glyph for each character, set at the face's own widths. */
export function textRun(text: string, x: number, y: number, settings: RunSettings = {}): GlyphRun {
  const { face = 0, size = 10.5, ink = BLACK, orientation = 'horizontal', tracking = 0 } = settings;
  const source = settings.source === undefined ? { article: 0, block: 0 } : settings.source;
  const bundled = bundledFace(HANDMADE_FACES[face]!);
  let dx = 0;
  const glyphs = [...text].map((character) => {
    const glyph = bundled.glyphOf(character);
    const place = { glyph, dx, dy: 0, text: character };
    dx += bundled.advance(glyph, size) + tracking;
    return place;
  });
  return { kind: 'glyphs', face, size: pt(size), ink, x: pt(x), y: pt(y), orientation, glyphs, source };
}

/** A list of pages of 200 × 300 pt with these items, labelled 1, 2, 3 … if not told otherwise. */
export function handmadeList(
  pages: readonly (readonly Item[])[],
  more: {
    readonly labels?: readonly string[];
    readonly pictures?: readonly string[];
    readonly outline?: readonly OutlineEntry[];
    readonly title?: string;
  } = {},
): DisplayList {
  return {
    title: more.title ?? '公报',
    language: 'zh-CN',
    author: '某县人民政府办公室',
    faces: HANDMADE_FACES.map((id) => ({ id, unitsPerEm: bundledFace(id).unitsPerEm })),
    pictures: (more.pictures ?? []).map((id) => ({ id })),
    pages: pages.map((items, index) => ({
      width: pt(200),
      height: pt(300),
      label: more.labels?.[index] ?? String(index + 1),
      items,
    })),
    outline: more.outline ?? [],
  };
}
