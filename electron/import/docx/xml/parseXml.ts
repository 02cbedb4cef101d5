import { SaxesParser } from 'saxes';
import type { Diagnostic } from '../../../../shared/diagnostics/diagnostic.ts';
import type { ImportCode } from '../../../../shared/diagnostics/importCodes.ts';
import { failure, type Result, success } from '../../../../shared/diagnostics/result.ts';
import { importDiagnostic } from '../importDiagnostic.ts';
import type { XmlElement } from './element.ts';
import { canonicalPrefixes } from './namespaces.ts';

/** Word nests tables and text boxes; even a dozen tables inside each other stay below this depth. */
const maximumDepth = 256;

/** A 200-page document has some 200,000 nodes. */
const maximumNodes = 4_000_000;

/**
 * Parses one part of a package to a small tree.
 *
 * Refused: another encoding than UTF-8 and UTF-16 (ECMA-376, part 2, 8.1.1), bytes that do not fit it, any document
 * type declaration (so no entities), XML that is not well-formed, and trees beyond the limits.
 * Elements named in `skipped` are checked like all others and left out of the tree.
 */
export function parseXml(
  bytes: Uint8Array,
  file: string,
  part: string,
  skipped: ReadonlySet<string> = new Set(),
): Result<XmlElement, Diagnostic> {
  const refuse = (code: ImportCode, detail: string) =>
    failure(importDiagnostic(code, { file, part }, { detail: detail.slice(0, 200) }));
  const text = decode(bytes);
  if (text === null) return refuse('IMPORT_XML_ENCODING', '');

  const tree = new TreeBuilder(skipped);
  try {
    const parser = new SaxesParser({ xmlns: false, position: false });
    parser.on('doctype', () => {
      throw new Refusal('IMPORT_XML_DOCTYPE', '');
    });
    parser.on('xmldecl', ({ encoding }) => {
      if (encoding && !/^utf-?(8|16)$/i.test(encoding)) throw new Refusal('IMPORT_XML_ENCODING', encoding);
    });
    parser.on('opentag', (tag) => tree.open(tag.name, tag.attributes as Record<string, string>));
    parser.on('closetag', () => tree.close());
    parser.on('text', (value) => tree.text(value));
    parser.on('cdata', (value) => tree.text(value));
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.code, error.message);
    return refuse('IMPORT_XML_INVALID', error instanceof Error ? error.message : String(error));
  }
  return tree.root ? success(tree.root) : refuse('IMPORT_XML_INVALID', 'no root element');
}

/** Carries a refusal out of the parser's events; never leaves this file. */
class Refusal extends Error {
  readonly code: ImportCode;

  constructor(code: ImportCode, detail: string) {
    super(detail);
    this.code = code;
  }
}

interface GrowingElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (GrowingElement | string)[];
}

class TreeBuilder {
  root: XmlElement | null = null;
  private readonly stack: GrowingElement[] = [];
  private nodes = 0;
  private readonly skipped: ReadonlySet<string>;
  /** Prefixes this file uses otherwise than Word does; empty in nearly every file. */
  private readonly renamed = new Map<string, string>();

  constructor(skipped: ReadonlySet<string>) {
    this.skipped = skipped;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.count();
    if (this.stack.length >= maximumDepth) throw new Refusal('IMPORT_XML_TOO_DEEP', String(maximumDepth));
    this.learnPrefixes(attributes);
    const element =
      this.renamed.size === 0
        ? { name, attributes, children: [] }
        : { name: this.canonical(name, true), attributes: this.canonicalKeys(attributes), children: [] };
    const parent = this.stack.at(-1);
    if (!parent) this.root = element;
    else if (!this.skipped.has(element.name)) parent.children.push(element);
    this.stack.push(element);
  }

  close(): void {
    this.stack.pop();
  }

  text(value: string): void {
    const parent = this.stack.at(-1);
    if (!parent) return;
    this.count();
    parent.children.push(value);
  }

  private count(): void {
    this.nodes += 1;
    if (this.nodes > maximumNodes) throw new Refusal('IMPORT_XML_TOO_LARGE', String(maximumNodes));
  }

  private learnPrefixes(attributes: Readonly<Record<string, string>>): void {
    for (const key in attributes) {
      if (!key.startsWith('xmlns')) continue;
      const prefix = key === 'xmlns' ? '' : key.slice(6);
      const usual = canonicalPrefixes.get(attributes[key] ?? '');
      if (usual !== undefined && usual !== prefix) this.renamed.set(prefix, usual);
      else this.renamed.delete(prefix);
    }
  }

  private canonical(name: string, isElement: boolean): string {
    const colon = name.indexOf(':');
    // An attribute without a prefix is in no namespace, whatever the default is.
    if (colon < 0 && !isElement) return name;
    const usual = this.renamed.get(colon < 0 ? '' : name.slice(0, colon));
    return usual === undefined ? name : `${usual}:${name.slice(colon + 1)}`;
  }

  private canonicalKeys(attributes: Readonly<Record<string, string>>): Record<string, string> {
    const renamed: Record<string, string> = {};
    for (const key in attributes) renamed[this.canonical(key, false)] = attributes[key] ?? '';
    return renamed;
  }
}

function decode(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
