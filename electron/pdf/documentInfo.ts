import { createHash } from 'node:crypto';
import type { DisplayList } from '../../shared/display-list/displayList.ts';
import type { PdfkitDocument } from './pdfkitDocument.ts';

const PRODUCER = 'gongbao';

/** Names the display list in Info, so that a file can be matched with the pages it was painted from. */
const FINGERPRINT_KEY = 'DisplayList';

/**
 * Writes title, author and fingerprint into Info and XMP, and makes the file identifier of them.
 * Nothing comes from the clock: without a given date the file has none, and equal lists give equal bytes.
 */
export function describeDocument(
  document: PdfkitDocument,
  list: DisplayList,
  fingerprint: string,
  created: Date | null,
): void {
  document.info = {
    Title: list.title,
    Author: list.author,
    Creator: PRODUCER,
    Producer: PRODUCER,
    [FINGERPRINT_KEY]: fingerprint,
    ...(created === null ? {} : { CreationDate: created, ModDate: created }),
  };
  document._id = new Uint8Array(createHash('sha256').update(fingerprint).digest().subarray(0, 16));
  document._addInfo = () => document.appendXML(metadata(list, created));
}

function metadata(list: DisplayList, created: Date | null): string {
  const date = created === null ? '' : created.toISOString().replace(/\.\d+Z$/, 'Z');
  return [
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    '<dc:format>application/pdf</dc:format>',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(list.title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escapeXml(list.author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(list.language)}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>`,
    date === '' ? '' : `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    `<pdf:Producer>${PRODUCER}</pdf:Producer>`,
    '</rdf:Description>',
  ].join('');
}

/** XML 1.0 has no place for control characters, so they are left out. */
function escapeXml(text: string): string {
  let escaped = '';
  for (const character of text) {
    if (character < ' ') continue;
    escaped += ESCAPES.get(character) ?? character;
  }
  return escaped;
}

const ESCAPES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);
