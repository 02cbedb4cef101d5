import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { compile } from '../../electron/cli/compile.ts';
import { readIssueFolder } from '../../electron/issue-folder/readIssueFolder.ts';
import { writeIssueFolder } from '../../electron/issue-folder/writeIssueFolder.ts';
import { contentHash } from '../../electron/store/keptFiles.ts';
import { wordingOf } from '../../shared/diagnostics/wordings/wordingOf.ts';
import { articlesOfOutline } from '../../shared/issue/issueOutline.ts';
import type { Picture } from '../../shared/manuscript/picture.ts';
import { manuscriptSchema } from '../../shared/manuscript/schema.ts';
import { SMALL_ISSUE, scratchFolder, writeIssueFolder as writeWordFolder } from '../support/issueFolder.ts';
import { articleId, articleOutline, issueId, randomOutline, smallOutline } from '../support/outlines.ts';
import { documentOf, succeeded, testLibrary } from '../support/store/libraries.ts';

const SAMPLE = fileURLToPath(new URL('../../templates/county-gazette/sample/', import.meta.url));

const png = Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10]);
const picture: Picture = { id: contentHash(png), mediaType: 'image/png', bytes: png, width: 40, height: 30 };

const withFigure = manuscriptSchema.node('document', null, [
  manuscriptSchema.node('title', null, manuscriptSchema.text('附图')),
  manuscriptSchema.node('figure', { picture: picture.id }),
]);

/** The small issue with a picture in its first article and its third one held. */
function smallIssue() {
  const outline = smallOutline();
  const [first, second] = outline.sections;
  const held = {
    ...articleOutline('c'),
    file: '通知/2024:第1号.docx',
    putAside: { kind: 'held', note: '下期' } as const,
  };
  return {
    outline: { ...outline, sections: [first!, { ...second!, articles: [held] }] },
    manuscripts: new Map([
      [articleId('a'), withFigure],
      [articleId('b'), documentOf('关于试验的通知', '请照此办理。')],
      [articleId('c'), documentOf('暂存的通知')],
    ]),
    pictures: new Map([[picture.id, picture]]),
  };
}

/** Writes the small issue, changes a file of it, and reads it. */
async function readChanged(change: (folder: string, documents: string[]) => void) {
  const folder = join(scratchFolder(), '2024年第3期');
  succeeded(await writeIssueFolder(folder, smallIssue()));
  change(folder, readdirSync(join(folder, 'documents')).toSorted());
  const read = await readIssueFolder(folder);
  if (read.ok) throw new Error('it was read');
  const errors = read.error.filter(({ severity }) => severity === 'error');
  return errors.map((diagnostic) => {
    expect(wordingOf(diagnostic)).not.toBe(diagnostic.code);
    const { file = '', part = '' } = diagnostic.place;
    return `${diagnostic.code} ${file.replace(folder, '')} ${part}`.trim();
  });
}

describe('an issue folder written from a library', () => {
  it('is read back as it was, with what is put aside', async () => {
    const folder = join(scratchFolder(), '2024年第3期');
    const issue = smallIssue();
    succeeded(await writeIssueFolder(folder, issue));
    const read = succeeded(await readIssueFolder(folder));
    expect(articlesOfOutline(read.outline)).toEqual(articlesOfOutline(issue.outline));
    expect({ ...read.outline, id: '', sections: [] }).toEqual({ ...issue.outline, id: '', sections: [] });
    for (const [id, manuscript] of issue.manuscripts) expect(read.manuscripts.get(id)?.eq(manuscript)).toBe(true);
    expect(
      [...read.pictures.values()].map(({ bytes, ...rest }) => ({ ...rest, bytes: Uint8Array.from(bytes) })),
    ).toEqual([picture]);
    expect(read.issue.sections.map(({ articles }) => articles.map(({ id }) => id))).toEqual([['a', 'b'], []]);
    expect(readdirSync(join(folder, 'documents')).toSorted()).toEqual([
      '01-a.manuscript.json',
      '02-b.manuscript.json',
      '03-2024_第1号.manuscript.json',
    ]);
  });

  it('says any outline', async () => {
    await fc.assert(
      fc.asyncProperty(randomOutline(), async (outline) => {
        const folder = join(scratchFolder(), 'issue');
        const manuscripts = new Map(articlesOfOutline(outline).map(({ id }) => [id, documentOf(id)]));
        succeeded(await writeIssueFolder(folder, { outline, manuscripts, pictures: new Map() }));
        const read = succeeded(await readIssueFolder(folder));
        const named = outline.sections.map((section, index) => ({ ...section, id: read.outline.sections[index]?.id }));
        expect(read.outline).toEqual({ ...outline, id: read.outline.id, sections: named });
      }),
      { numRuns: 30 },
    );
  });

  it('is not written into a folder that holds something, and leaves nothing beside it', async () => {
    const parent = scratchFolder();
    const folder = join(parent, 'issue');
    mkdirSync(folder);
    succeeded(await writeIssueFolder(folder, smallIssue()));
    const again = await writeIssueFolder(folder, smallIssue());
    expect(again.ok ? '' : again.error.code).toBe('FOLDER_NOT_EMPTY');
    const nowhere = await writeIssueFolder(join(parent, 'issue', 'issue.json', 'x'), smallIssue());
    expect(nowhere.ok ? '' : nowhere.error.code).toMatch(/FOLDER_MISSING|WRITE_FAILED/);
    expect(readdirSync(parent)).toEqual(['issue']);
  });

  it('sets to the same PDF as the Word files that the library took in, byte for byte', async () => {
    vi.spyOn(console, 'info').mockImplementation(() => {});
    const scratch = scratchFolder();
    const read = succeeded(await readIssueFolder(SAMPLE));
    const { library, write } = testLibrary();
    const received = succeeded(write.receiveIssue(read));
    expect(succeeded(library.check())).toEqual([]);
    succeeded(await writeIssueFolder(join(scratch, 'issue'), succeeded(library.read.wholeIssue(received.id))));
    expect(await compile([SAMPLE, '-o', join(scratch, 'word.pdf')])).toBe(0);
    expect(await compile([join(scratch, 'issue'), '-o', join(scratch, 'library.pdf')])).toBe(0);
    expect(readFileSync(join(scratch, 'library.pdf')).equals(readFileSync(join(scratch, 'word.pdf')))).toBe(true);
    vi.restoreAllMocks();
  });

  it('can be received twice, each time under new names', () => {
    const { library, write } = testLibrary();
    const [one, two] = [smallIssue(), smallIssue()].map((issue) => succeeded(write.receiveIssue(issue)));
    expect(one?.id).not.toBe(two?.id);
    expect(succeeded(library.read.issues())).toHaveLength(2);
    const whole = succeeded(library.read.wholeIssue(one!.id));
    expect(whole.missingPictures).toEqual([]);
    expect(whole.pictures.get(picture.id)).toEqual(picture);
  });
});

describe('an issue folder that was meddled with', () => {
  it.each<[string, string, (folder: string, documents: string[]) => void]>([
    [
      'a manuscript that is missing',
      'FILE_MISSING documents/02-b.manuscript.json',
      (folder, [, second = '']) => rmSync(join(folder, 'documents', second)),
    ],
    [
      'a manuscript that is cut',
      'JSON_SYNTAX documents/02-b.manuscript.json',
      (folder, [, second = '']) => writeFileSync(join(folder, 'documents', second), '{"format":'),
    ],
    [
      'a manuscript of a later program',
      'JSON_VALUE documents/02-b.manuscript.json version',
      (folder, [, second = '']) => replaceIn(join(folder, 'documents', second), '"version": 1', '"version": 2'),
    ],
    [
      'a node that a manuscript does not have',
      'MANUSCRIPT_FILE_INVALID documents/02-b.manuscript.json manuscript/content/1/type',
      (folder, [, second = '']) => replaceIn(join(folder, 'documents', second), '"paragraph"', '"poem"'),
    ],
    [
      'a picture that is missing',
      `FILE_MISSING pictures/${picture.id}.png`,
      (folder) => rmSync(join(folder, 'pictures', `${picture.id}.png`)),
    ],
    [
      'a picture that was changed',
      `PICTURE_FILE_CHANGED pictures/${picture.id}.png`,
      (folder) => writeFileSync(join(folder, 'pictures', `${picture.id}.png`), 'x'),
    ],
    [
      'a picture whose name leads elsewhere',
      'JSON_VALUE documents/01-a.manuscript.json pictures[0].id',
      (folder, [first = '']) => replaceIn(join(folder, 'documents', first), `"id": "${picture.id}"`, '"id": "../../x"'),
    ],
    [
      'a picture that the manuscript does not name',
      'PICTURE_NOT_NAMED documents/01-a.manuscript.json',
      (folder, [first = '']) =>
        replaceIn(join(folder, 'documents', first), `"picture": "${picture.id}"`, `"picture": "${'0'.repeat(64)}"`),
    ],
    [
      'two articles of one name',
      'ARTICLE_NAMED_TWICE /issue.json sections[0].articles[1].id',
      (folder) => replaceIn(join(folder, 'issue.json'), '"id": "b"', '"id": "a"'),
    ],
    [
      'a stage that there is not',
      'JSON_VALUE /issue.json sections[0].articles[0].stage',
      (folder) => replaceIn(join(folder, 'issue.json'), '"stage": "received"', '"stage": "done"'),
    ],
  ])('%s is said with file and place', async (_name, expected, change) => {
    expect(await readChanged(change)).toEqual([expected]);
  });
});

describe('an issue folder of Word files', () => {
  it('may hold a manuscript among them, and one put aside that is not printed', async () => {
    const parent = scratchFolder();
    succeeded(await writeIssueFolder(join(parent, 'library'), smallIssue()));
    const articles = [
      { document: '通知.docx' },
      { document: '通知.manuscript.json' },
      { document: '通知.docx', putAside: { kind: 'withdrawn', note: '' } },
    ];
    const folder = writeWordFolder({ ...SMALL_ISSUE, sections: [{ name: '文件', articles }] });
    const manuscript = readFileSync(join(parent, 'library', 'documents', '02-b.manuscript.json'));
    writeFileSync(join(folder, '通知.manuscript.json'), manuscript);
    const { issue, outline } = succeeded(await readIssueFolder(folder));
    expect(issue.sections[0]?.articles.map(({ id, file }) => [id, file])).toEqual([
      ['article-1', '通知.docx'],
      ['article-2', '通知.manuscript.json'],
    ]);
    expect(outline.sections[0]?.articles).toHaveLength(3);
    expect(outline.id).toBe(issueId('issue'));
    expect(existsSync(join(folder, '通知.docx'))).toBe(true);
  });
});

function replaceIn(path: string, old: string, text: string): void {
  const before = readFileSync(path, 'utf8');
  if (!before.includes(old)) throw new Error(`${path} has no ${old}`);
  writeFileSync(path, before.replace(old, text));
}
