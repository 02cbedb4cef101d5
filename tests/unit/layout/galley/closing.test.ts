import { describe, expect, it } from 'vitest';
import { attachmentItemShape } from '../../../../shared/layout/galley/attachmentItem.ts';
import { closingIndents } from '../../../../shared/layout/galley/closing.ts';
import { prepared, SIZE } from '../../../support/layout/lines.ts';

/** Left edges of signatures and date in ems, in a column of 20 ems; each is as long as its number of characters. */
function leftEdges(signatures: readonly number[], date: number | null, measure = 20) {
  const text = (length: number) => prepared('文'.repeat(length));
  const indents = closingIndents(signatures.map(text), date === null ? null : text(date), 2 * SIZE, measure * SIZE);
  return {
    signatures: signatures.map((length, index) => measure - length - (indents.signatures[index] ?? 0) / SIZE),
    date: date === null ? null : measure - date - indents.date / SIZE,
  };
}

// GB/T 9704-2012, 7.3.5.2: documents without a seal.
describe('signature and date', () => {
  it('stand with the signature two ems from the right, the date beginning two ems right of it', () => {
    // 10 characters end at 18 and begin at 8; the date begins at 10.
    expect(leftEdges([10], 6)).toEqual({ signatures: [8], date: 10 });
  });

  it('move the signature left where the date is longer, which then ends two ems from the right', () => {
    // The date of 8 characters begins at 10 and ends at 18; the signature of 4 begins two ems before it.
    expect(leftEdges([4], 8)).toEqual({ signatures: [8], date: 10 });
  });

  it('keep the date two ems from the right where it is shorter but would come nearer', () => {
    expect(leftEdges([8], 7)).toEqual({ signatures: [9], date: 11 });
  });

  it('centre several organs on the widest one', () => {
    expect(leftEdges([6, 10, 8], 6)).toEqual({ signatures: [10, 8, 9], date: 10 });
  });

  it('stand two ems from the right each where there is only one of them', () => {
    expect(leftEdges([6], null).signatures).toEqual([12]);
    expect(leftEdges([], 7).date).toBe(11);
  });

  it('give up their indent in a column too narrow for it, rather than leave it', () => {
    const { signatures, date } = leftEdges([9], 9, 10);
    expect(signatures[0]).toBeGreaterThanOrEqual(0);
    expect(date).toBeGreaterThanOrEqual(0);
    expect(date).toBeLessThanOrEqual(1);
  });
});

// GB/T 9704-2012, 7.3.4.
describe('the list of attachments', () => {
  it('begins two ems in, and turned-over lines stand below the first character of the name', () => {
    expect(attachmentItemShape('附件：1. 名单', true, 2)).toEqual({ firstIndent: 2, indent: 6 });
  });

  it('sets further items below the first one’s number', () => {
    expect(attachmentItemShape('2. 方案', false, 2)).toEqual({ firstIndent: 5, indent: 6 });
  });

  it('turns a single attachment without a number over below its name', () => {
    expect(attachmentItemShape('附件：名单', true, 2)).toEqual({ firstIndent: 2, indent: 5 });
  });

  it('takes no label for granted where none was typed', () => {
    expect(attachmentItemShape('名单', true, 2)).toEqual({ firstIndent: 2, indent: 2 });
  });
});
