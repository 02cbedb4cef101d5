/** A point of a drawing in pixels, y growing downward. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A closed outline; it is filled by the nonzero winding rule together with others of one fill. */
export type Outline = readonly Point[];

/** Returns an axis-parallel rectangle. */
export function rectangle(x: number, y: number, width: number, height: number): Outline {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

/** Returns a circle as a polygon of 48 sides, which is round enough at the sizes of a map's signs. */
export function circle(centre: Point, radius: number): Outline {
  return Array.from({ length: 48 }, (_, index) => {
    const angle = (index * Math.PI) / 24;
    return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
  });
}

/**
 * Returns the outlines of a line drawn with round ends and joins.
 *
 * `width` is a constant, or gives the width for the share of the points passed, from 0 to 1. All outlines turn the
 * same way, so that where they overlap their windings add up and never cancel.
 */
export function strokeOutlines(points: readonly Point[], width: number | ((share: number) => number)): Outline[] {
  const half = (index: number): number =>
    (typeof width === 'number' ? width : width(index / Math.max(1, points.length - 1))) / 2;
  const outlines: Outline[] = points.map((point, index) => circle(point, half(index)));
  for (let index = 1; index < points.length; index += 1) {
    const from = points[index - 1]!;
    const to = points[index]!;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length === 0) continue;
    const normal = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
    const a = half(index - 1);
    const b = half(index);
    outlines.push([
      { x: from.x - normal.x * a, y: from.y - normal.y * a },
      { x: to.x - normal.x * b, y: to.y - normal.y * b },
      { x: to.x + normal.x * b, y: to.y + normal.y * b },
      { x: from.x + normal.x * a, y: from.y + normal.y * a },
    ]);
  }
  return outlines;
}

/** Cuts a line into dashes of `dash` pixels with gaps of `gap` pixels. */
export function dashes(points: readonly Point[], dash: number, gap: number): Point[][] {
  const result: Point[][] = [];
  let current: Point[] = points[0] ? [points[0]] : [];
  let left = dash;
  let drawn = true;
  for (let index = 1; index < points.length; index += 1) {
    let from = points[index - 1]!;
    const to = points[index]!;
    let length = Math.hypot(to.x - from.x, to.y - from.y);
    while (length > left) {
      const share = left / length;
      const cut = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
      if (drawn) result.push([...current, cut]);
      current = [cut];
      length -= left;
      drawn = !drawn;
      left = drawn ? dash : gap;
      from = cut;
    }
    left -= length;
    current.push(to);
  }
  if (drawn && current.length > 1) result.push(current);
  return result;
}

/** Returns a smooth line through the points (Catmull-Rom, 16 steps for each stretch). */
export function smoothLine(points: readonly Point[]): Point[] {
  const steps = 16;
  const result: Point[] = [];
  for (let index = 0; index + 1 < points.length; index += 1) {
    const p1 = points[index]!;
    const p2 = points[index + 1]!;
    const p0 = points[index - 1] ?? p1;
    const p3 = points[index + 2] ?? p2;
    for (let step = 0; step < steps; step += 1) {
      const t = step / steps;
      const along = (a: number, b: number, c: number, d: number): number =>
        0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t ** 2 + (3 * b - a - 3 * c + d) * t ** 3);
      result.push({ x: along(p0.x, p1.x, p2.x, p3.x), y: along(p0.y, p1.y, p2.y, p3.y) });
    }
  }
  const last = points.at(-1);
  if (last) result.push(last);
  return result;
}
