import { beforeAll, describe, it } from 'vitest';
import { document, documentNumber, lineBreak, linesOfText, organ, title } from '../../support/layout/builders.ts';
import { fails, more, near, same } from '../../support/spec/measured.ts';
import { lineReading, linesReading, type MeasuredIssue, squareIssue } from '../../support/spec/measuredIssue.ts';

const TITLES = [
  '甲县人民政府办公室关于印发2023年农村供水工作实施方案的通知',
  '甲县人民政府关于表彰全县劳动模范和先进工作者的决定',
  '关于进一步加强和改进食品安全监督管理工作的意见',
  '甲县人民政府办公室关于转发《农业机械化促进条例（试行）》的通知',
];
const TYPED = '甲县人民政府关于做好秋收的通知';

const WORDS = [
  '办公室',
  '人民',
  '政府',
  '印发',
  '方案',
  '劳动',
  '模范',
  '食品',
  '安全',
  '监督',
  '管理',
  '促进',
  '条例',
  '农村',
];
/** Words that the end of a line divides. */
const dividedWords = (lines: readonly string[]): string[] =>
  lines.slice(1).flatMap((line, index) => {
    const before = lines[index] ?? '';
    return WORDS.filter((word) =>
      [...word]
        .slice(1)
        .some((_character, cut) => before.endsWith(word.slice(0, cut + 1)) && line.startsWith(word.slice(cut + 1))),
    );
  });

describe('titles in the PDF', () => {
  const issues = new Map<number, MeasuredIssue>();
  let typed: MeasuredIssue;
  beforeAll(async () => {
    for (const characters of [8, 9, 10, 12]) {
      issues.set(
        characters,
        await squareIssue(
          { characters },
          TITLES.map((text) =>
            document(organ('甲县人民政府'), title(text), documentNumber('甲政发〔2023〕6号'), linesOfText(9)),
          ),
        ),
      );
    }
    typed = await squareIssue({}, [
      document(title(['甲县人民政府', lineBreak(), '关于做好秋收的通知']), linesOfText(9)),
    ]);
  });
  /** The lines of all titles at all measures. */
  const all = (): string[][] =>
    [...issues.values()].flatMap((issue) => TITLES.map((text) => linesReading(issue, text).map((line) => line.text)));

  it('TITLE-02 a title is broken between words', () => {
    for (const lines of all()) same(dividedWords(lines), []);
    // Broken after every seven characters, the first of them is divided.
    fails(() => same(dividedWords(TITLES[0]?.match(/.{1,7}/g) ?? []), []));
  });

  it('TITLE-03 关于 ends no line, and 的通知 is not divided', () => {
    for (const lines of all()) {
      same(
        lines.filter((line) => line.endsWith('关于') || /^(?:通知|决定|意见)$/.test(line)),
        [],
      );
      same(
        lines.filter((line) => line.startsWith('的')),
        [],
      );
    }
  });

  it('TITLE-04 TITLE-05 its lines are even, and the last one is no tail', () => {
    for (const lines of all()) {
      more(lines.at(-1)?.length ?? 0, 2.5);
      more(2.6, Math.max(...lines.map((line) => line.length)) / Math.min(...lines.map((line) => line.length)));
    }
  });

  it('TITLE-06 its lines keep the prohibitions', async () => {
    // Two even lines would part after the bracket.
    const even = '一二三四五六七八九（甲乙丙丁戊己庚）的通知';
    const bracket = await squareIssue({ characters: 8 }, [document(title(even), linesOfText(9))]);
    same(linesReading(bracket, even)[0]?.text.endsWith('（'), false);
    for (const lines of all())
      same(
        lines.filter((line) => /^[》）]|[《（]$/.test(line)),
        [],
      );
  });

  it('TITLE-07 a line ends where the author ended it', () => {
    same(
      linesReading(typed, TYPED).map((line) => line.text),
      ['甲县人民政府', '关于做好秋收的通知'],
    );
  });

  it('TITLE-01 TITLE-10 organ, title and number stand centred, one below the other', () => {
    const issue = issues.get(10) as MeasuredIssue;
    const parts = ['甲县人民政府', TITLES[1] as string, '甲政发〔2023〕6号'].map((text) => linesReading(issue, text));
    for (const line of parts.flat()) near((line.x + line.end) / 2, 160, 0.3);
    const [name, heads, number] = parts.map((lines) => lines[0]?.baseline ?? 0);
    more(heads ?? 0, name ?? 0);
    more(number ?? 0, lineReading(issue, '甲县人民政府').baseline);
  });
});
