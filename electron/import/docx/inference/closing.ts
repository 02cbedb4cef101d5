import { blankWidth, isPushed, squeeze } from '../../../../shared/recognition/recognisedLine.ts';
import { isDate, isOrgan } from '../../../../shared/recognition/wording.ts';
import type { WordInline } from '../body/wordBlocks.ts';
import type { Losses } from '../importDiagnostic.ts';
import { sliceInlines } from './inlineText.ts';
import type { Item, Line, TableItem } from './line.ts';
import { linesOfTable } from './openTable.ts';

/**
 * Opens what holds signature and date together: a table without data, and a line with both. Blanks between the names
 * of several organs divide them.
 */
export function openClosing(items: readonly Item[], losses: Losses): readonly Item[] {
  return items.flatMap((item, index): readonly Item[] => {
    if (item.kind === 'table') {
      const lines = index === 0 ? null : closingTable(item);
      if (lines)
        losses.report('IMPORT_TABLE_OPENED', item.table.number, '', { kept: lines.map((line) => line.text).join(' ') });
      return lines ?? [item];
    }
    // Names beside each other in the body are no signatures: a date must be near. What opens the body closes nothing.
    const parts = index > 0 && (isPushed(item) || isWide(item)) ? splitClosing(item) : null;
    const near = [...(parts ?? []), ...items.slice(index + 1, index + 3)];
    return parts && near.some((line) => line.kind === 'line' && isDate(line.squeezed)) ? parts : [item];
  });
}

function closingTable(item: TableItem): readonly Line[] | null {
  if (item.table.rows.length > 6) return null;
  const lines = linesOfTable(item).flatMap((line) => splitClosing(line) ?? [line]);
  const fits = lines.every((line) => isDate(line.squeezed) || isOrgan(line.squeezed));
  if (!fits || !lines.some((line) => isDate(line.squeezed))) return null;
  const pushed = lines.map((line): Line => ({ ...line, alignment: 'right' }));
  // Read row by row, organs stand above their dates.
  return [...pushed.filter((line) => !isDate(line.squeezed)), ...pushed.filter((line) => isDate(line.squeezed))];
}

/** Two organs side by side reach across the line and need no push. */
function isWide(line: Line): boolean {
  return /\S\s{2,}\S/.test(line.text);
}

function splitClosing(line: Line): readonly Line[] | null {
  const parts = [...line.text.matchAll(/\S+(?:\s\S+)*?(?=\s{2,}|\u3000|\s+[12]\d{3}年|$)/g)].filter(
    (part) => part[0].trim() !== '',
  );
  if (parts.length < 2) return null;
  const fits = parts.every(
    (part) => isDate(squeeze(part[0])) || (isOrgan(squeeze(part[0])) && squeeze(part[0]).length >= 4),
  );
  if (!fits) return null;
  return parts.map((part): Line => {
    const content = sliceInlines(line.content, part.index, part.index + part[0].length);
    return {
      ...line,
      content,
      text: part[0],
      squeezed: squeeze(part[0]),
      push: Math.max(line.push, 6),
      alignment: line.alignment,
    };
  });
}

/**
 * The inlines of a signature. Blanks between single letters only spread them and go away, unless they are wider than
 * the others: those keep a title and a name apart, as one ideographic space.
 */
export function signatureContent(line: Line): readonly WordInline[] {
  const format = line.content.find((item) => item.kind === 'text');
  const [first = '', ...rest] = line.text.split(/(\s+)/);
  if (rest.length === 0 || format?.kind !== 'text') return line.content;
  const widths = rest.filter((_part, index) => index % 2 === 0).map(blankWidth);
  const widest = Math.max(...widths);
  const narrowest = Math.min(...widths);
  let text = first;
  let before = first;
  for (const [index, width] of widths.entries()) {
    const word = rest[index * 2 + 1] ?? '';
    const spread = before.length === 1 && word.length === 1 && (width < widest || widest === narrowest);
    text += spread ? word : `\u3000${word}`;
    before = word;
  }
  const others = line.content.filter((item) => item.kind === 'footnote' || item.kind === 'picture');
  return [{ kind: 'text', text, format: format.format }, ...others];
}

/** The inlines of a date, without any blanks. */
export function dateContent(line: Line): readonly WordInline[] {
  return line.content.flatMap((item): readonly WordInline[] => {
    if (item.kind !== 'text') return item.kind === 'break' ? [] : [item];
    const text = squeeze(item.text);
    return text === '' ? [] : [{ ...item, text }];
  });
}
