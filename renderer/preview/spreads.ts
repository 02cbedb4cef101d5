/** How pages stand beside each other: one below the other, or as the open gazette shows them. */
export type PageArrangement = 'single' | 'spread';

/** The sides of a page that matter to a view, in any unit of length. */
export interface PageSides {
  readonly width: number;
  readonly height: number;
}

/**
 * A row of the view: indices of its pages from left to right. In spreads the front cover is a right-hand page and
 * stands alone on the right; a last page that has no partner stands on the left.
 */
export interface PageRow {
  readonly left: number | null;
  readonly right: number | null;
}

export function pageRows(count: number, arrangement: PageArrangement): readonly PageRow[] {
  if (arrangement === 'single') return Array.from({ length: count }, (_value, index) => ({ left: index, right: null }));
  const rows: PageRow[] = count > 0 ? [{ left: null, right: 0 }] : [];
  for (let left = 1; left < count; left += 2) rows.push({ left, right: left + 1 < count ? left + 1 : null });
  return rows;
}

/** The row that shows a page. */
export const rowOfPage = (page: number, arrangement: PageArrangement): number =>
  arrangement === 'single' ? page : Math.floor((page + 1) / 2);

/** The page that names a row: its first one. */
export const pageOfRow = ({ left, right }: PageRow): number => left ?? right ?? 0;

/** What a view is zoomed to: a factor of the printed size, or what fits its window. */
export type Zoom = number | 'width' | 'page';

/**
 * The factor by which a printed page is enlarged.
 *
 * @param page In CSS pixels at printed size (96 to the inch).
 * @param room Free pixels of the window.
 */
export function zoomFactor(zoom: Zoom, page: PageSides, room: PageSides, arrangement: PageArrangement): number {
  if (typeof zoom === 'number') return limited(zoom);
  const across = room.width / (page.width * (arrangement === 'spread' ? 2 : 1));
  return limited(zoom === 'width' ? across : Math.min(across, room.height / page.height));
}

/** The steps of the zoom buttons, as in PDF viewers. */
export const ZOOM_STEPS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2, 3, 4, 6, 8] as const;

export function nextZoom(factor: number, direction: 1 | -1): number {
  const steps = direction > 0 ? ZOOM_STEPS : ZOOM_STEPS.toReversed();
  return steps.find((step) => (direction > 0 ? step > factor + NEAR : step < factor - NEAR)) ?? limited(factor);
}

const limited = (factor: number): number => Math.min(8, Math.max(0.1, factor));
const NEAR = 0.005;
