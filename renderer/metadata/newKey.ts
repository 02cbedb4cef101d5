let last = 0;

/** A name for a row of a form, so that it keeps its fields while others come and go. */
export function newKey(): string {
  last += 1;
  return `row-${last}`;
}
