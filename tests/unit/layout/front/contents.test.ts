import { describe, expect, it } from 'vitest';
import type { GlyphRun, Item } from '../../../../shared/display-list/displayList.ts';
import { type ContentsEntry, contentsPages } from '../../../../shared/layout/front/contents.ts';
import { layoutIssue } from '../../../../shared/layout/layoutIssue.ts';
import { pageIndex } from '../../../../shared/units/page.ts';
import { document, issueOf, linesOfText, organ, section, title } from '../../../support/layout/builders.ts';
import { fakeResources } from '../../../support/layout/fakeResources.ts';
import { printedRuns, rounded } from '../../../support/layout/pageReading.ts';
import { squareTemplate } from '../../../support/layout/squareTemplate.ts';

const resources = fakeResources({ template: squareTemplate() });

const entry = (name: string, folio = '02'): ContentsEntry => ({
  kind: 'article',
  title: name,
  folio,
  page: pageIndex(5),
  targetY: 100,
});
const sectionEntry = (name: string): ContentsEntry => ({ kind: 'section', name });

/** Contents in boxes of 200 pt by a height, from (50, 50) on: lines of 20 pt, the first baseline at 63.8. */
const pagesOf = (entries: readonly ContentsEntry[], height = 100): (readonly Item[])[] => [
  ...contentsPages(entries, () => ({ x: 50, y: 50, width: 200, height }), resources),
];

const runsOf = (items: readonly Item[] = []): GlyphRun[] => items.filter((item) => item.kind === 'glyphs');
const textOf = (run: GlyphRun): string => run.glyphs.map(({ text }) => text).join('');
const isLeader = (run: GlyphRun): boolean => run.source === null;
const textsOf = (items: readonly Item[] | undefined): string[] =>
  runsOf(items)
    .filter((run) => !isLeader(run))
    .map(textOf);

// Rule 17 of our typesetting.
describe('the contents', () => {
  it('set a title from the left and its folio flush right on the same line', () => {
    const [name, , folio] = runsOf(pagesOf([entry('通知')])[0]);
    expect([name?.x, name && rounded(name.y)]).toEqual([50, 63.8]);
    // Two digits of half an em end at 250.
    expect([folio?.x, folio && rounded(folio.y)]).toEqual([240, 63.8]);
  });

  it('fill the line between them with leaders, as an artifact, clear of both by two fifths of an em', () => {
    const leader = runsOf(pagesOf([entry('通知')])[0]).find(isLeader);
    const xs = leader?.glyphs.map(({ dx }) => (leader?.x ?? 0) + dx) ?? [];
    expect(xs[0]).toBeGreaterThanOrEqual(74);
    expect(xs.at(-1)).toBeCloseTo(231, 6);
    expect(leader?.glyphs.every(({ text }) => text === '·')).toBe(true);
  });

  it('stand the dots of all lines below each other', () => {
    const leaders = runsOf(pagesOf([entry('通知'), entry('关于ab的意见', '12')])[0]).filter(isLeader);
    const phases = leaders.flatMap((run) => run.glyphs.map(({ dx }) => rounded((run.x + dx) % 5)));
    expect(leaders).toHaveLength(2);
    expect(new Set(phases).size).toBe(1);
  });

  it('turn a long title over into hanging lines, with leader and folio on the last one', () => {
    const runs = runsOf(pagesOf([entry('文'.repeat(20))])[0]);
    const lines = runs.filter((run) => textOf(run).startsWith('文'));
    // 200 pt less the folio and two and a half ems of leader leave sixteen characters.
    expect(lines.map((run) => textOf(run).length)).toEqual([16, 4]);
    expect(lines.map(({ x }) => x)).toEqual([50, 70]);
    expect(runs.filter((run) => isLeader(run) || textOf(run) === '02').map(({ y }) => rounded(y))).toEqual([
      83.8, 83.8,
    ]);
  });

  it('lead from every line of an entry to its page', () => {
    const link = pagesOf([entry('文'.repeat(20))])[0]?.find((item) => item.kind === 'link');
    expect(link).toMatchObject({ x: 50, y: 50, width: 200, height: 40, page: 5, targetY: 100 });
  });

  it('go on in the next box', () => {
    const pages = pagesOf(Array.from({ length: 7 }, () => entry('通知')));
    expect(pages.map((items) => items.filter(({ kind }) => kind === 'link').length)).toEqual([5, 2]);
  });

  it('keep a section’s name with its first title', () => {
    const entries = [...Array.from({ length: 4 }, () => entry('通知')), sectionEntry('栏目'), entry('意见')];
    // Four lines, nine points of space, the name and its title need 129 pt.
    expect(pagesOf(entries, 130).map(textsOf)[0]).toContain('栏目');
    expect(pagesOf(entries, 125).map((items) => textsOf(items).includes('栏目'))).toEqual([false, true]);
  });

  it('put space above a section’s name, but not at a box’s head', () => {
    const tops = runsOf(pagesOf([sectionEntry('甲栏'), entry('通知'), sectionEntry('乙栏')])[0])
      .filter((run) => /栏/.test(textOf(run)))
      .map(({ y }) => rounded(y));
    expect(tops).toEqual([63.8, 112.8]);
  });

  it('are one page without entries', () => {
    expect(pagesOf([])).toEqual([[]]);
  });
});

describe('the contents of an issue', () => {
  const short = (name: string) => document(title(name), linesOfText(4));

  it('name the folio that each article’s page prints', () => {
    const articles = Array.from({ length: 6 }, (_value, index) => short(`通知${'甲乙丙丁戊己'[index]}`));
    const { displayList, folios } = layoutIssue(issueOf(articles), resources);
    expect(folios.map(({ first }) => first)).toEqual(['02', '03', '04', '05', '06', '07']);
    const printed = printedRuns(displayList, 'matter').map(({ text }) => text);
    for (const { first } of folios) expect(printed).toContain(first);
  });

  it('settle where they take a second page, which moves all folios by one', () => {
    const articles = Array.from({ length: 12 }, (_value, index) => short(`通知${'甲乙丙丁戊己庚辛壬癸子丑'[index]}`));
    const { displayList, folios, diagnostics } = layoutIssue(issueOf(articles), resources);
    expect(folios[0]?.first).toBe('03');
    expect(diagnostics.map(({ code }) => code)).not.toContain('CONTENTS_NOT_SETTLED');
    const link = displayList.pages[2]?.items.find((item) => item.kind === 'link');
    expect(link?.kind === 'link' ? displayList.pages[link.page]?.label : '').toBe('03');
  });

  it('print the organ before the title in a section that wants it', () => {
    const manuscript = document(organ('教育局'), title('关于招生的通知'), linesOfText(4));
    const withOrgan = issueOf([], { sections: [section('部门文件', [manuscript], true)] });
    const without = issueOf([], { sections: [section('部门文件', [manuscript])] });
    const read = (issue: typeof without): string =>
      printedRuns(layoutIssue(issue, resources).displayList, 'matter')
        .map(({ text }) => text)
        .join('');
    expect(read(withOrgan)).toContain('教育局');
    expect(read(without)).not.toContain('教育局');
  });

  it('print the title that the editor gave instead', () => {
    const { displayList } = layoutIssue(issueOf([{ manuscript: short('通知'), contentsTitle: '简题' }]), resources);
    const printed = printedRuns(displayList, 'matter').map(({ text }) => text);
    expect(printed).toContain('简题');
    expect(printed).not.toContain('通知');
  });
});
