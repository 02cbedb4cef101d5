import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Log } from './log.ts';

const pixels = z.number().int();

/** Where the window stood. The bounds are those of the window when it is not maximised. */
export const windowStateSchema = z.strictObject({
  bounds: z.strictObject({ x: pixels, y: pixels, width: pixels.positive(), height: pixels.positive() }),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowStateSchema>;
export type Bounds = WindowState['bounds'];

/** The smallest window in which every screen has its place, in pixels that don't depend on the display. */
export const SMALLEST_WINDOW = { width: 960, height: 600 } as const;

const USUAL_WINDOW = { width: 1440, height: 900 } as const;

/** So much of the title bar must be on a display for the user to get hold of it. */
const GRIP = { width: 120, height: 32 } as const;

/**
 * Where the window shall stand: where it did, unless the display that it stood on is gone or smaller now.
 *
 * @param areas The displays' work areas, the primary display's first.
 */
export function placeWindow(saved: WindowState | null, areas: readonly Bounds[]): WindowState {
  const [primary] = areas;
  if (primary === undefined) throw new RangeError('there is no display to place the window on');
  if (saved === null) return { bounds: centred(USUAL_WINDOW, primary), maximized: false };
  const { bounds, maximized } = saved;
  const area = areas.find((candidate) => isWithinReach(bounds, candidate));
  if (area === undefined) return { bounds: centred(bounds, primary), maximized };
  return { bounds: { ...bounds, ...sizeFor(bounds, area) }, maximized };
}

function isWithinReach(bounds: Bounds, area: Bounds): boolean {
  const across = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  const titleIsOn = bounds.y >= area.y - 8 && bounds.y + GRIP.height <= area.y + area.height;
  return across >= GRIP.width && titleIsOn;
}

function centred(size: { readonly width: number; readonly height: number }, area: Bounds): Bounds {
  const { width, height } = sizeFor(size, area);
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  };
}

/** No larger than the display, no smaller than is of use. */
const sizeFor = (size: { readonly width: number; readonly height: number }, area: Bounds) => ({
  width: Math.min(Math.max(size.width, SMALLEST_WINDOW.width), area.width),
  height: Math.min(Math.max(size.height, SMALLEST_WINDOW.height), area.height),
});

/** Reads where the window stood; null on the first start, or where the file is of no use. */
export function readWindowState(path: string): WindowState | null {
  try {
    return windowStateSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** Keeps where the window stands. That this fails is no reason to trouble the user. */
export function writeWindowState(path: string, state: WindowState, log: Log): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.tmp`, JSON.stringify(state));
    renameSync(`${path}.tmp`, path);
  } catch (error) {
    log.warning('window', 'the place of the window could not be kept', error);
  }
}
