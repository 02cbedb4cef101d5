import { describe, expect, it } from 'vitest';
import { issueOutlineSchema } from '../../../shared/issue/issueOutline.ts';
import { nextIssue } from '../../../shared/issue/nextIssue.ts';
import { issueId, sectionId, smallOutline } from '../../support/outlines.ts';

const sectionIds = [sectionId('n-1'), sectionId('n-2')];

function next(year: number, published: string) {
  const result = nextIssue(smallOutline(), { id: issueId('issue-2'), year, published, sectionIds });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('a new issue', () => {
  it('carries over masthead, board, colophon and sections, without articles', () => {
    const { outline } = next(2024, '2024年8月');
    expect(outline.masthead).toEqual({
      ...smallOutline().masthead,
      number: 4,
      totalNumber: 20,
      published: '2024年8月',
    });
    expect(outline.board).toEqual(smallOutline().board);
    expect(outline.sections.map(({ name, articles }) => [name, articles.length])).toEqual([
      ['文件', 0],
      ['人事', 0],
    ]);
    expect(outline.sections.map(({ id }) => id)).toEqual(['n-1', 'n-2']);
    expect(issueOutlineSchema.parse(outline)).toEqual(outline);
  });

  it('begins at number 1 in a new year, while the running number goes on', () => {
    const { masthead } = next(2025, '2025年2月').outline;
    expect([masthead.year, masthead.number, masthead.totalNumber]).toEqual([2025, 1, 20]);
  });

  it('renews number and month in the colophon, and names the entries with other dates', () => {
    const { outline, entriesToReview } = next(2024, '2024年8月');
    expect(outline.colophon?.entries.map((entry) => entry.value)).toEqual([
      '2024年第4期（总第20期）',
      '2024年8月',
      '2024年6月18日',
      '500册',
    ]);
    expect(entriesToReview).toEqual(['印刷日期']);
  });

  it('of a year before the last one is refused', () => {
    const result = nextIssue(smallOutline(), {
      id: issueId('issue-2'),
      year: 2023,
      published: '2023年1月',
      sectionIds,
    });
    expect(result).toEqual({ ok: false, error: { code: 'YEAR_BEFORE_PREVIOUS', year: 2023, previous: 2024 } });
  });

  it('throws where sections and ids do not match', () => {
    const given = { id: issueId('issue-2'), year: 2024, published: '2024年8月', sectionIds: [] };
    expect(() => nextIssue(smallOutline(), given)).toThrow('2 sections need as many ids, got 0');
  });
});
