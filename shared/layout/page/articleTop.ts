import { mm, mmToPt } from '../../units/length.ts';
import type { LayoutResources } from '../resources.ts';
import type { Pagination } from './paginate.ts';

/** How far down its first page an article begins, in points from the top of the page; a little above its first line. */
export function articleTop(pagination: Pagination, article: number, resources: LayoutResources): number {
  const placement = pagination.placements[article];
  const parts = pagination.pages[placement?.firstPage ?? -1]?.parts.filter((part) => part.article === article) ?? [];
  const first = Math.min(...parts.filter((part) => part.kind !== 'rule' && !part.isTurned).map((part) => part.y));
  const top = mmToPt(mm(resources.template.typeArea.top));
  return Number.isFinite(first) ? Math.max(0, top + first - ABOVE) : top;
}

/** Points of blank above the line a link leads to. */
const ABOVE = 36;
