import { beforeAll, describe, it } from 'vitest';
import { document, issueOf, lineBreak, linesOfText, masthead, section, title } from '../../support/layout/builders.ts';
import { linesOf } from '../../support/pdf/linesOf.ts';
import type { MeasuredPage } from '../../support/pdf/readPdf.ts';
import { fails, more, near, same } from '../../support/spec/measured.ts';
import { countyGazette, type MeasuredIssue, measuredIssue } from '../../support/spec/measuredIssue.ts';

const LONG = '甲县人民政府办公室关于进一步加强和改进全县农村饮用水安全监督管理与应急处置工作的实施意见';
/** ᠮᠣᠩᠭᠣᠯ with a variation selector, ᠬᠣᠲᠠ᠎ᠶᠢᠨ with a vowel separator, and a suffix behind a narrow no-break space. */
const MONGOLIAN = 'ᠮᠣᠩᠭᠣᠯ ᠬᠣᠲᠠ᠎ᠠ ᠦᠵᠦᠮᠦᠴᠢᠨ\u202fᠤ ᠰᠡᠳᠬᠦᠯ᠋';
const board = {
  name: '编辑委员会',
  members: [
    { role: '主任', names: ['王一'] },
    { role: '副主任', names: ['李二三', '赵四'] },
  ],
  staff: [{ role: '责任编辑', names: ['周九'] }],
};
const colophon = {
  entries: [
    { label: '主办', value: '甲县人民政府办公室' },
    { label: '准印证号', value: '第001号' },
  ],
  notice: '',
};

describe('covers, contents, board and colophon in the PDF', () => {
  let issue: MeasuredIssue;
  beforeAll(async () => {
    const sections = [
      section('县政府文件', [
        { manuscript: document(title('关于印发方案的通知'), linesOfText(70, 20)) },
        { manuscript: document(title(LONG), linesOfText(20, 20)) },
      ]),
    ];
    issue = await measuredIssue(
      issueOf([], { sections, masthead: { ...masthead, mongolianTitle: MONGOLIAN }, board, colophon }),
      countyGazette,
    );
  });
  const sheet = (index: number) => issue.pdf.pages.at(index) as MeasuredPage;
  const contents = () => sheet(2);
  /** The folios at the right edge. */
  const folios = () => linesOf(contents()).filter((line) => !line.artifact && /^\d\d$/.test(line.text));
  const entry = (text: string) => {
    const row = linesOf(contents()).find((line) => line.text.startsWith(text));
    if (!row) throw new RangeError(`no ${text} in the contents`);
    return row;
  };

  it('FRONT-01 leaders join a title with its folio, as an artifact', () => {
    const dots = contents().glyphs.filter((glyph) => glyph.artifact && glyph.text === '·');
    more(dots.length, 10);
    const title = entry('关于印发方案的通知');
    const row = dots.filter((dot) => Math.abs(dot.y - title.baseline) < 0.05);
    const first = title.glyphs.findLast((glyph) => glyph.text === '知');
    more(Math.min(...row.map((dot) => dot.x)), (first?.x ?? 0) + 11);
  });

  it('FRONT-02 folios stand flush right', () => {
    const right = Math.max(...folios().map((line) => line.end));
    same(folios().length, 2);
    for (const folio of folios()) near(folio.end, right, 0.05);
    // Their titles begin together and end anywhere.
    fails(() => near(entry('关于印发方案的通知').end, entry(LONG.slice(0, 10)).end, 0.05));
  });

  it('FRONT-03 a long title is turned over and hangs', () => {
    const first = entry(LONG.slice(0, 10));
    const rest = linesOf(contents()).find(
      (line) => !line.artifact && line.baseline > first.baseline + 5 && /[\u4e00-\u9fff]/.test(line.text),
    );
    near((rest?.x ?? 0) - first.x, 2 * first.size, 0.1);
  });

  it('FRONT-03 a title stands there without the line breaks of its author', async () => {
    const broken = await measuredIssue(
      issueOf([document(title(['甲县人民政府', lineBreak(), '关于表彰的决定']), linesOfText(5, 20))]),
      countyGazette,
    );
    const lines = linesOf(broken.pdf.pages[2] as MeasuredPage).map((line) => line.text);
    same(
      lines.some((text) => text.startsWith('甲县人民政府关于表彰的决定')),
      true,
    );
    same(
      broken.pdf.outline.flatMap(({ children }) => children.map((child) => child.title)),
      ['甲县人民政府关于表彰的决定'],
    );
    // On its page it is broken as before.
    fails(() =>
      same(
        broken.lines.some(({ text }) => text === '甲县人民政府关于表彰的决定'),
        true,
      ),
    );
  });

  it('FRONT-04 FRONT-05 the folios of the contents are those printed on the pages, of two digits', () => {
    same(
      folios().map((line) => line.text),
      issue.layout.folios.map(({ first }) => first),
    );
    same(
      issue.layout.folios.every(({ first }) => first.length === 2),
      true,
    );
  });

  it('FRONT-06 every entry leads to its page', () => {
    const labels = contents().links.map((link) => issue.pdf.pages[link.target.page]?.label);
    same(
      [...new Set(labels)],
      issue.layout.folios.map(({ first }) => first),
    );
  });

  it('FRONT-11 the outline leads to contents, sections and articles', () => {
    const articles = issue.pdf.outline.flatMap((entry) => entry.children);
    same(articles.length, 2);
    same(
      articles.map((each) => issue.pdf.pages[each.target.page]?.label),
      issue.layout.folios.map(({ first }) => first),
    );
  });

  it('FRONT-07 FRONT-08 names and roles are spread to equal width', () => {
    const all = issue.pdf.pages.flatMap((page) => page.glyphs.map((glyph) => ({ ...glyph, sheet: page.index })));
    const at = (text: string) => all.find((glyph) => glyph.text === text && glyph.size < 12);
    const [li, san, zhao, si] = ['李', '三', '赵', '四'].map(at);
    near((san?.x ?? 0) - (li?.x ?? 0), (si?.x ?? 0) - (zhao?.x ?? 0), 0.05);
    // Labels of two and of four characters end together.
    const back = linesOf(sheet(-1), { columnGap: 9 });
    const colon = (text: string) =>
      back.find((line) => line.text.replace(/\s/g, '').startsWith(text))?.glyphs.find((glyph) => glyph.text === '：')
        ?.x;
    near(colon('主办') ?? Number.NaN, colon('准印证号') ?? Number.NaN, 0.05);
    // The last character of either stands before it.
    const last = (text: string, character: string) => {
      const glyphs = back.find((line) => line.text.replace(/\s/g, '').startsWith(text))?.glyphs ?? [];
      const found = glyphs.find((glyph) => glyph.text === character);
      return (found?.x ?? 0) + (found?.advance ?? 0);
    };
    near(last('主办', '办'), colon('主办') ?? Number.NaN, 0.05);
    near(last('准印证号', '号'), colon('准印证号') ?? Number.NaN, 0.05);
  });

  it('FRONT-09 the cover’s title is spread over its width', () => {
    const large = sheet(0).glyphs.filter((glyph) => glyph.size > 20 && glyph.orientation === 'horizontal');
    const cover = large.filter((glyph) => Math.abs(glyph.y - (large[0]?.y ?? 0)) < 0.1);
    same(cover.map((glyph) => glyph.text).join(''), '甲县人民政府公报');
    const xs = cover.map((glyph) => glyph.x);
    const gaps = xs.slice(1).map((x, index) => x - (xs[index] ?? 0));
    near(Math.max(...gaps) - Math.min(...gaps), 0, 0.1);
    fails(() => near(xs[1] ?? 0, xs[0] ?? 0, 0.1));
  });

  const vertical = () => issue.pdf.pages[0]?.glyphs.filter((glyph) => glyph.orientation === 'vertical') ?? [];

  it('MONG-01 the Mongolian title runs down', () => {
    more(vertical().length, 15);
    const column = vertical().filter((glyph) => Math.abs(glyph.x - (vertical()[0]?.x ?? 0)) < 0.5);
    for (const [index, glyph] of column.slice(1).entries()) more(glyph.y + 0.001, column[index]?.y ?? 0);
  });

  it('MONG-02 its columns go from left to right', async () => {
    const mongolianTitle = Array.from({ length: 4 }, () => MONGOLIAN).join(' ');
    const long = await measuredIssue(
      issueOf([document(linesOfText(5, 20))], { masthead: { ...masthead, mongolianTitle } }),
      countyGazette,
    );
    const xs =
      long.pdf.pages[0]?.glyphs.filter(({ orientation }) => orientation === 'vertical').map(({ x }) => x) ?? [];
    more(Math.max(...xs) - Math.min(...xs), 15);
    // In reading order no glyph stands left of the one before it, but for the shaping of its letter.
    for (const [index, x] of xs.slice(1).entries()) more(x + 5, xs[index] ?? 0);
  });

  it('MONG-03 MONG-06 its words are whole and read out in order', () => {
    const read = vertical()
      .map((glyph) => glyph.text)
      .join('');
    same(read.replace(/ /g, ''), MONGOLIAN.replace(/ /g, ''));
  });

  it('MONG-04 MONG-05 its letters are joined as HarfBuzz shapes them, selectors and separators without a place of their own', () => {
    const bare = vertical().filter((glyph) => /[\u180b-\u180e\u202f]/.test(glyph.text));
    more(bare.length, 0.5);
    // A letter has other forms at the beginning, in the middle and at the end of its word.
    const runs = issue.layout.displayList.pages[0]?.items.flatMap((item) =>
      item.kind === 'glyphs' && item.orientation === 'vertical' ? item.glyphs : [],
    );
    const forms = (letter: string) => new Set(runs?.filter(({ text }) => text === letter).map(({ glyph }) => glyph));
    // The last letter's selector selects nothing: it is not drawn as the sign that the face has for it.
    const drawn = runs?.findLast(({ text }) => text.includes('\u180b') || text === '')?.glyph ?? 0;
    same(forms(' ').has(drawn), true);
    more(forms('ᠮ').size, 1);
    same(
      issue.layout.diagnostics.filter(({ code }) => code === 'GLYPH_MISSING'),
      [],
    );
  });

  it('MONG-07 it stands in every frame of the template that wants it', async () => {
    const frames = countyGazette.pages.frontCover.filter((frame) => frame.kind === 'mongolian');
    const template = {
      ...countyGazette,
      pages: { ...countyGazette.pages, textLeft: [...countyGazette.pages.textLeft, ...frames] },
    };
    const marginal = await measuredIssue(
      issueOf([document(linesOfText(5, 20))], { masthead: { ...masthead, mongolianTitle: MONGOLIAN } }),
      template,
    );
    const turned = (of: MeasuredIssue, label: string): number =>
      of.pdf.pages.find((page) => page.label === label)?.glyphs.filter((glyph) => glyph.orientation === 'vertical')
        .length ?? 0;
    same(turned(marginal, '02'), vertical().length);
    same(turned(issue, '02'), 0);
  });
});
