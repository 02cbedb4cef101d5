import type { Diagnostic } from '../../../shared/diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../../../shared/diagnostics/result.ts';
import { importDiagnostic } from './importDiagnostic.ts';
import type { Parts } from './package/openPackage.ts';
import { type Relationships, readRelationships, relationshipsPath } from './package/relationships.ts';
import type { Margin } from './readMargins.ts';
import { childrenOf, type XmlElement } from './xml/element.ts';
import { parseXml } from './xml/parseXml.ts';

/** The parts of a Word file as trees. What a file doesn't have is null or empty. */
export interface WordParts {
  /** Path of the main part. */
  readonly path: string;
  readonly document: XmlElement;
  readonly relationships: Relationships;
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
  readonly comments: XmlElement | null;
  readonly footnotes: ReadonlyMap<string, XmlElement>;
  readonly endnotes: ReadonlyMap<string, XmlElement>;
  readonly margins: readonly Margin[];
}

/** Finds the main part by the package's relationships and parses it and what it refers to. */
export function readWordParts(parts: Parts, file: string): Result<WordParts, Diagnostic> {
  const parse = (path: string): Result<XmlElement | null, Diagnostic> => {
    const bytes = parts.get(path);
    return bytes === undefined ? success(null) : parseXml(bytes, file, path, unread);
  };

  const packageRelationships = parse('_rels/.rels');
  if (!packageRelationships.ok) return packageRelationships;
  const main = [...readRelationships(packageRelationships.value, '').values()].find(
    (relationship) => relationship.kind === 'officeDocument' && !relationship.external,
  );
  const path = main?.target ?? 'word/document.xml';
  const document = parse(path);
  if (!document.ok) return document;
  if (!document.value) return failure(importDiagnostic('IMPORT_PART_MISSING', { file, part: path }));
  if (document.value.name !== 'w:document') {
    return failure(
      importDiagnostic('IMPORT_NOT_WORD', { file, part: path }, { root: document.value.name.slice(0, 60) }),
    );
  }
  const relationshipPart = parse(relationshipsPath(path));
  if (!relationshipPart.ok) return relationshipPart;
  const relationships = readRelationships(relationshipPart.value, path);

  const single = new Map<string, XmlElement>();
  const margins: Margin[] = [];
  const seen = new Set<string>();
  for (const { kind, target, external } of relationships.values()) {
    if (external || !wantedKinds.has(kind) || seen.has(target)) continue;
    seen.add(target);
    const part = parse(target);
    if (!part.ok) return part;
    if (!part.value) continue;
    if (kind === 'header' || kind === 'footer') margins.push({ kind, root: part.value });
    else if (!single.has(kind)) single.set(kind, part.value);
  }
  return success({
    path,
    document: document.value,
    relationships,
    styles: single.get('styles') ?? null,
    numbering: single.get('numbering') ?? null,
    comments: single.get('comments') ?? null,
    footnotes: notesById(single.get('footnotes'), 'w:footnote'),
    endnotes: notesById(single.get('endnotes'), 'w:endnote'),
    margins,
  });
}

/** Formatting that no phase reads: a third of the elements of a usual file, and most of what the collector copies. */
const unread: ReadonlySet<string> = new Set([
  'w:szCs',
  'w:bCs',
  'w:iCs',
  'w:i',
  'w:lang',
  'w:kern',
  'w:spacing',
  'w:snapToGrid',
  'w:widowControl',
  'w:keepNext',
  'w:keepLines',
  'w:proofErr',
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:lastRenderedPageBreak',
  'w:rPrChange',
  'w:pPrChange',
  'w:tblPr',
  'w:tcW',
  'w:vAlign',
  'w:trHeight',
  'w:cantSplit',
  'w:tcBorders',
  'w:shd',
  'w:latentStyles',
]);

const wantedKinds: ReadonlySet<string> = new Set([
  'styles',
  'numbering',
  'comments',
  'footnotes',
  'endnotes',
  'header',
  'footer',
]);

/** Notes of a type (separators) are no text of the document. */
function notesById(root: XmlElement | undefined, name: string): ReadonlyMap<string, XmlElement> {
  const notes = new Map<string, XmlElement>();
  for (const note of childrenOf(root, name)) {
    const { 'w:id': id, 'w:type': type } = note.attributes;
    if (id !== undefined && (type === undefined || type === 'normal')) notes.set(id, note);
  }
  return notes;
}
