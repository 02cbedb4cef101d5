/** A rectangle in CSS pixels. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The part of a page that its canvas covers: the whole page while that is no larger than a canvas may be, otherwise
 * what can be seen of it with some of its surroundings, in steps, so that scrolling a little paints nothing anew.
 *
 * @param page Sides of the page in CSS pixels.
 * @param seen What can be seen of it, in CSS pixels from its top left corner; may lie outside.
 * @param density Device pixels for a CSS pixel.
 */
export function paintedPart(
  page: { readonly width: number; readonly height: number },
  seen: Rectangle,
  density: number,
): Rectangle {
  if (page.width * page.height * density * density <= LARGEST_CANVAS) {
    return { left: 0, top: 0, width: page.width, height: page.height };
  }
  const [left, right] = inSteps(seen.left, seen.left + seen.width, page.width);
  const [top, bottom] = inSteps(seen.top, seen.top + seen.height, page.height);
  return { left, top, width: right - left, height: bottom - top };
}

function inSteps(from: number, to: number, end: number): [number, number] {
  const start = Math.max(0, Math.floor((from - MARGIN) / STEP) * STEP);
  const finish = Math.min(end, Math.ceil((to + MARGIN) / STEP) * STEP);
  return [Math.min(start, end), Math.max(finish, Math.min(start, end))];
}

/** Device pixels: 64 MB of memory, which every office PC has for some pages. */
const LARGEST_CANVAS = 16_000_000;
const STEP = 512;
const MARGIN = 256;
