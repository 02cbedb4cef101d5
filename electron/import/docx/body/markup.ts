import { child, childrenOf, descendant, textOf, type XmlElement } from '../xml/element.ts';

/** Namespaces by prefix whose contents this import understands, so that it takes mc:Choice and not the fallback. */
const understood = /^(wps|wpg|wpc|wp14|w14|w15|w16\w*|a14|wp|pic|cx\d*)$/;

/** The branch of an mc:AlternateContent that is to be read (ECMA-376, part 3, 10.2.1). */
export function alternative(element: XmlElement): XmlElement {
  for (const choice of childrenOf(element, 'mc:Choice')) {
    const required = (choice.attributes.Requires ?? '').split(/\s+/).filter((prefix) => prefix !== '');
    if (required.every((prefix) => understood.test(prefix))) return choice;
  }
  return child(element, 'mc:Fallback') ?? element;
}

/** Whether a content control is Word's table of contents. */
export function isContentsControl(sdt: XmlElement): boolean {
  const properties = child(sdt, 'w:sdtPr');
  const gallery = properties ? descendant(properties, 'w:docPartGallery')?.attributes['w:val'] : undefined;
  return gallery === 'Table of Contents';
}

/** All text of `w:t` below an element. */
export function insertedText(element: XmlElement): string {
  return allText(element, 'w:t');
}

/** All text below a tracked deletion. */
export function deletedText(element: XmlElement): string {
  return allText(element, 'w:delText') + allText(element, 'w:t');
}

/** All text of elements of one name below an element. */
export function allText(element: XmlElement, name: string): string {
  let text = '';
  for (const item of element.children) {
    if (typeof item !== 'string') text += item.name === name ? textOf(item) : allText(item, name);
  }
  return text;
}

/** Who made a tracked change, as a diagnostic's values. */
export function authorOf(element: XmlElement): Record<string, string> {
  const author = element.attributes['w:author'];
  return author === undefined ? {} : { author };
}
