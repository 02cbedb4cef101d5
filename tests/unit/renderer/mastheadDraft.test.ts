import { describe, expect, it } from 'vitest';
import { mastheadDraft, readMasthead } from '../../../renderer/metadata/mastheadDraft.ts';
import type { Masthead } from '../../../shared/issue/issueFile.ts';

const MASTHEAD: Masthead = {
  ...{ title: '云杉旗人民政府公报', mongolianTitle: '', year: 2024, number: 2, totalNumber: 18 },
  ...{ published: '2024年6月', permit: { label: '准印证号：', number: '018号' } },
  ...{ distribution: '赠阅', notice: '', sponsor: '云杉旗人民政府办公室' },
};
const draft = mastheadDraft(MASTHEAD);

describe('a masthead as it is typed', () => {
  it('reads back what was there', () => {
    expect(readMasthead(draft)).toEqual({ masthead: MASTHEAD, problems: {} });
  });

  it('takes full-width digits', () => {
    expect(readMasthead({ ...draft, totalNumber: '１８' }).masthead?.totalNumber).toBe(18);
  });

  it.each([
    ['title', { title: ' ' }],
    ['sponsor', { sponsor: '' }],
    ['year', { year: '24' }],
    ['number', { number: '0' }],
    ['totalNumber', { totalNumber: '十八' }],
    ['totalNumber', { number: '3', totalNumber: '2' }],
    ['published', { published: '2023年12月' }],
    ['mongolianTitle', { mongolianTitle: 'Monggol' }],
  ])('says what is wrong with %s', (field, change) => {
    const { masthead, problems } = readMasthead({ ...draft, ...change });
    expect(masthead).toBeNull();
    expect(Object.keys(problems)).toEqual([field]);
  });
});
