import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { compile } from '../../../electron/cli/compile.ts';
import { SMALL_ISSUE, scratchFolder, writeIssueFolder } from '../../support/issueFolder.ts';

let said = '';

beforeEach(() => {
  said = '';
  const listen = (...words: unknown[]): void => {
    said += `${words.join(' ')}\n`;
  };
  vi.spyOn(console, 'info').mockImplementation(listen);
  vi.spyOn(console, 'error').mockImplementation(listen);
});

afterEach(() => {
  vi.restoreAllMocks();
});

const isPdf = (path: string): boolean => readFileSync(path).subarray(0, 5).toString() === '%PDF-';

describe('the command compile', () => {
  it('makes a PDF of an issue folder and says where each article stands', async () => {
    const folder = writeIssueFolder();
    const output = join(folder, 'out.pdf');
    expect(await compile([folder, '-o', output])).toBe(0);
    expect(isPdf(output)).toBe(true);
    expect(said).toContain('02—02  关于试验的通知');
    expect(said).toContain(output);
  });

  it('writes the readable dump to a file, or prints it', async () => {
    const folder = writeIssueFolder();
    const dump = join(folder, 'pages.txt');
    expect(await compile([folder, '-o', join(folder, 'out.pdf'), '--text', dump])).toBe(0);
    expect(readFileSync(dump, 'utf8')).toContain('请照此办理。');
    said = '';
    expect(await compile([folder, '-o', join(folder, 'out.pdf'), '--text', '-'])).toBe(0);
    expect(said).toContain('请照此办理。');
  });

  it.each([
    ['an unknown option', ['--bogus']],
    ['two folders', ['a', 'b']],
    ['no name after -o', ['a', '-o', '']],
  ])('ends with 2 and says how it is used: %s', async (_name, args) => {
    expect(await compile(args)).toBe(2);
    expect(said).toContain('用法');
  });

  it('says how it is used when asked, and ends with 0', async () => {
    expect(await compile(['--help'])).toBe(0);
    expect(said).toContain('--keep-going');
  });

  it('names the folder that is not there', async () => {
    expect(await compile([join(scratchFolder(), '没有')])).toBe(1);
    expect(said).toMatch(/FILE_MISSING.*没有/);
  });

  it('names the place of a value that cannot be, and of a key that is not known', async () => {
    const wrong = { ...SMALL_ISSUE, masthead: { ...SMALL_ISSUE.masthead, year: 24, 年份: 2024 } };
    expect(await compile([writeIssueFolder(wrong)])).toBe(1);
    expect(said).toMatch(/JSON_VALUE.*issue\.json masthead\.year/);
    expect(said).toMatch(/JSON_UNKNOWN_KEY.*issue\.json masthead.*年份/);
  });

  it('reads an issue.json that begins with a byte order mark, and refuses one that is cut', async () => {
    const folder = writeIssueFolder(`\ufeff${JSON.stringify(SMALL_ISSUE)}`);
    expect(await compile([folder, '-o', join(folder, 'out.pdf')])).toBe(0);
    expect(await compile([writeIssueFolder('{"format":')])).toBe(1);
    expect(said).toContain('JSON_SYNTAX');
  });

  it('refuses a template that is not there, or whose name leads elsewhere', async () => {
    expect(await compile([writeIssueFolder({ ...SMALL_ISSUE, template: 'none' })])).toBe(1);
    expect(await compile([writeIssueFolder({ ...SMALL_ISSUE, template: '../sample' })])).toBe(1);
    expect(said.match(/TEMPLATE_MISSING/g)).toHaveLength(2);
  });

  it('names every document that cannot be read in one run, and leaves an existing PDF as it was', async () => {
    const articles = [{ document: '通知.docx' }, { document: '缺.docx' }, { document: '坏.docx' }];
    const folder = writeIssueFolder(
      { ...SMALL_ISSUE, sections: [{ name: '文件', articles }] },
      { '通知.docx': ['关于试验的通知', '照办。'], '坏.docx': new TextEncoder().encode('no zip') },
    );
    const output = join(folder, 'out.pdf');
    writeFileSync(output, 'the old one');
    expect(await compile([folder, '-o', output])).toBe(1);
    expect(said).toMatch(/FILE_MISSING.*缺\.docx/);
    expect(said).toMatch(/IMPORT_NOT_ZIP.*坏\.docx/);
    expect(readFileSync(output, 'utf8')).toBe('the old one');
  });

  it('does not replace a PDF by one with missing characters unless told to', async () => {
    const folder = writeIssueFolder(SMALL_ISSUE, { '通知.docx': ['关于试验的通知', '一个没有的字：\u{1F600}。'] });
    const output = join(folder, 'out.pdf');
    writeFileSync(output, 'the old one');
    expect(await compile([folder, '-o', output])).toBe(1);
    expect(said).toMatch(/GLYPH_MISSING.*通知\.docx.*U\+1F600/);
    expect(readFileSync(output, 'utf8')).toBe('the old one');
    expect(await compile([folder, '-o', output, '--keep-going'])).toBe(1);
    expect(isPdf(output)).toBe(true);
  });

  it('says what to do where the PDF cannot be written, and leaves nothing behind', async () => {
    const folder = writeIssueFolder();
    expect(await compile([folder, '-o', join(folder, 'none', 'out.pdf')])).toBe(1);
    expect(said).toContain('FOLDER_MISSING');
    mkdirSync(join(folder, 'out.pdf'));
    expect(await compile([folder, '-o', join(folder, 'out.pdf')])).toBe(1);
    expect(said).toContain('TARGET_IS_FOLDER');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('says which section has no article, and makes the pages all the same', async () => {
    const sections = [...SMALL_ISSUE.sections, { name: '空栏目', articles: [] }];
    const folder = writeIssueFolder({ ...SMALL_ISSUE, sections });
    expect(await compile([folder, '-o', join(folder, 'out.pdf')])).toBe(0);
    expect(said.match(/SECTION_EMPTY.*issue\.json sections\[1\].*空栏目/g)).toHaveLength(1);
  });

  it('says so where an article cannot start as it is set', async () => {
    const articles = [
      { document: '通知.docx', settings: { start: 'head' } },
      { document: '通知.docx', settings: { start: 'head' } },
    ];
    const folder = writeIssueFolder({ ...SMALL_ISSUE, sections: [{ name: '文件', articles }] });
    expect(await compile([folder, '-o', join(folder, 'out.pdf')])).toBe(0);
    expect(said.match(/START_NOT_POSSIBLE/g)).toHaveLength(1);
    expect(existsSync(join(folder, 'out.pdf'))).toBe(true);
  });
});
