import { describe, it } from 'vitest';
import type { Frame } from '../../../shared/template/frame.ts';
import { frameSchema } from '../../../shared/template/frame.ts';
import type { Template } from '../../../shared/template/template.ts';
import { document, issueOf, linesOfText, masthead, section, title } from '../../support/layout/builders.ts';
import { linesOf, type MeasuredLine } from '../../support/pdf/linesOf.ts';
import { atMost, fails, more, near, same } from '../../support/spec/measured.ts';
import { countyGazette, type MeasuredIssue, measuredIssue, squareIssue } from '../../support/spec/measuredIssue.ts';

const MM = 72 / 25.4;
/** From character to character, in ems. */
const pitches = ({ glyphs, size }: MeasuredLine): number[] =>
  glyphs.slice(1).map((glyph, index) => (glyph.x - (glyphs[index]?.x ?? 0)) / size);

const printed = (issue: MeasuredIssue, label: string, text: string): MeasuredLine => {
  const lines = linesOf(issue.pdf.pages.find((page) => page.label === label) ?? missing(label), { columnGap: 30 });
  return lines.find((line) => line.text.replace(/\s/g, '') === text) ?? missing(text);
};
const missing = (what: string): never => {
  throw new RangeError(`the PDF has no ${what}`);
};

describe('texts in frames in the PDF', () => {
  it('PAGE-15 a running head of few characters is spaced out, a longer one is set solid', async () => {
    const issueNamed = (name: string) =>
      measuredIssue(
        issueOf([], { sections: [section(name, [document(title('通知'), linesOfText(150, 20))])] }),
        countyGazette,
      );
    const [short, long] = [await issueNamed('要闻'), await issueNamed('县人民政府文件')];
    for (const pitch of pitches(printed(short, '03', '要闻'))) near(pitch, 1.5, 0.01);
    for (const pitch of pitches(printed(long, '03', '县人民政府文件'))) near(pitch, 1, 0.01);
    // Both end at the edge of the type area.
    near(printed(short, '03', '要闻').end, printed(long, '03', '县人民政府文件').end, 0.1);
    fails(() => near(pitches(printed(long, '03', '县人民政府文件'))[0] ?? 0, 1.5, 0.01));
  });

  it('FRONT-10 a text too long for its frame is set closer first, down to a limit, and then smaller', async () => {
    const cover = (closest: number): Frame =>
      frameSchema.parse({
        kind: 'text',
        ...{ x: 10, y: 10, width: 60, height: 10 },
        text: '{title}',
        style: { face: 'song', size: 20 },
        align: 'center',
        shrinkToFit: true,
        closest,
      });
    const titled = async (text: string, closest: number): Promise<MeasuredLine> => {
      const template = (given: Template): Template => ({
        ...given,
        pages: { ...given.pages, frontCover: [cover(closest)] },
      });
      const issue = await measuredIssue(
        issueOf([document(linesOfText(3))], { masthead: { ...masthead, title: text } }),
        template(countyGazette),
      );
      return printed(issue, '封面', text);
    };
    // 60 mm hold 8.5 characters of 20 pt.
    const nine = await titled('甲县人民政府月公报', -0.1);
    near(nine.size, 20, 0.01);
    near(pitches(nine)[0] ?? 0, (60 * MM - 20) / 8 / 20, 0.005);
    const ten = await titled('甲县人民政府办公室公报', -0.1);
    near(pitches(ten)[0] ?? 0, 0.9, 0.005);
    near(ten.size, (60 * MM) / (11 - 10 * 0.1), 0.05);
    for (const line of [nine, ten]) {
      near(line.x, 10 * MM, 0.6);
      atMost(line.end, 70 * MM + 0.6);
    }
    const without = await titled('甲县人民政府月公报', 0);
    more(20, without.size + 0.5);
    fails(() => near(without.size, 20, 0.01));
  });
});

describe('the gap between lines', () => {
  const told = ({ layout }: MeasuredIssue) => layout.diagnostics.filter(({ code }) => code === 'LINE_GAP_UNUSUAL');
  const gapOf = ({ lines }: MeasuredIssue): number => ((lines[1]?.baseline ?? 0) - (lines[0]?.baseline ?? 0)) / 10 - 1;

  it('COL-15 a gap of less than a half or more than one em is reported, the template’s once, an article’s with its name', async () => {
    const article = document(title('通知'), linesOfText(20));
    const usual = await squareIssue({ lines: 20 }, [document(linesOfText(20))]);
    near(gapOf(usual), 1);
    same(told(usual), []);
    const close = await squareIssue({ lines: 20 }, [
      { manuscript: article, settings: { linesPerColumn: 32 } },
      article,
    ]);
    same(
      told(close).map(({ place, values }) => [place.article, values?.side]),
      [['通知', 'narrow']],
    );
    const wide = await squareIssue({ lines: 20 }, [article, article], (template) => ({
      ...template,
      typeArea: { ...template.typeArea, linesPerColumn: 15 },
    }));
    same(
      told(wide).map(({ place, values }) => [place.article, values?.side]),
      [[undefined, 'wide']],
    );
    fails(() => same(told(wide), []));
  });
});
