import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { readStyleSheet, type StyleProperties, type StyleSheet, styleOf } from './styleSheet.ts';

/** An element of pasted HTML with the styles that hold for it. */
export interface HtmlElement {
  readonly kind: 'element';
  /** In lower case, a prefix included: `p`, `o:p`. */
  readonly name: string;
  readonly style: StyleProperties;
  readonly classes: readonly string[];
  attribute(name: string): string | null;
  readonly children: readonly HtmlNode[];
}

export type HtmlNode = HtmlElement | { readonly kind: 'text'; readonly text: string };

/**
 * Parses the HTML of a clipboard as browsers do, by parse5, so that a window and a test see the same tree.
 *
 * Comments are gone, with everything that Word hides in them from browsers (`<!--[if gte mso 9]>…`); what it shows
 * them (`<![if !supportLists]>…`) is there. Depth is bounded: what lies deeper is raised into its ancestor.
 */
export function parseHtml(html: string): readonly HtmlNode[] {
  // Windows puts a header of its own before the HTML, and some programs hand it on.
  const document = parse(html.replace(/^Version:[^<]*/, ''));
  const sheets: string[] = [];
  visit(document, (element) => {
    if (element.tagName === 'style') sheets.push(textOf(element));
  });
  const sheet = readStyleSheet(sheets.join('\n'));
  const body = bodyOf(document);
  return body ? nodesOf(body.childNodes, sheet, 0) : [];
}

type Parsed = DefaultTreeAdapterTypes.ChildNode;
type ParsedElement = DefaultTreeAdapterTypes.Element;

/** Word nests spans some ten deep; mail programs nest tables. A tree beyond this would exhaust the stack. */
const DEEPEST = 200;

function nodesOf(children: readonly Parsed[], sheet: StyleSheet, depth: number): readonly HtmlNode[] {
  return children.flatMap((child): readonly HtmlNode[] => {
    if ('value' in child) return [{ kind: 'text', text: child.value }];
    if (!('tagName' in child)) return [];
    if (depth >= DEEPEST) return [{ kind: 'text', text: textOf(child) }];
    const classes = (attributeOf(child, 'class') ?? '')
      .toLowerCase()
      .split(/\s+/)
      .filter((one) => one !== '');
    return [
      {
        kind: 'element',
        name: child.tagName.toLowerCase(),
        classes,
        style: styleOf(sheet, child.tagName.toLowerCase(), classes, attributeOf(child, 'style') ?? ''),
        attribute: (name) => attributeOf(child, name),
        children: nodesOf(child.childNodes, sheet, depth + 1),
      },
    ];
  });
}

function attributeOf(element: ParsedElement, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

function bodyOf(document: DefaultTreeAdapterTypes.Document): ParsedElement | null {
  let body: ParsedElement | null = null;
  visit(document, (element) => {
    if (element.tagName === 'body') body ??= element;
  });
  return body;
}

/** Calls back for every element, parents first. Without recursion: any depth may come from outside. */
function visit(root: DefaultTreeAdapterTypes.ParentNode, found: (element: ParsedElement) => void): void {
  const open: Parsed[] = [...root.childNodes].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!('tagName' in node)) continue;
    found(node);
    open.push(...[...node.childNodes].reverse());
  }
}

/** All text below an element. Without recursion. */
function textOf(element: ParsedElement): string {
  let text = '';
  const open: Parsed[] = [...element.childNodes].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('value' in node) text += node.value;
    else if ('childNodes' in node) open.push(...[...node.childNodes].reverse());
  }
  return text;
}
