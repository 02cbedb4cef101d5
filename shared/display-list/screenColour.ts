import type { Ink } from './displayList.ts';

/** Red, green and blue of the screen, each from 0 to 255. */
export interface ScreenColour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/**
 * What an ink looks like on the screen: the paper and the fifteen overprints of full inks have measured colours, and
 * between them the halftone mixes the areas that each covers (Neugebauer's equations with Demichel's areas).
 *
 * It is a picture of print, not a proof: no profile of paper or press has a part in it. Full black is a very dark
 * grey, as in print and in the usual PDF viewers.
 */
export function screenColour({ c, m, y, k }: Ink): ScreenColour {
  let red = 0;
  let green = 0;
  let blue = 0;
  OVERPRINTS.forEach(([r, g, b], index) => {
    const area = (index & 8 ? c : 1 - c) * (index & 4 ? m : 1 - m) * (index & 2 ? y : 1 - y) * (index & 1 ? k : 1 - k);
    red += r * area;
    green += g * area;
    blue += b * area;
  });
  const level = (part: number): number => Math.round(Math.min(1, Math.max(0, part)) * 255);
  return { red: level(red), green: level(green), blue: level(blue) };
}

/** The colour as CSS writes it. */
export function cssColour(ink: Ink): string {
  const { red, green, blue } = screenColour(ink);
  return `rgb(${red} ${green} ${blue})`;
}

/**
 * Colours of paper and overprints on coated web offset (SWOP) in sRGB, in the order of the bits C M Y K: the
 * corner values that PDF viewers without colour management share.
 */
const OVERPRINTS: readonly (readonly [number, number, number])[] = [
  [1, 1, 1],
  [0.1373, 0.1216, 0.1255],
  [1, 0.949, 0],
  [0.1098, 0.102, 0],
  [0.9255, 0, 0.549],
  [0.1412, 0, 0],
  [0.9294, 0.1098, 0.1412],
  [0.1333, 0, 0],
  [0, 0.6784, 0.9373],
  [0, 0.0588, 0.1412],
  [0, 0.651, 0.3137],
  [0, 0.0745, 0],
  [0.1804, 0.1922, 0.5725],
  [0, 0, 0.0078],
  [0.2118, 0.2119, 0.2235],
  [0, 0, 0],
];
