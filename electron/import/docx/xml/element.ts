/** One element of a part. Names carry the usual prefixes of WordprocessingML (w:p, a:blip), whatever the file says. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** The first child of this name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!element) return undefined;
  for (const item of element.children) if (typeof item !== 'string' && item.name === name) return item;
  return undefined;
}

/** All child elements, of one name if given. */
export function childrenOf(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  if (!element) return [];
  return element.children.filter(
    (item): item is XmlElement => typeof item !== 'string' && (name === undefined || item.name === name),
  );
}

/** The first element of this name below the element, in document order. */
export function descendant(element: XmlElement, name: string): XmlElement | undefined {
  for (const item of element.children) {
    if (typeof item === 'string') continue;
    if (item.name === name) return item;
    const found = descendant(item, name);
    if (found) return found;
  }
  return undefined;
}

/** `w:val` of the first child of this name. */
export function stringOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val'];
}

/** `w:val` as a whole number; undefined if there is none. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  return wholeNumber(stringOf(element, name));
}

/** A whole number as Word writes it, a measure with unit cut to its number; undefined if it is none. */
export function wholeNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number.parseInt(text, 10);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** An on/off property (ECMA-376, 17.17.4): present without a value means on. */
export function toggle(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  if (!found) return undefined;
  const value = found.attributes['w:val'];
  return value === undefined || !(value === '0' || value === 'false' || value === 'off');
}

/** The text below an element, with nothing for elements. */
export function textOf(element: XmlElement): string {
  let text = '';
  for (const item of element.children) text += typeof item === 'string' ? item : textOf(item);
  return text;
}
