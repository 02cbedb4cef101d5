import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finishedIssue, SAMPLE_ISSUE } from '../support/issues/compiled.ts';
import { popplerInstalled } from '../support/pdf/poppler.ts';

/** Pages of the sample issue that show every kind of page: by their place in the file, from 1. */
const PAGES: readonly (readonly [name: string, page: number])[] = [
  ['front-cover', 1],
  ['contents', 3],
  ['notice-and-plan', 4],
  ['table-with-merged-column', 8],
  ['name-lists', 11],
  ['chart', 12],
  ['shared-page', 34],
  ['attachments', 23],
  ['notes-under-columns', 26],
  ['form', 28],
  ['statistics', 37],
  ['back-cover', 44],
];

const RESOLUTION = 48;
/** A page may differ in this part of its pixels: versions of the program that draws it smooth edges differently. */
const TOLERANCE = 0.005;

const folder = fileURLToPath(new URL('images/', import.meta.url));
if (!popplerInstalled) console.info('skipped: pdftoppm, which draws the pages, is not installed');

describe.skipIf(!popplerInstalled)('the image of a page', () => {
  let scratch = '';
  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'gongbao-pages-'));
    const { bytes } = await finishedIssue(SAMPLE_ISSUE);
    writeFileSync(join(scratch, 'sample.pdf'), bytes);
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  it.each(PAGES)('%s is as it was seen to be good', (name, page) => {
    const drawn = drawnPage(scratch, page);
    const path = join(folder, `${name}.png`);
    if (process.env.UPDATE_GOLDENS) writeFileSync(path, PNG.sync.write(drawn, { colorType: 0, inputColorType: 6 }));
    expect(existsSync(path), `${path} is missing: UPDATE_GOLDENS=1 npm test`).toBe(true);
    const golden = PNG.sync.read(readFileSync(path));
    expect([drawn.width, drawn.height]).toEqual([golden.width, golden.height]);
    const differing = pixelmatch(drawn.data, golden.data, undefined, drawn.width, drawn.height, { threshold: 0.2 });
    expect(differing / (drawn.width * drawn.height)).toBeLessThan(TOLERANCE);
  });

  it('would not pass for another page', () => {
    const [one, other] = [drawnPage(scratch, 4), drawnPage(scratch, 8)];
    const differing = pixelmatch(one.data, other.data, undefined, one.width, one.height, { threshold: 0.2 });
    expect(differing / (one.width * one.height)).toBeGreaterThan(TOLERANCE);
  });
});

function drawnPage(scratch: string, page: number): PNG {
  const out = join(scratch, `page-${page}`);
  const range = ['-f', String(page), '-l', String(page), '-singlefile'];
  execFileSync('pdftoppm', ['-r', String(RESOLUTION), '-gray', '-png', ...range, join(scratch, 'sample.pdf'), out]);
  return PNG.sync.read(readFileSync(`${out}.png`));
}
