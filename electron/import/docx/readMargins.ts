import { isContentsControl } from './body/markup.ts';
import type { ReadingContext } from './body/readingContext.ts';
import { childrenOf, textOf, type XmlElement } from './xml/element.ts';

/** A header or footer of the file. */
export interface Margin {
  readonly kind: 'header' | 'footer';
  readonly root: XmlElement;
}

/** Lists headers and footers, which a gazette sets its own of; those with nothing but a page number as one. */
export function reportMargins(margins: readonly Margin[], { losses }: ReadingContext): void {
  const reported = new Set<string>();
  for (const { kind, root } of margins) {
    const text = marginText(root).trim();
    const isNumber = hasPageField(root) || /^[\s—–\-－·第页共/\d]*$/.test(text);
    const code =
      isNumber && /^[\s—–\-－·第页共/\d]*$/.test(text)
        ? 'IMPORT_PAGE_NUMBER_LEFT_OUT'
        : kind === 'header'
          ? 'IMPORT_HEADER_LEFT_OUT'
          : 'IMPORT_FOOTER_LEFT_OUT';
    if (text === '' && !hasPageField(root)) continue;
    const key = code === 'IMPORT_PAGE_NUMBER_LEFT_OUT' ? code : `${code} ${text}`;
    if (reported.has(key)) continue;
    reported.add(key);
    losses.report(code, 0, text);
  }
}

/** Lists comments, with author and the paragraph they are anchored in. */
export function reportComments(root: XmlElement | null, { losses, commentPlaces }: ReadingContext): void {
  for (const comment of childrenOf(root ?? undefined, 'w:comment')) {
    const id = comment.attributes['w:id'] ?? '';
    const author = comment.attributes['w:author'] ?? '';
    losses.report('IMPORT_COMMENT', commentPlaces.get(id) ?? 0, marginText(comment).trim(), { author });
  }
}

function marginText(element: XmlElement): string {
  let text = '';
  for (const item of childrenOf(element)) {
    if (item.name === 'w:t') text += textOf(item);
    else if (item.name === 'w:tab') text += ' ';
    else if (item.name === 'mc:Fallback') continue;
    else if (item.name === 'w:sdt' && isContentsControl(item)) continue;
    else text += marginText(item) + (item.name === 'w:p' ? ' ' : '');
  }
  return text;
}

function hasPageField(element: XmlElement): boolean {
  return childrenOf(element).some(
    (item) =>
      (item.name === 'w:instrText' && /\b(?:PAGE|NUMPAGES|SECTIONPAGES)\b/.test(textOf(item))) ||
      (item.name === 'w:fldSimple' && /\bPAGE\b/.test(item.attributes['w:instr'] ?? '')) ||
      item.name === 'w:pgNum' ||
      hasPageField(item),
  );
}
