import type { Template } from '../../template/template.ts';
import { mm, mmToPt } from '../../units/length.ts';
import type { SpanSegment } from './flow.ts';
import type { Grid } from './grid.ts';

export type RedHead = NonNullable<Template['articleHead']['redHead']>;

/**
 * Puts a document's head together below its red head: organs and number, the rule as wide as the type area, the title.
 *
 * @see GB/T 9704-2012, 7.2.7 (the rule stands 4 mm below the number), 7.3.1 (the title two lines below the rule)
 */
export function withRedHead(head: SpanSegment, title: SpanSegment, style: RedHead, grid: Grid): SpanSegment {
  if (head.lines.length === 0) return title;
  const y = head.height + mmToPt(mm(style.ruleAbove));
  const top = y + style.rule + style.linesBelowRule * grid.leading;
  const below = title.lines.map((line) => ({ ...line, baseline: line.baseline + top }));
  return {
    ...title,
    lines: [...head.lines, ...below],
    ...(title.mongolian ? { mongolian: { ...title.mongolian, top: title.mongolian.top + top } } : {}),
    height: title.height > 0 ? top + title.height : y + style.rule,
    rules: [{ below: head.lines.length - 1, y, thickness: style.rule, ink: style.ink }],
  };
}
