/**
 * When the issue after another is likely to appear: this month, unless the last one is of a later year.
 *
 * @param previous The year of the last issue.
 */
export function suggestPublication(
  previous: number,
  today: Date,
): { readonly year: number; readonly published: string } {
  const year = today.getFullYear();
  if (year < previous) return { year: previous, published: '' };
  return { year, published: `${year}年${today.getMonth() + 1}月` };
}
