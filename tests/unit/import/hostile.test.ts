import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importDocx } from '../../../electron/import/docx/importDocx.ts';
import { packageLimits } from '../../../electron/import/docx/package/openPackage.ts';
import { docx, docxParts, p } from '../../support/docxBuilder.ts';
import { growthOfWork } from '../../support/work/growthOfWork.ts';

const good = docxParts({ body: p('正文。') });
const withPart = (path: string, content: string | Uint8Array): Uint8Array =>
  zipSync({ ...good, [path]: typeof content === 'string' ? strToU8(content) : content });
const withDocument = (content: string | Uint8Array) => withPart('word/document.xml', content);
const documentXml = (body: string, before = '') =>
  `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;

function refusal(bytes: Uint8Array, limits = packageLimits): string {
  const result = importDocx(bytes, '坏文件.docx', limits);
  if (result.ok) return 'imported';
  expect(result.error.severity).toBe('error');
  expect(result.error.place.file).toBe('坏文件.docx');
  return `${result.error.code} ${result.error.place.part ?? ''}`.trim();
}

/** A compound file as far as the first bytes go, with a stream of a name. */
function compound(stream: string): Uint8Array {
  return new Uint8Array(
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(stream, 'utf16le')]),
  );
}

describe('files that are no Word files', () => {
  it('are told apart from good ones', () => {
    expect(refusal(docx(p('正文。')))).toBe('imported');
  });

  it.each([
    ['nothing', new Uint8Array(), 'IMPORT_NOT_ZIP'],
    ['text', strToU8('这不是压缩包'), 'IMPORT_NOT_ZIP'],
    ['an old Word file', compound('WordDocument'), 'IMPORT_OLD_WORD'],
    ['an encrypted Word file', compound('EncryptedPackage'), 'IMPORT_ENCRYPTED'],
    ['a zip with a password', passworded(), 'IMPORT_ENCRYPTED'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'IMPORT_PART_MISSING word/document.xml'],
    ['a workbook', withDocument('<workbook/>'), 'IMPORT_NOT_WORD word/document.xml'],
    [
      'a document without a body',
      withDocument(documentXml('').replace(/<w:body>.*<\/w:body>/, '')),
      'IMPORT_NOT_WORD word/document.xml',
    ],
  ])('%s', (_name, bytes, code) => {
    expect(refusal(bytes)).toBe(code);
  });

  it('cut at any place', () => {
    const whole = docx(p('正文。'.repeat(200)));
    for (let length = 4; length < whole.length; length += 37) {
      expect(refusal(whole.subarray(0, length))).toMatch(/^IMPORT_(DAMAGED_PACKAGE|NOT_ZIP)/);
    }
  });

  it('with any byte spoiled never throw', () => {
    const whole = docx(p('正文。'));
    for (let at = 0; at < whole.length; at += 3) {
      const spoiled = whole.slice();
      spoiled[at] = (spoiled[at] ?? 0) ^ 0xff;
      expect(typeof importDocx(spoiled, 'x').ok).toBe('boolean');
    }
  });
});

describe('zips made to harm', () => {
  it('that inflate beyond all measure are stopped, whatever their headers say', () => {
    const bomb = withDocument(new Uint8Array(60_000_000));
    expect(refusal(bomb)).toBe('IMPORT_COMPRESSION_RATIO word/document.xml');
    expect(refusal(withSizeClaim(bomb, 60_000_000, 100))).toBe('IMPORT_COMPRESSION_RATIO word/document.xml');
  });

  it('are refused by size, in parts and as a whole', () => {
    const limits = { ...packageLimits, partBytes: 1000 };
    expect(refusal(withDocument(documentXml(p('正'.repeat(2000)))), limits)).toBe('IMPORT_TOO_LARGE word/document.xml');
    expect(refusal(docx(p('正文。')), { ...packageLimits, fileBytes: 100 })).toBe('IMPORT_TOO_LARGE');
  });

  it('are refused by number of entries', () => {
    const entries: Zippable = { ...good };
    for (let index = 0; index < 4100; index += 1) entries[`x/${index}`] = new Uint8Array();
    expect(refusal(zipSync(entries))).toBe('IMPORT_TOO_MANY_ENTRIES');
  });

  it.each(['../evil.xml', '/evil.xml', 'word/../../evil.xml', 'word\\evil.xml', 'C:evil.xml'])(
    'are refused for the path %s',
    (path) => {
      expect(refusal(withPart(path, ''))).toBe(`IMPORT_UNSAFE_PATH ${path}`);
    },
  );

  it('are refused for entries of one name', () => {
    expect(refusal(withPart('word/Document.xml', documentXml('')))).toMatch(
      /^IMPORT_DUPLICATE_ENTRY word\/document.xml/i,
    );
    expect(
      refusal(renamed(withPart('word/documenu.xml', documentXml('')), 'word/documenu.xml', 'word/document.xml')),
    ).toBe('IMPORT_DUPLICATE_ENTRY word/document.xml');
  });
});

/** Reads a body, whatever it unpacks to. */
const imported = (body: string): string => refusal(withDocument(documentXml(body)), { ...packageLimits, ratio: 1e9 });

describe('XML made to harm', () => {
  const part = 'word/document.xml';

  it.each([
    [
      'entities',
      documentXml('<w:p/>', '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'),
      'IMPORT_XML_DOCTYPE',
    ],
    ['an external entity', documentXml('<w:p/>', '<!DOCTYPE x SYSTEM "file:///etc/passwd">'), 'IMPORT_XML_DOCTYPE'],
    ['an unknown entity', documentXml('<w:p>&nbsp;</w:p>'), 'IMPORT_XML_INVALID'],
    ['open elements', '<w:document xmlns:w="x"><w:body>', 'IMPORT_XML_INVALID'],
    ['nothing in it', '', 'IMPORT_XML_INVALID'],
    [
      '100,000 nested elements',
      documentXml('<w:sdt>'.repeat(100_000) + '</w:sdt>'.repeat(100_000)),
      'IMPORT_XML_TOO_DEEP',
    ],
    ['another encoding', `<?xml version="1.0" encoding="GBK"?>${documentXml('').slice(21)}`, 'IMPORT_XML_ENCODING'],
    ['bad UTF-8', new Uint8Array([...strToU8('<a>'), 0xff, 0xc0, ...strToU8('</a>')]), 'IMPORT_XML_ENCODING'],
    ['half a UTF-16 pair', new Uint8Array([0xff, 0xfe, 0x3c, 0x00, 0x00, 0xd8, 0x61, 0x00]), 'IMPORT_XML_ENCODING'],
  ])('with %s is refused', (_name, content, code) => {
    expect(refusal(withDocument(content))).toBe(`${code} ${part}`);
  });

  it('in a part that the document refers to is refused too', () => {
    const parts = docxParts({ body: p('正文。'), styles: '' });
    expect(refusal(zipSync({ ...parts, 'word/styles.xml': strToU8('<!DOCTYPE x><a/>') }))).toBe(
      'IMPORT_XML_DOCTYPE word/styles.xml',
    );
  });

  it('of many elements takes work that grows with their number', async () => {
    const read = (count: number) => () => imported('<w:p/>'.repeat(count));
    expect(await growthOfWork(read, 4000)).toBeLessThan(2.3);
  });

  it('of a million elements is read', () => {
    expect(imported('<w:p/>'.repeat(1_000_000))).toBe('imported');
  });
});

describe('contents made to take forever', () => {
  /** Large enough for a square to show, small enough for a quick test. */
  const many = 1000;
  const rows = (cell: string, count: number) => `<w:tbl>${`<w:tr>${cell}</w:tr>`.repeat(count)}</w:tbl>`;

  it.each([
    ['soft breaks in one paragraph', (many: number) => `<w:p>${'<w:r><w:t>甲</w:t><w:br/></w:r>'.repeat(many)}</w:p>`],
    ['leaders', (many: number) => `<w:p><w:r><w:t>${'.'.repeat(many * 4)}</w:t></w:r></w:p>`],
    ['blanks', (many: number) => `<w:p><w:r><w:t xml:space="preserve">附件${' '.repeat(many * 4)}甲</w:t></w:r></w:p>`],
    [
      'open fields',
      (many: number) => `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/><w:t>甲</w:t></w:r>'.repeat(many)}</w:p>`,
    ],
    [
      'lines like labels',
      (many: number) =>
        `<w:p><w:r><w:t>2023年1月3日</w:t></w:r></w:p>${'<w:p><w:r><w:t>附件1：甲</w:t></w:r></w:p>'.repeat(many)}`,
    ],
    [
      'rows merged into one',
      (many: number) => rows('<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc>', many),
    ],
    [
      'cells merged into one',
      (many: number) => `<w:tbl><w:tr>${'<w:tc><w:tcPr><w:hMerge/></w:tcPr><w:p/></w:tc>'.repeat(many)}</w:tr></w:tbl>`,
    ],
    [
      'runs of one letter',
      (many: number) =>
        `<w:p>${'<w:r><w:t>甲</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>乙</w:t></w:r>'.repeat(many)}</w:p>`,
    ],
  ])('by %s take work that grows with their size', async (_name, xmlFor) => {
    expect(imported(xmlFor(many))).toBe('imported');
    expect(await growthOfWork((size) => () => imported(xmlFor(size)), many)).toBeLessThan(2.3);
  });

  it('by one note referred to again and again are read once', () => {
    const contents = {
      body: `<w:p>${'<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(1000)}</w:p>`,
      footnotes: `<w:footnote w:id="1">${p('注'.repeat(1000))}</w:footnote>`,
    };
    const result = importDocx(docx(contents), 'x');
    expect(result.ok && result.value.manuscript.textContent.length).toBe(1000);
  });
});

describe('unusual files that are good', () => {
  it('in UTF-16 are read', () => {
    const xml = documentXml('<w:p><w:r><w:t>正文。</w:t></w:r></w:p>');
    expect(refusal(withDocument(new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'))))).toBe('imported');
  });

  it('with other prefixes and in the strict form are read', () => {
    const strict =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>正文。</x:t></x:r></x:p></x:body></x:document>';
    const result = importDocx(withDocument(strict), 'x');
    expect(result.ok && result.value.manuscript.textContent).toBe('正文。');
    const unprefixed =
      '<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>正文。</t></r></p></body></document>';
    const other = importDocx(withDocument(unprefixed), 'x');
    expect(other.ok && other.value.manuscript.textContent).toBe('正文。');
  });

  it('with styles based on each other in a circle are read', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>';
    expect(refusal(docx({ body: p('正文。', { paragraph: '<w:pStyle w:val="A"/>' }), styles }))).toBe('imported');
  });

  it('whose relationships climb out of the package find nothing there', () => {
    const parts = docxParts({ body: p('正文。') });
    const climbing =
      '<Relationships><Relationship Id="s" Type="x/styles" Target="../../../../etc/passwd"/></Relationships>';
    expect(refusal(zipSync({ ...parts, 'word/_rels/document.xml.rels': strToU8(climbing) }))).toBe('imported');
  });
});

function passworded(): Uint8Array {
  const bytes = docx(p('正文。'));
  bytes[6] = (bytes[6] ?? 0) | 1;
  return bytes;
}

/** Replaces a size in all headers that state it. */
function withSizeClaim(bytes: Uint8Array, real: number, claim: number): Uint8Array {
  const lying = bytes.slice();
  const view = new DataView(lying.buffer);
  for (let at = 0; at + 4 <= lying.length; at += 1)
    if (view.getUint32(at, true) === real) view.setUint32(at, claim, true);
  return lying;
}

function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1').replaceAll(from, to);
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
