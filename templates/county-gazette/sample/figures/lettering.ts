import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import type { Outline, Point } from './outline.ts';

/** Where a text stands on its point: begins there, is centred on it, or ends there. */
export type Anchor = 'start' | 'middle' | 'end';

/** Steps in which a curve of a letter is drawn; more cannot be seen at these sizes. */
const curveSteps = 6;

/** Draws text as outlines, so that a picture needs no font where it is shown. */
export class Lettering {
  readonly #font: Font;

  /** `face` is a folder of the package of Noto Sans SC, such as `400Regular`. */
  constructor(face: '400Regular' | '700Bold') {
    const path = import.meta.resolve(`@expo-google-fonts/noto-sans-sc/${face}/NotoSansSC_${face}.ttf`);
    const font = create(readFileSync(new URL(path)));
    if (!('layout' in font)) throw new Error(`${path} is a collection of fonts`);
    this.#font = font;
  }

  /** Returns the outlines of a text whose baseline passes through `at`; `size` is the em in pixels. */
  outlines(text: string, at: Point, size: number, anchor: Anchor = 'start'): Outline[] {
    const scale = size / this.#font.unitsPerEm;
    const run = this.#font.layout(text);
    const width = run.positions.reduce((sum, position) => sum + position.xAdvance, 0) * scale;
    let pen = at.x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
    const outlines: Outline[] = [];
    for (const [index, glyph] of run.glyphs.entries()) {
      const place = (x: number, y: number): Point => ({ x: pen + x * scale, y: at.y - y * scale });
      outlines.push(...flatten(glyph.path.commands, place));
      pen += run.positions[index]!.xAdvance * scale;
    }
    return outlines;
  }
}

type Commands = Font['layout'] extends (text: string) => infer Run
  ? Run extends { glyphs: { path: { commands: infer List } }[] }
    ? List
    : never
  : never;

function flatten(commands: Commands, place: (x: number, y: number) => Point): Outline[] {
  const outlines: Point[][] = [];
  let x = 0;
  let y = 0;
  for (const { command, args } of commands) {
    const [a = 0, b = 0, c = 0, d = 0] = args;
    if (command === 'moveTo') outlines.push([place(a, b)]);
    if (command === 'lineTo') outlines.at(-1)?.push(place(a, b));
    if (command === 'quadraticCurveTo') {
      for (let step = 1; step <= curveSteps; step += 1) {
        const t = step / curveSteps;
        const along = (p: number, q: number, r: number): number => (1 - t) ** 2 * p + 2 * t * (1 - t) * q + t ** 2 * r;
        outlines.at(-1)?.push(place(along(x, a, c), along(y, b, d)));
      }
    }
    if (command === 'bezierCurveTo') throw new Error('a TrueType outline has no cubic curves');
    [x, y] = command === 'quadraticCurveTo' ? [c, d] : [a, b];
  }
  return outlines;
}
