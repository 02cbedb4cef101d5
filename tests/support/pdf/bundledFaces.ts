import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';

/** A face from the packages that the program comes with, for display lists made by hand. */
export interface BundledFace {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly unitsPerEm: number;
  /** The glyph of a character; 0 where the face has none. */
  glyphOf(character: string): number;
  /** Advance width in points at a type size. */
  advance(glyph: number, size: number): number;
}

const PACKAGES = new URL('../../../node_modules/@expo-google-fonts/', import.meta.url);

const FILES = {
  'NotoSerifSC-Regular': 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'NotoSerifSC-Bold': 'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  'NotoSansSC-Regular': 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'NotoSansSC-Bold': 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  'NotoSansMongolian-Regular': 'noto-sans-mongolian/400Regular/NotoSansMongolian_400Regular.ttf',
} as const;

export type BundledFaceId = keyof typeof FILES;

const opened = new Map<BundledFaceId, BundledFace>();

/** Opens a bundled face; each is read once. */
export function bundledFace(id: BundledFaceId): BundledFace {
  const known = opened.get(id);
  if (known !== undefined) return known;
  const bytes = readFileSync(new URL(FILES[id], PACKAGES));
  const font = create(bytes) as Font;
  const face: BundledFace = {
    id,
    bytes,
    unitsPerEm: font.unitsPerEm,
    glyphOf: (character) => font.glyphForCodePoint(character.codePointAt(0)!).id,
    advance: (glyph, size) => (font.getGlyph(glyph).advanceWidth * size) / font.unitsPerEm,
  };
  opened.set(id, face);
  return face;
}
