import { describe, expect, it } from 'vitest';
import { layoutIssue } from '../../../../shared/layout/layoutIssue.ts';
import { pt, ptToMm } from '../../../../shared/units/length.ts';
import { document, issueOf, linesOfText, section, title } from '../../../support/layout/builders.ts';
import { fakeResources } from '../../../support/layout/fakeResources.ts';
import { printedRuns } from '../../../support/layout/pageReading.ts';
import { squareTemplate } from '../../../support/layout/squareTemplate.ts';

const article = (lines: number, characters = 10) => document(title('通知'), linesOfText(lines, characters));
const square = (lines: number) => layoutIssue(issueOf([article(lines)]), fakeResources({ template: squareTemplate() }));

// Rules 16 and 18 of our typesetting.
describe('the furniture of the county gazette', () => {
  const sections = [section('县政府文件', [article(200, 20)])];
  const { displayList } = layoutIssue(issueOf([], { sections }), fakeResources());
  const artifacts = printedRuns(displayList, 'artifact');
  const onPage = (label: string) =>
    artifacts.filter(({ page }) => displayList.pages[page]?.label === label).map(({ text }) => text);
  const folioX = (label: string): number => ptToMm(pt(artifacts.find(({ text }) => text === label)?.x ?? 0));

  it('sets the folio at the outer edge: left on even pages, right on odd ones', () => {
    expect(folioX('02')).toBeLessThan(30);
    expect(folioX('03')).toBeGreaterThan(180);
  });

  it('prints the gazette on left pages and the section on right ones', () => {
    expect(onPage('02')).toContain('甲县人民政府公报');
    expect(onPage('02')).not.toContain('县政府文件');
    expect(onPage('03')).toContain('县政府文件');
    expect(onPage('03')).not.toContain('甲县人民政府公报');
  });

  it('prints neither head nor folio on covers', () => {
    for (const label of ['封面', '封二', '封三', '封底']) expect(onPage(label)).toEqual([]);
  });

  it('moves the type area outward on both sides of the sheet', () => {
    const left = (label: string): number =>
      Math.min(
        ...printedRuns(displayList)
          .filter(({ page, text }) => displayList.pages[page]?.label === label && text.startsWith('文'))
          .map(({ x }) => x),
      );
    // 1 mm to the left on 04, 1 mm to the right on 03.
    expect(ptToMm(pt(left('03') - left('04')))).toBeCloseTo(2, 3);
  });

  it('sets the lines of both sides of the sheet on one grid', () => {
    const ys = (label: string): number[] => [
      ...new Set(
        printedRuns(displayList)
          .filter(({ page }) => displayList.pages[page]?.label === label)
          .map(({ y }) => y),
      ),
    ];
    expect(ys('03')).toHaveLength(33);
    expect(ys('03')).toEqual(ys('04'));
  });
});

describe('the number of pages', () => {
  it('is brought to a multiple of four, and the blank pages are declared', () => {
    const { displayList, diagnostics } = square(4);
    // Contents and one page of text want two more.
    expect(displayList.pages.map(({ label }) => label)).toEqual([
      '封面',
      '封二',
      '01',
      '02',
      '03',
      '04',
      '封三',
      '封底',
    ]);
    expect(diagnostics).toContainEqual({
      code: 'BLANK_PAGES',
      severity: 'info',
      place: {},
      values: { count: 2, multiple: 4 },
    });
  });

  it('wants no blank page where it is one already', () => {
    const { displayList, diagnostics } = square(50);
    expect(displayList.pages).toHaveLength(8);
    expect(diagnostics.map(({ code }) => code)).not.toContain('BLANK_PAGES');
  });

  it('is counted in folios of two digits', () => {
    expect(square(50).folios).toEqual([{ first: '02', last: '04' }]);
  });
});

describe('the outline', () => {
  it('leads to the contents, the sections and their articles', () => {
    const { outline, pages } = square(50).displayList;
    expect(outline.map((entry) => [entry.title, pages[entry.page]?.label])).toEqual([
      ['目录', '01'],
      ['县政府文件', '02'],
    ]);
    expect(outline[1]?.children.map((entry) => [entry.title, pages[entry.page]?.label])).toEqual([['通知', '02']]);
  });
});
