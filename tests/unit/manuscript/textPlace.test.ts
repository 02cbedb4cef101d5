import { describe, expect, it } from 'vitest';
import { manuscriptSchema } from '../../../shared/manuscript/schema.ts';
import { textBlocks } from '../../../shared/manuscript/textBlocks.ts';
import { placeOfPosition, positionOfPlace } from '../../../shared/manuscript/textPlace.ts';
import * as make from '../../support/layout/builders.ts';

const { nodes } = manuscriptSchema;
const note = (text: string) => nodes.footnote.create(null, manuscriptSchema.text(text));

const manuscript = make.document(
  make.title('通知'),
  make.paragraph(['甲乙', note('注文'), '丙', nodes.hardBreak.create(), '丁']),
  make.list(['●', '春夏']),
  make.table(1, [
    ['表头', '数量'],
    ['秋', '冬'],
  ]),
);

describe('places in the printed text', () => {
  it('counts cells row by row and footnotes after all blocks', () => {
    expect(textBlocks(manuscript).map(({ text }) => text)).toEqual([
      ...['通知', '甲乙丙\n丁', '●春夏', '表头', '数量', '秋', '冬', '注文'],
    ]);
  });

  it.each([
    ['the beginning of a block', { block: 1, offset: 0 }, '|甲乙'],
    ['a place before a footnote mark', { block: 1, offset: 2 }, '甲乙|'],
    ['a place after a hard break', { block: 1, offset: 4 }, '|丁'],
    ['a list item behind its label', { block: 2, offset: 1 }, '|春夏'],
    ['a place inside a label', { block: 2, offset: 0 }, '|春夏'],
    ['the end of a cell', { block: 6, offset: 1 }, '冬|'],
    ['a place in a footnote', { block: 7, offset: 1 }, '注|文'],
    ['an offset beyond the text', { block: 0, offset: 99 }, '通知|'],
  ])('finds the caret for %s', (_name, place, caret) => {
    const position = positionOfPlace(manuscript, place)!;
    const resolved = manuscript.resolve(position);
    const before = resolved.nodeBefore?.isText ? resolved.nodeBefore.text : '';
    const after = resolved.nodeAfter?.isText ? resolved.nodeAfter.text : '';
    expect(`${before}|${after}`).toBe(caret);
  });

  it('has no position for a block that is gone', () => {
    expect(positionOfPlace(manuscript, { block: 8, offset: 0 })).toBeNull();
  });

  it('takes a position between blocks for the beginning of the next', () => {
    expect(placeOfPosition(manuscript, 0)).toEqual({ block: 0, offset: 0 });
    const tableAt = textBlocks(manuscript)[3]!.position - 2;
    expect(placeOfPosition(manuscript, tableAt)).toEqual({ block: 3, offset: 0 });
  });

  it('takes a position after the last block for its end', () => {
    expect(placeOfPosition(manuscript, manuscript.content.size)).toEqual({ block: 6, offset: 1 });
  });

  it('has no place in a manuscript without text blocks', () => {
    expect(placeOfPosition(make.document(), 0)).toBeNull();
  });
});
