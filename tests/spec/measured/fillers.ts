import { describe, it } from 'vitest';
import type { Picture } from '../../../shared/manuscript/picture.ts';
import { frameSchema } from '../../../shared/template/frame.ts';
import type { Filler, Template } from '../../../shared/template/template.ts';
import { pt, ptToMm } from '../../../shared/units/length.ts';
import { document, linesOfText } from '../../support/layout/builders.ts';
import { linesOf } from '../../support/pdf/linesOf.ts';
import { tinyPng } from '../../support/pdf/tinyPictures.ts';
import { fails, near, same } from '../../support/spec/measured.ts';
import { type MeasuredIssue, squareIssue } from '../../support/spec/measuredIssue.ts';

const mm = (points: number): number => ptToMm(pt(points));
/** A filler with one line of text at its head. */
const filler = (text: string, height: number): Filler => ({
  height: mm(height),
  frames: [
    frameSchema.parse({
      kind: 'text',
      ...{ x: 0, y: 0, width: mm(220), height: mm(20) },
      text,
      style: { face: 'song', size: 10 },
      leading: 1,
    }),
  ],
});
const ornament: Filler = {
  height: mm(60),
  frames: [frameSchema.parse({ kind: 'picture', x: 0, y: 0, width: mm(220), height: mm(60), file: 'ornament.png' })],
};
const pictures: ReadonlyMap<string, Picture> = new Map([
  [
    'ornament.png',
    { id: 'ornament.png', mediaType: 'image/png', bytes: tinyPng(40, 20), width: 40, height: 20 } as const,
  ],
]);
const withFillers =
  (...fillers: readonly Filler[]) =>
  (template: Template): Template => ({ ...template, fillers: [...fillers] });

const lineOn = (issue: MeasuredIssue, label: string, text: string) =>
  linesOf(issue.pdf.pages.find((page) => page.label === label) ?? fail()).find((line) => line.text === text);
const fail = (): never => {
  throw new RangeError('no such page');
};

describe('what fills blank room in the PDF', () => {
  // Pages of ten lines: 190 pt.
  const texts = [filler('请广泛传阅', 40), filler('欢迎订阅', 100), filler('勤俭办公', 100)];

  it('PAGE-14 the rest of a page holds the tallest text that goes in, at the page’s foot', async () => {
    const issue = await squareIssue({}, [document(linesOfText(6)), document(linesOfText(10))], withFillers(...texts));
    // Three rows of text leave 140 pt, of which one line is kept free; five leave less than 100 pt.
    near(lineOn(issue, '02', '欢迎订阅')?.baseline ?? 0, 50 + 190 - 100 + 8.8, 0.1);
    near(lineOn(issue, '03', '请广泛传阅')?.baseline ?? 0, 50 + 190 - 40 + 8.8, 0.1);
    fails(() => near(lineOn(issue, '03', '欢迎订阅')?.baseline ?? 0, 50 + 190 - 100 + 8.8, 0.1));
  });

  it('PAGE-14 those of one height take turns, and pages without text have theirs in their middle', async () => {
    const issue = await squareIssue({}, [document(linesOfText(6))], withFillers(...texts));
    near(lineOn(issue, '03', '勤俭办公')?.baseline ?? 0, 50 + (190 - 100) / 2 + 8.8, 0.1);
    near(lineOn(issue, '04', '欢迎订阅')?.baseline ?? 0, 50 + (190 - 100) / 2 + 8.8, 0.1);
  });

  it('PAGE-14 none stands where a text goes on, an article follows, or the room is too small', async () => {
    const issue = await squareIssue(
      {},
      [
        document(linesOfText(24)),
        { manuscript: document(linesOfText(6)), settings: { start: 'runIn' } },
        document(linesOfText(18)),
      ],
      withFillers(texts[0] as Filler),
    );
    const labels = issue.pdf.pages.filter((page) => lineOn(issue, page.label, '请广泛传阅')).map(({ label }) => label);
    // 03 holds the end of the first and the second; 04 is full but for one line.
    same(labels, ['03']);
  });

  it('PAGE-14 a filler may be a picture of the template, in proportion', async () => {
    const issue = await squareIssue({}, [document(linesOfText(6))], withFillers(ornament), pictures);
    const placed = issue.layout.displayList.pages[3]?.items.find((item) => item.kind === 'picture');
    same(placed?.kind === 'picture' && [placed.width, placed.height].map(Math.round), [120, 60]);
    near(placed?.y ?? 0, 50 + 190 - 60, 0.1);
    near(placed?.x ?? 0, 50 + 50, 0.1);
  });
});
