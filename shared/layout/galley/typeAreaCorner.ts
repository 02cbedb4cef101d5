import type { Template } from '../../template/template.ts';
import { mm, mmToPt } from '../../units/length.ts';
import { typeAreaWidth } from './grid.ts';

/** Top left corner of the type area, in points on the page. */
export interface Corner {
  readonly left: number;
  readonly top: number;
}

/** Where the type area stands on right-hand pages (of odd folios), or on left-hand ones. */
export function typeAreaCorner(template: Template, isRight: boolean): Corner {
  const { trim, typeArea } = template;
  const middle = (mmToPt(mm(trim.width)) - typeAreaWidth(template)) / 2;
  const outward = mmToPt(mm(typeArea.outward));
  return { left: middle + (isRight ? outward : -outward), top: mmToPt(mm(typeArea.top)) };
}
