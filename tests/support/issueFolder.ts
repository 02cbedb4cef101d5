import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { docx } from './docxBuilder.ts';

/** A folder of its own for one test, removed after it. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongbao-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A small issue of one notice, for tests of what is around the typesetting. */
export const SMALL_ISSUE = {
  format: 'gongbao-issue',
  version: 1,
  template: 'county-gazette',
  masthead: {
    title: '试验旗人民政府公报',
    year: 2024,
    number: 1,
    totalNumber: 1,
    published: '2024年1月',
    permit: { label: '准印证号', number: '0000' },
    sponsor: '试验旗人民政府办公室',
  },
  sections: [{ name: '文件', articles: [{ document: '通知.docx' }] }],
};

/** Writes an issue folder; a document is given by its paragraphs or its bytes. */
export function writeIssueFolder(
  issue: unknown = SMALL_ISSUE,
  documents: Readonly<Record<string, readonly string[] | Uint8Array>> = {
    '通知.docx': ['关于试验的通知', '请照此办理。'],
  },
): string {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'issue.json'), typeof issue === 'string' ? issue : JSON.stringify(issue));
  for (const [name, content] of Object.entries(documents)) {
    writeFileSync(join(folder, name), content instanceof Uint8Array ? content : docx(bodyOf(content)));
  }
  return folder;
}

function bodyOf([title = '', ...paragraphs]: readonly string[]): string {
  const text = (content: string, size: number): string =>
    `<w:r><w:rPr><w:sz w:val="${size}"/></w:rPr><w:t>${content}</w:t></w:r>`;
  const head = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${text(title, 44)}</w:p>`;
  return head + paragraphs.map((paragraph) => `<w:p>${text(paragraph, 32)}</w:p>`).join('');
}
