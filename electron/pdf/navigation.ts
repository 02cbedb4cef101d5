import type { DisplayList, Link, OutlineEntry } from '../../shared/display-list/displayList.ts';
import { roundCoordinate } from './contentNumber.ts';
import type { Dictionary, PdfkitDocument, PdfValue, Reference } from './pdfkitDocument.ts';

/** The pages of the document as targets: their objects and heights, in order. */
export interface TargetPage {
  readonly object: Reference;
  readonly height: number;
}

/** Makes an annotation that leads to a place on another page, without a visible border. */
export function linkAnnotation(document: PdfkitDocument, link: Link, page: TargetPage, target: TargetPage): Reference {
  const annotation = document.ref({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [link.x, page.height - link.y - link.height, link.x + link.width, page.height - link.y].map(roundCoordinate),
    Border: [0, 0, 0],
    // Print: PDF/A wants it, and an invisible border prints nothing.
    F: 4,
    Dest: destination(target, link.targetY),
  });
  annotation.end();
  return annotation;
}

/** A place on a page, at the zoom and the left edge that the reader has. */
const destination = (target: TargetPage, y: number): PdfValue => [
  target.object,
  'XYZ',
  0,
  roundCoordinate(target.height - y),
  null,
];

/**
 * Writes the outline (ISO 32000-1, 12.3.3), its first level shown and the others closed.
 *
 * @throws {RangeError} for an entry that leads to a page that isn't there
 */
export function writeOutline(
  document: PdfkitDocument,
  entries: readonly OutlineEntry[],
  pages: readonly TargetPage[],
): void {
  if (entries.length === 0) return;
  const root = document.ref({ Type: 'Outlines' });
  root.data.Count = entries.length;
  writeEntries(document, root, entries, pages);
  root.end();
  document._root.data.Outlines = root;
  document._root.data.PageMode = 'UseOutlines';
}

function writeEntries(
  document: PdfkitDocument,
  parent: Reference,
  entries: readonly OutlineEntry[],
  pages: readonly TargetPage[],
): void {
  const items = entries.map((entry) => {
    const page = pages[entry.page];
    if (page === undefined) throw new RangeError(`the outline leads to page ${entry.page} of ${pages.length}`);
    return document.ref({ Title: new String(entry.title), Parent: parent, Dest: destination(page, entry.y) });
  });
  entries.forEach((entry, index) => {
    const item = items[index]!;
    if (index > 0) item.data.Prev = items[index - 1];
    if (index < items.length - 1) item.data.Next = items[index + 1];
    if (entry.children.length > 0) {
      item.data.Count = -entry.children.length;
      writeEntries(document, item, entry.children, pages);
    }
    item.end();
  });
  parent.data.First = items[0];
  parent.data.Last = items.at(-1);
}

/**
 * Page labels (ISO 32000-1, 12.4.2): consecutive plain numbers as one range, all others (封面, 02) as
 * they stand.
 */
export function pageLabels(list: DisplayList): Dictionary {
  const ranges: PdfValue[] = [];
  let expected = -1;
  list.pages.forEach((page, index) => {
    const number = /^[1-9]\d*$/.test(page.label) ? Number(page.label) : null;
    if (number === null) {
      ranges.push(index, page.label === '' ? {} : { P: new String(page.label) });
    } else if (number !== expected) {
      ranges.push(index, { S: 'D', St: number });
    }
    expected = number === null ? -1 : number + 1;
  });
  return { Nums: ranges };
}
