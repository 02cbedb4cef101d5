import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { type ImportedDocument, importDocx } from '../../../electron/import/docx/importDocx.ts';
import { manuscriptText } from '../../../shared/manuscript/text.ts';

// A real printed issue, kept beside the repository and never in it; its README tells how the files differ.
const issueFolder = resolve(import.meta.dirname, '../../../../shared/gazette-2023-01');
const documents = join(issueFolder, 'documents');
const present = existsSync(documents);
if (!present) console.warn(`The real issue is not at ${issueFolder}: its imports are not tested.`);

/** The file whose text differs from the print by half-width marks and straight quotes. */
const halfWidthFile = /^09-/;

describe.skipIf(!present)('importing the Word files of a real issue', () => {
  const names = present
    ? readdirSync(documents)
        .filter((name) => name.endsWith('.docx'))
        .map((name) => basename(name, '.docx'))
    : [];

  describe.each(names)('%s', (name) => {
    const imported = importFile(name);
    const expected = readMarkdown(name);
    const normal = halfWidthFile.test(name) ? fullWidth : (text: string) => text;
    const { manuscript } = imported;

    it('finds organ, title, number and addressees', () => {
      expect(partTexts(manuscript, 'organ').join('')).toBe(expected.front.organ ?? '');
      expect(normal(partTexts(manuscript, 'title').join(''))).toBe(expected.front.title);
      expect(partTexts(manuscript, 'documentNumber')[0] ?? null).toBe(expected.front.number);
      expect(normal(partTexts(manuscript, 'addressees')[0] ?? '') || null).toBe(expected.front.addressees);
    });

    it('finds organ, title and number as the issue lists them', () => {
      const listed = issueEntry(name);
      expect(partTexts(manuscript, 'organ').join('') || null).toBe(listed.issuingOrgan);
      expect(normal(partTexts(manuscript, 'title').join(''))).toBe(listed.title);
      expect(partTexts(manuscript, 'documentNumber')[0] ?? null).toBe(listed.number);
    });

    it('finds signature and date', () => {
      expect(partTexts(manuscript, 'signature').join('') || null).toBe(expected.front.signature);
      expect(partTexts(manuscript, 'date')[0] ?? null).toBe(expected.front.date);
    });

    it('finds the headings with their levels', () => {
      const headings: string[] = [];
      manuscript.descendants((node) => {
        if (node.type.name === 'heading') headings.push(`${node.attrs.level} ${squeeze(normal(node.textContent))}`);
      });
      expect(headings).toEqual(expected.headings);
    });

    it('finds labels and titles of attachments', () => {
      const heads: string[] = [];
      manuscript.descendants((node) => {
        if (/^attachment(Label|Title)$/.test(node.type.name)) heads.push(squeeze(node.textContent));
      });
      expect(heads).toEqual(expected.attachmentHeads);
    });

    it('keeps the whole text', () => {
      const text = manuscriptText(manuscript).join('');
      expect(squeeze(normal(text))).toBe(expected.text);
    });

    it('keeps raised characters raised', () => {
      const raised: string[] = [];
      manuscript.descendants((node) => {
        if (node.marks.some((mark) => mark.type.name === 'superscript')) raised.push(node.text ?? '');
      });
      expect(raised).toEqual(expected.raised);
    });

    it('is a valid manuscript', () => {
      manuscript.check();
    });
  });
});

function importFile(name: string): ImportedDocument {
  const result = importDocx(readFileSync(join(documents, `${name}.docx`)), `${name}.docx`);
  if (!result.ok) throw new Error(`${name} was not imported: ${result.error.code}`);
  return result.value;
}

interface Front {
  readonly organ: string | null;
  readonly title: string;
  readonly number: string | null;
  readonly addressees: string | null;
  readonly signature: string | null;
  readonly date: string | null;
}

function readMarkdown(name: string) {
  const [, head = '', body = ''] = readFileSync(join(documents, `${name}.md`), 'utf8').split(/^---$/m);
  const fields = Object.fromEntries(
    head
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), JSON.parse(line.slice(line.indexOf(':') + 1)) as unknown]),
  );
  const front = fields as unknown as Front;
  const lines = body.split('\n');
  const heads = lines.flatMap((line) => {
    const found = /^(#+) (.*)$/.exec(line);
    return found ? [{ depth: found[1]?.length ?? 0, text: plain(found[2] ?? '') }] : [];
  });
  const parts = [front.organ, front.title, front.number, front.addressees, body.replaceAll(/^#+ /gm, '')];
  return {
    front,
    headings: heads.filter(({ depth }) => depth > 1).map(({ depth, text }) => `${depth - 1} ${text}`),
    attachmentHeads: heads.filter(({ depth }) => depth === 1).map(({ text }) => text),
    text: plain(parts.filter((part) => part !== null).join('\n')),
    raised: [...body.matchAll(/<sup>(.*?)<\/sup>/g)].map(([, text]) => text),
  };
}

/** Markdown and table tags off, escapes resolved, blanks and lines to fill in off. */
function plain(markdown: string): string {
  return squeeze(
    markdown
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll(/\\(.)/g, '$1')
      .replaceAll('_', ''),
  );
}

function squeeze(text: string): string {
  return text.replaceAll(/[\s_]/g, '');
}

/** As a proofreader would correct file 09: marks full-width, quotes curled, no blanks. */
function fullWidth(text: string): string {
  const marks: Record<string, string> = { ',': '，', ':': '：', ';': '；', '(': '（', ')': '）' };
  let open = false;
  return squeeze(text).replaceAll(/[,:;()"“”]/g, (mark) => {
    if (marks[mark]) return marks[mark];
    if (mark !== '"') return mark;
    open = !open;
    return open ? '“' : '”';
  });
}

function partTexts(manuscript: Node, type: string): string[] {
  const texts: string[] = [];
  manuscript.forEach((node) => {
    if (node.type.name === type) texts.push(node.textContent);
  });
  return texts;
}

interface ListedDocument {
  readonly word: string;
  readonly issuingOrgan: string | null;
  readonly title: string;
  readonly number: string | null;
}

function issueEntry(name: string): ListedDocument {
  const issue = JSON.parse(readFileSync(join(issueFolder, 'issue.json'), 'utf8')) as {
    readonly sections: readonly { readonly documents: readonly ListedDocument[] }[];
  };
  const entry = issue.sections
    .flatMap((section) => section.documents)
    .find(({ word }) => word.endsWith(`${name}.docx`));
  if (!entry) throw new Error(`${name} is not listed in issue.json`);
  return entry;
}
