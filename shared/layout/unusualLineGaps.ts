import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Article } from '../issue/issue.ts';
import type { Grid } from './galley/grid.ts';
import { contentsTitle } from './page/numberPages.ts';

/**
 * Says where the blank between two lines of text is not between a half and one em: lines that are too close run
 * together, too wide ones fall apart. An article with a leading of its own is named; else it is the template's leading,
 * said once.
 *
 * @see clreq, 2.3.5 (line gap)
 */
export function unusualLineGaps(set: readonly { readonly article: Article; readonly grid: Grid }[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  let isTemplateTold = false;
  for (const { article, grid } of set) {
    const gap = grid.leading / grid.size - 1;
    if (gap >= LEAST - ROUNDING && gap <= MOST + ROUNDING) continue;
    const isOwn = article.settings.linesPerColumn !== undefined || article.settings.size !== undefined;
    if (!isOwn && isTemplateTold) continue;
    isTemplateTold ||= !isOwn;
    diagnostics.push({
      code: 'LINE_GAP_UNUSUAL',
      severity: 'info',
      place: isOwn ? { file: article.file, article: contentsTitle(article, false) } : {},
      values: { gap: gap.toFixed(2), side: gap < LEAST ? 'narrow' : 'wide' },
    });
  }
  return diagnostics;
}

/** In ems. */
const LEAST = 0.5;
const MOST = 1;
/** Leadings are divided out of millimetres. */
const ROUNDING = 1e-3;
