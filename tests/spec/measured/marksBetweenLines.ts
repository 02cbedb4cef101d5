import type { Node } from 'prosemirror-model';
import { beforeAll, describe, it } from 'vitest';
import type { Fill } from '../../../shared/display-list/displayList.ts';
import { manuscriptSchema } from '../../../shared/manuscript/schema.ts';
import { document, issueOf, linesOfText, marked, paragraph, title } from '../../support/layout/builders.ts';
import { fails, more, near, same } from '../../support/spec/measured.ts';
import {
  countyGazette,
  lineReading,
  linesReading,
  type MeasuredIssue,
  measuredIssue,
  squareIssue,
  type TextLine,
} from '../../support/spec/measuredIssue.ts';

type GroupedMark = 'properName' | 'bookTitle' | 'framed';

const grouped = (text: string, name: GroupedMark, group: number): Node =>
  manuscriptSchema.text(text, [manuscriptSchema.marks[name].create({ group })]);

/** One paragraph for each kind: 甲 乙丙|丁戊 己, the two names neighbours; 庚 辛壬 癸 with one name. */
const paragraphs = (name: GroupedMark): Node[] => [
  paragraph(['甲', grouped('乙丙', name, 0), grouped('丁戊', name, 1), `己${name.length}`], { indent: false }),
  paragraph(['庚', marked('辛壬', name), `癸${name.length}`], { indent: false }),
  paragraph(['一二三四五六', marked('七八九十甲乙', name), `丙${name.length}`], { indent: false }),
];

describe('marks between lines in the PDF', () => {
  let issue: MeasuredIssue;
  beforeAll(async () => {
    issue = await squareIssue({ columns: 1, characters: 9, lines: 60 }, [
      document(...(['properName', 'bookTitle', 'framed'] as const).flatMap(paragraphs)),
    ]);
  });
  const names = (name: GroupedMark): TextLine => lineReading(issue, `甲乙丙丁戊己${name.length}`);
  const single = (name: GroupedMark): TextLine => lineReading(issue, `庚辛壬癸${name.length}`);

  /** The painter draws neighbouring rules as one path: each by itself stands in the display list. */
  const fillsOf = (set: MeasuredIssue, page: number): Fill[] =>
    set.layout.displayList.pages[page]?.items.filter((item) => item.kind === 'fill') ?? [];

  /** Horizontal rules near a line, from left to right, as where they begin and end in ems and their height. */
  const rulesNear = (line: TextLine, above: number, below: number) =>
    fillsOf(issue, line.page)
      .filter(
        ({ y, width, height }) => height < 1 && width > 3 && y > line.baseline - above && y < line.baseline + below,
      )
      .map(({ x, y, width }) => ({ from: (x - 50) / 10, to: (x + width - 50) / 10, y: y - line.baseline }))
      .sort((a, b) => a.from - b.from);
  const wavesBelow = (line: TextLine) =>
    (issue.pdf.pages[line.page]?.glyphs ?? []).filter(
      ({ text, artifact, y }) => artifact && text === '﹏' && y > line.baseline && y < line.baseline + 4,
    );

  it('PUNCT-18 a line stands below a proper noun, as long as it, and of two neighbours each has its own', () => {
    const [one] = rulesNear(single('properName'), 0, 4);
    near(one?.from ?? 0, 1.0625, 0.005);
    near(one?.to ?? 0, 2.9375, 0.005);
    more(one?.y ?? 0, 1.2);
    const two = rulesNear(names('properName'), 0, 4);
    same(two.length, 2);
    near((two[1]?.from ?? 0) - (two[0]?.to ?? 0), 0.125, 0.005);
    // Without neighbours there is one line, of one piece.
    fails(() => same(rulesNear(single('properName'), 0, 4).length, 2));
  });

  it('PUNCT-18 a wave stands below the title of a work, of one piece and parted from its neighbour', () => {
    const wave = wavesBelow(single('bookTitle'));
    same(wave.length, 2);
    near(((wave[0]?.x ?? 0) - 50) / 10, 1.0625, 0.005);
    near((wave[1]?.x ?? 0) - (wave[0]?.x ?? 0) - (wave[0]?.advance ?? 0), 0, 0.05);
    near(((wave[1]?.x ?? 0) + (wave[1]?.advance ?? 0) - 50) / 10, 2.9375, 0.01);
    const neighbours = wavesBelow(names('bookTitle'));
    same(neighbours.length, 4);
    near((neighbours[2]?.x ?? 0) - (neighbours[1]?.x ?? 0) - (neighbours[1]?.advance ?? 0), 1.25, 0.05);
    fails(() => same(wavesBelow(single('properName')).length, 2));
  });

  it('PUNCT-18 the line’s distance stays, and what a line’s end divides goes on below the next', () => {
    const text = '一二三四五六七八九十甲乙丙10';
    const [first, second] = linesReading(issue, text);
    near((second?.baseline ?? 0) - (first?.baseline ?? 0), 20, 0.01);
    same([rulesNear(first as TextLine, 0, 4).length, rulesNear(second as TextLine, 0, 4).length], [1, 1]);
  });

  it('PUNCT-20 a frame stands around the name of a dead person', () => {
    const line = single('framed');
    const rules = rulesNear(line, 11, 4);
    same(rules.length, 2);
    for (const { from, to } of rules) {
      near(from, 1, 0.005);
      near(to, 3, 0.005);
    }
    const [top, bottom] = rules.map(({ y }) => y).sort((a, b) => a - b);
    more(-8.8, top ?? 0);
    more(bottom ?? 0, 1.2);
    const sides = (of: TextLine) =>
      fillsOf(issue, of.page).filter(
        ({ y, width, height }) => width < 1 && height > 9 && Math.abs(y + 9.5 - of.baseline) < 1,
      );
    same(sides(line).length, 2);
    same(sides(names('framed')).length, 4);
    // Divided by a line's end it stays open there.
    const divided = linesReading(issue, '一二三四五六七八九十甲乙丙6');
    same(
      divided.map((part) => sides(part).length),
      [1, 1],
    );
    fails(() => same(sides(names('properName')).length, 4));
  });

  it('PUNCT-20 a framed name is better not divided', async () => {
    const column = (name: (text: string) => string | Node) =>
      squareIssue({ columns: 1, characters: 14, lines: 60 }, [
        document(
          ...[9, 10, 11, 12, 13].map((before) =>
            paragraph(['一二三四五六七八九十百千万'.slice(0, before), name('甲乙丙'), '丁戊己庚辛壬癸子丑寅卯辰巳'], {
              indent: false,
            }),
          ),
        ),
      ]);
    const whole = (set: MeasuredIssue) => set.lines.filter(({ text }) => text.includes('甲乙丙')).length;
    same(whole(await column((text) => marked(text, 'framed'))), 5);
    const plain = whole(await column((text) => text));
    fails(() => same(plain, 5));
  });

  it('PUNCT-20 names of the editorial board stand in frames where the issue says so', async () => {
    const framed = async (deceased: readonly string[]) => {
      const board = {
        name: '编辑委员会',
        members: [{ role: '委员', names: ['王一', '李二三'], deceased: [...deceased] }],
        staff: [],
      };
      const set = await measuredIssue(
        issueOf([{ manuscript: document(title('题'), linesOfText(3, 20)) }], { board }),
        countyGazette,
      );
      return set.pdf.pages.flatMap(({ glyphs }, page) => {
        const name = glyphs.find(({ text }) => text === '李');
        if (!name) return [];
        return fillsOf(set, page).filter(
          ({ x, y, height }) => height > 5 && Math.abs(x - name.x) < 0.6 && y < name.y && y + height > name.y,
        );
      }).length;
    };
    same(await framed(['李二三']), 1);
    same(await framed([]), 0);
  });
});
