import { strToU8, type Zippable, zipSync } from 'fflate';

/** What goes into a small Word file made in memory. Everything but the body may be left out. */
export interface DocxContents {
  /** Content of `w:body`. */
  readonly body: string;
  /** Content of `w:styles`, `w:numbering`, `w:comments`, `w:footnotes`, `w:endnotes`, one of each. */
  readonly styles?: string;
  readonly numbering?: string;
  readonly comments?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly header?: string;
  readonly footer?: string;
  /** Pictures by the relationship id that a drawing names, with the name of their part. */
  readonly media?: Readonly<Record<string, { readonly name: string; readonly bytes: Uint8Array }>>;
  /** Addresses outside the file, by relationship id. */
  readonly links?: Readonly<Record<string, string>>;
}

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

const relationshipBase = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const roots = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  comments: 'w:comments',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  header: 'w:hdr',
  footer: 'w:ftr',
} as const;

/** A Word file as bytes. */
export function docx(contents: DocxContents | string): Uint8Array {
  return zipSync(docxParts(typeof contents === 'string' ? { body: contents } : contents));
}

/** The parts of a Word file before they are zipped, for tests that spoil one. */
export function docxParts(contents: DocxContents): Zippable {
  const parts: Zippable = {
    '_rels/.rels': part(
      'Relationships',
      `<Relationship Id="rId1" Type="${relationshipBase}/officeDocument" Target="word/document.xml"/>`,
      'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"',
    ),
    'word/document.xml': part('w:document', `<w:body>${contents.body}</w:body>`),
  };
  let relationships = '';
  for (const [kind, root] of Object.entries(roots)) {
    const content = contents[kind as keyof typeof roots];
    if (content === undefined) continue;
    parts[`word/${kind}.xml`] = part(root, content);
    relationships += `<Relationship Id="${kind}" Type="${relationshipBase}/${kind}" Target="${kind}.xml"/>`;
  }
  for (const [id, { name, bytes }] of Object.entries(contents.media ?? {})) {
    parts[`word/media/${name}`] = bytes;
    relationships += `<Relationship Id="${id}" Type="${relationshipBase}/image" Target="media/${name}"/>`;
  }
  for (const [id, target] of Object.entries(contents.links ?? {})) {
    relationships += `<Relationship Id="${id}" Type="${relationshipBase}/hyperlink" Target="${target}" TargetMode="External"/>`;
  }
  parts['word/_rels/document.xml.rels'] = part(
    'Relationships',
    relationships,
    'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"',
  );
  return parts;
}

function part(root: string, content: string, declared = namespaces): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8"?><${root} ${declared}>${content}</${root}>`);
}

/** How a paragraph of the builder looks. */
export interface Look {
  readonly face?: string;
  /** Points; 16 unless told. */
  readonly size?: number;
  readonly align?: 'both' | 'left' | 'center' | 'right';
  readonly bold?: boolean;
  readonly red?: boolean;
  /** First-line indent in characters; 2 for a body paragraph. */
  readonly indent?: number;
  readonly newPage?: boolean;
  /** Further content of `w:pPr` and `w:rPr`. */
  readonly paragraph?: string;
  readonly run?: string;
}

/** A paragraph. Its text may be given as ready-made runs beginning with `<`. */
export function p(text: string, look: Look = {}): string {
  const { align = 'both', indent = 0, newPage = false, paragraph = '' } = look;
  const properties = [
    newPage ? '<w:pageBreakBefore/>' : '',
    paragraph,
    indent === 0 ? '' : `<w:ind w:firstLineChars="${indent * 100}" w:firstLine="${indent * 320}"/>`,
    `<w:jc w:val="${align}"/>`,
  ].join('');
  return `<w:p><w:pPr>${properties}</w:pPr>${text.startsWith('<') ? text : text === '' ? '' : r(text, look)}</w:p>`;
}

/** A run. */
export function r(text: string, look: Look = {}): string {
  const { face = '仿宋_GB2312', size = 16, bold = false, red = false, run = '' } = look;
  const properties = [
    `<w:rFonts w:eastAsia="${face}"/>`,
    bold ? '<w:b/>' : '',
    red ? '<w:color w:val="FF0000"/>' : '',
    `<w:sz w:val="${size * 2}"/>`,
    run,
  ].join('');
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** A line of the title: 22 points, centred, in the title face. */
export function title(text: string, look: Look = {}): string {
  return p(text, { face: '方正小标宋简体', size: 22, align: 'center', ...look });
}

/** A body paragraph with its first-line indent. */
export function body(text: string, look: Look = {}): string {
  return p(text, { indent: 2, ...look });
}

/** A line at the right, as signatures and dates stand. */
export function right(text: string): string {
  return p(text, { align: 'right' });
}

/** A table of rows of cells; a cell is a text, or the properties of `w:tcPr` and content. */
export function table(rows: readonly (readonly (string | { properties: string; content?: string })[])[]): string {
  const cell = (item: string | { properties: string; content?: string }) =>
    typeof item === 'string'
      ? `<w:tc><w:tcPr/>${p(item)}</w:tc>`
      : `<w:tc><w:tcPr>${item.properties}</w:tcPr>${item.content ?? p('')}</w:tc>`;
  const columns = Math.max(...rows.map((row) => row.length));
  const grid = '<w:gridCol w:w="2000"/>'.repeat(columns);
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${rows
    .map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`)
    .join('')}</w:tbl>`;
}

/** Text as XML content. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A PNG of one pixel that says it has this size; only its head is read. */
export function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

/** A drawing that shows a picture, in line or floating. Sides are in points. */
export function drawing(id: string, width: number, height: number, place: 'inline' | 'anchor' = 'inline'): string {
  return (
    `<w:r><w:drawing><wp:${place}><wp:extent cx="${width * 12_700}" cy="${height * 12_700}"/>` +
    `<wp:docPr id="1" name="图片" descr="说明"/><a:graphic><a:graphicData><pic:pic><pic:blipFill>` +
    `<a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:${place}></w:drawing></w:r>`
  );
}
