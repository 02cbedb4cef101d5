import type { HtmlElement, HtmlNode } from './htmlTree.ts';

/**
 * The footnotes and endnotes of a pasted text by their keys: what Word (`mso-element:footnote`) and LibreOffice
 * (`sdfootnote1`) put below the text.
 */
export function collectNotes(nodes: readonly HtmlNode[]): ReadonlyMap<string, HtmlElement> {
  const notes = new Map<string, HtmlElement>();
  const visit = (list: readonly HtmlNode[]): void => {
    for (const node of list) {
      if (node.kind === 'text') continue;
      if (isNoteText(node)) notes.set(noteId(node) ?? '', node);
      else visit(node.children);
    }
  };
  visit(nodes);
  return notes;
}

/** Whether an element holds the text of a note, which stands below the text. */
export function isNoteText(element: HtmlElement): boolean {
  const role = element.style.get('mso-element');
  const isOfWord = role === 'footnote' || role === 'endnote';
  return noteId(element) !== null && (isOfWord || /^sd(?:foot|end)note\d+$/.test(noteId(element) ?? ''));
}

/** Whether an element is the whole list of notes or of comments; their texts are read where they belong. */
export function isNoteList(element: HtmlElement): boolean {
  return /^(?:footnote|endnote)-list$/.test(element.style.get('mso-element') ?? '');
}

/** The key of the note whose mark an element is; null for any other element. */
export function noteKeyOf(element: HtmlElement): string | null {
  if (element.name !== 'a') return null;
  const key = element.style.get('mso-footnote-id') ?? element.style.get('mso-endnote-id');
  const target = (element.attribute('href') ?? '').replace(/^[^#]*#/, '').toLowerCase();
  if (key !== undefined && !/^_(?:ftn|edn)ref/.test(target)) return key;
  const isOfWriter = element.classes.some((one) => /^sd(?:foot|end)noteanc$/.test(one));
  return isOfWriter ? target.replace(/sym$/, '') : null;
}

/** Whether an element is the number before a note's text, which leads back to the mark and is set anew. */
export function isBackReference(element: HtmlElement): boolean {
  if (element.name !== 'a') return false;
  const target = (element.attribute('href') ?? '').replace(/^[^#]*#/, '');
  return /^_(?:ftn|edn)ref/.test(target) || element.classes.some((one) => /^sd(?:foot|end)notesym$/.test(one));
}

function noteId(element: HtmlElement): string | null {
  return element.attribute('id')?.toLowerCase() ?? null;
}
