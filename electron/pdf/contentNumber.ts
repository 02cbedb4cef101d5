/**
 * Numbers as a content stream takes them: decimal, without exponent, as short as their precision allows.
 *
 * All throw a RangeError for what is not finite: such a number would make the page unreadable.
 */

/** A coordinate or a size in points, to 0.001: a fifth of the painter's tolerance. */
export const coordinate = (value: number): string => String(roundCoordinate(value));

/** The number that `coordinate` writes. */
export function roundCoordinate(value: number): number {
  const rounded = Math.round(value * 1000) / 1000 + 0;
  // From 1e21 on, JavaScript writes an exponent.
  if (!(Math.abs(rounded) < 1e21)) throw new RangeError(`a coordinate is a finite number, got ${value}`);
  return rounded;
}

/** A share of ink from 0 to 1, to 0.001. */
export function inkShare(value: number): string {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`ink is from 0 to 1, got ${value}`);
  return coordinate(value);
}
