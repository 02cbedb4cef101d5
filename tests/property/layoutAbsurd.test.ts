import { describe, expect, it } from 'vitest';
import { layoutIssue } from '../../shared/layout/layoutIssue.ts';
import { manuscriptText } from '../../shared/manuscript/text.ts';
import type { Template } from '../../shared/template/template.ts';
import type { ArticleSpec } from '../support/layout/builders.ts';
import {
  attachment,
  document,
  figure,
  footnote,
  hanParagraph,
  heading,
  issueOf,
  list,
  organ,
  paragraph,
  signature,
  table,
  title,
} from '../support/layout/builders.ts';
import { fakeResources } from '../support/layout/fakeResources.ts';
import { printedRuns } from '../support/layout/pageReading.ts';
import { type SquareShape, squareTemplate } from '../support/layout/squareTemplate.ts';

/** A page of four characters by four lines. */
const TINY: SquareShape = { columns: 1, characters: 4, lines: 4 };
const PAGE: SquareShape = { columns: 2, characters: 20, lines: 20 };

const cells = (columns: number, text: string): string[] => Array.from({ length: columns }, () => text);
const rows = (count: number, columns: number, text: string): string[][] =>
  Array.from({ length: count }, () => cells(columns, text));

/** Lays articles out, checks that their text is all there, and answers what was diagnosed. */
function layOut(shape: SquareShape, ...articles: readonly ArticleSpec[]): readonly string[] {
  return layOutIn(squareTemplate(shape), ...articles);
}

/** The same in a template of the test's own. */
function layOutIn(template: Template, ...articles: readonly ArticleSpec[]): readonly string[] {
  const pictures = new Map([['tall', { width: 10, height: 10_000 }]]);
  const resources = fakeResources({ template, pictures });
  const { displayList, diagnostics } = layoutIssue(issueOf(articles), resources);
  articles.forEach(({ manuscript }, article) => {
    const printed = printedRuns(displayList).filter(({ source }) => source?.article === article);
    const wanted = manuscriptText(manuscript).join('').replaceAll('\n', '');
    expect(printed.map(({ text }) => text).join('').length).toBe(wanted.length);
  });
  expect(displayList.pages.length).toBeLessThan(2000);
  return diagnostics.map(({ code }) => code);
}

// “Never an endless loop on any input.” A loop shows as the runner's time limit.
describe('layout comes to an end, with all text set,', () => {
  it('at a measure of four characters and four lines a page', () => {
    const body = [
      title('关于印发工作方案的通知'),
      heading(1, '一、总体要求'),
      hanParagraph(200),
      signature('甲县人民政府'),
    ];
    layOut(TINY, { manuscript: document(...body) });
  });

  it('where everything is a heading', () => {
    const headings = Array.from({ length: 60 }, () => heading(1, '一、总体要求'));
    layOut(TINY, { manuscript: document(...headings) });
    layOut({ ...PAGE, lines: 4 }, { manuscript: document(...headings) });
  });

  it('where everything is a signature', () => {
    layOut(TINY, { manuscript: document(...Array.from({ length: 60 }, () => signature('甲县人民政府'))) });
  });

  it('with a table of 60 columns', () => {
    layOut(PAGE, { manuscript: document(table(1, rows(5, 60, '数12.5'))) });
    layOut(TINY, { manuscript: document(table(1, rows(5, 60, '数12.5'))) });
  });

  it('with a cell of ten pages', () => {
    layOut(PAGE, {
      manuscript: document(
        table(0, [
          ['甲', '文'.repeat(8000)],
          ['乙', '丙'],
        ]),
      ),
    });
    layOut(
      { ...PAGE, columns: 1 },
      {
        manuscript: document(
          table(1, [
            ['号', '事'],
            ['1', '文'.repeat(4000)],
          ]),
        ),
      },
    );
  });

  it('with a cell of ten pages that spans two rows', () => {
    const tall = { text: '文'.repeat(4000), down: 2 };
    layOut(PAGE, { manuscript: document(table(0, [['甲', tall], ['乙']])) });
  });

  it('with a merged cell of ten pages beside a row of ten pages, and spans beside spans', () => {
    const pages = (count: number): string => '文'.repeat(count * 700);
    const manuscript = document(
      table(1, [
        [{ text: '头', across: 3 }, '注'],
        [{ text: pages(10), down: 3 }, { text: '大类', down: 2, across: 2 }, '一'],
        ['二'],
        [{ text: '小类', down: 2 }, pages(10), '三'],
        [{ text: '末', down: 2 }, '四', { text: pages(3), down: 2 }],
        ['五', '六'],
      ]),
      hanParagraph(60),
    );
    for (const lines of [20, 8]) {
      const shape = { columns: lines === 20 ? 2 : 1, characters: 9, lines };
      layOut(shape, { manuscript });
      const { displayList } = layoutIssue(issueOf([manuscript]), fakeResources({ template: squareTemplate(shape) }));
      // Margins of 50 pt, lines of 20 pt.
      for (const { y } of printedRuns(displayList)) expect(y).toBeLessThan(50 + lines * 20);
    }
  });

  it('with a table that is all head', () => {
    layOut(PAGE, { manuscript: document(table(40, rows(40, 3, '头'))) });
  });

  it('with a head taller than a page', () => {
    layOut(TINY, { manuscript: document(table(6, rows(9, 2, '头'))) });
    layOut({ ...TINY, columns: 2 }, { manuscript: document(table(6, rows(9, 8, '头文文'))) });
  });

  it('with a table whose rows have no cells', () => {
    layOut(PAGE, { manuscript: document(table(0, [[], []]), hanParagraph(9)) });
  });

  it('with spans that reach out of the table', () => {
    const wide = { text: '宽', across: 9, down: 9 };
    layOut(PAGE, {
      manuscript: document(
        table(0, [
          ['甲', wide],
          ['乙', '丙', '丁'],
        ]),
      ),
    });
  });

  it('with a picture taller than the page', () => {
    layOut(PAGE, { manuscript: document(figure('tall', 0, '图1　塔'), hanParagraph(30)) });
    layOut(TINY, { manuscript: document(figure('tall', 900, '图1　塔'), hanParagraph(30)) });
  });

  it('with a caption longer than the page', () => {
    layOut(TINY, { manuscript: document(figure('tall', 0, '图'.repeat(60))) });
  });

  it('with a title of 500 characters', () => {
    layOut(PAGE, { manuscript: document(title('题'.repeat(500)), hanParagraph(30)) });
    layOut(TINY, { manuscript: document(title('题'.repeat(500)), hanParagraph(30)) });
  });

  it('with empty articles, each on its page or run in', () => {
    const empty = { manuscript: document() };
    layOut(PAGE, empty, { ...empty, settings: { start: 'head' } }, { ...empty, settings: { start: 'runIn' } });
  });

  it('with empty blocks', () => {
    const blocks = [title(''), heading(1, ''), paragraph(''), list(['', '']), signature(''), attachment('', '')];
    layOut(PAGE, { manuscript: document(...blocks) });
  });

  it('with footnotes longer than the text', () => {
    layOut(TINY, { manuscript: document(paragraph(['文', footnote('注'.repeat(200)), '字'])) });
  });

  it('with articles that want different sizes, columns and leadings on one page', () => {
    const manuscript = document(title('通知'), hanParagraph(300));
    layOut(
      PAGE,
      { manuscript },
      { manuscript, settings: { start: 'head', size: 30, columns: 6 } },
      { manuscript, settings: { start: 'runIn', size: 5, columns: 1, linesPerColumn: 120 } },
      { manuscript, settings: { start: 'head', linesPerColumn: 4 } },
    );
  });

  it('with a paragraph of 20,000 characters without a mark', () => {
    layOut(PAGE, { manuscript: document(hanParagraph(20_000)) });
  });

  it('with sections that open with a band as tall as the page, or taller', () => {
    const articles = [{ manuscript: document(title('通知'), hanParagraph(300)) }, { manuscript: document() }];
    for (const shape of [TINY, PAGE]) {
      for (const height of [1, 60, 200, 2000]) {
        layOutIn(
          squareTemplate(shape, (template) => ({ ...template, sectionOpener: { kind: 'band', height, frames: [] } })),
          ...articles,
        );
      }
    }
  });

  it('with right-hand pages, pages of sections, and articles that run in wherever a line is left', () => {
    const manuscript = document(title('通知'), table(1, rows(5, 3, '数')), hanParagraph(90), figure('tall'));
    const empty = { manuscript: document() };
    for (const shape of [TINY, PAGE]) {
      for (const onSide of ['newPage', 'rightPage'] as const) {
        for (const kind of ['none', 'page'] as const) {
          const starts = { article: onSide, section: onSide, runIn: { linesLeft: 1, mostPages: 1000 } };
          const sectionOpener = kind === 'none' ? { kind } : { kind, frames: [] };
          const fillers = [{ height: 1, frames: [] }];
          layOutIn(
            squareTemplate(shape, (template) => ({ ...template, starts, sectionOpener, fillers })),
            { manuscript },
            empty,
            { manuscript, settings: { start: 'head' } },
            { manuscript },
          );
        }
      }
    }
  });

  it('with pictures of all sizes at heads and feet, in columns and across', () => {
    const blocks = [
      hanParagraph(30),
      figure('tall', 0, '图'),
      figure('tall'),
      hanParagraph(50),
      figure('tall', 900, '景'),
    ];
    const manuscript = document(title('通知'), ...blocks, table(1, rows(5, 3, '数')), ...blocks, ...blocks);
    for (const shape of [TINY, { ...TINY, columns: 2 }, PAGE]) {
      for (const place of ['head', 'foot'] as const) {
        for (const width of ['byAuthor', 'column', 'across'] as const) {
          for (const maxHeight of [0.1, 0.45, 1]) {
            const rule = { maxHeight, place, width, label: '图{n}' };
            const spec = { manuscript, settings: { figures: [{ figure: 2, place: 'head' as const }] } };
            layOutIn(
              squareTemplate(shape, (template) => ({ ...template, figure: rule })),
              spec,
              { ...spec, settings: { start: 'runIn' } },
              { ...spec, settings: { start: 'head' } },
            );
          }
        }
      }
    }
  });

  it('with nothing but pictures at heads and feet', () => {
    const manuscript = document(...Array.from({ length: 12 }, () => figure('tall', 900)));
    for (const place of ['head', 'foot'] as const) {
      for (const width of ['column', 'across'] as const) {
        const rule = { maxHeight: 0.7, place, width, label: '' };
        layOutIn(
          squareTemplate(PAGE, (template) => ({ ...template, figure: rule })),
          { manuscript },
        );
      }
    }
  });

  it('with every heading alone on a page, taller than it, below a red head', () => {
    const redHead = { ink: 'red', rule: 10, ruleAbove: 50, linesBelowRule: 20 };
    const manuscript = document(
      organ('甲县人民政府'),
      title('题'.repeat(90)),
      heading(1, '章'.repeat(90)),
      heading(1, '章'),
      figure('tall'),
      heading(2, '节'),
      hanParagraph(30),
    );
    for (const shape of [TINY, PAGE]) {
      for (const page of ['goesOn', 'newPage', 'ownPage'] as const) {
        layOutIn(
          squareTemplate(shape, (template) => ({
            ...template,
            articleHead: { ...template.articleHead, redHead },
            headingsAcross: [{ level: 1, page }],
          })),
          { manuscript },
          { manuscript, settings: { start: 'head', headings: [{ heading: '节', across: true, page }] } },
        );
      }
    }
  });
});
