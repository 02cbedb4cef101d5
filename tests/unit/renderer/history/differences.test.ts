import { describe, expect, it } from 'vitest';
import { differencesOf, shownBlocks } from '../../../../renderer/history/differences.ts';
import { restyledWords } from '../../../../renderer/history/styleWords.ts';
import { compareManuscripts } from '../../../../shared/compare/compareManuscripts.ts';
import * as make from '../../../support/layout/builders.ts';

describe('the differences of two versions', () => {
  const before = make.document(
    ...['甲段没有变化。', '乙段没有变化。', '丙段没有变化。', '丁段将要变化。'].map((text) => make.paragraph(text)),
    make.table(0, [
      ['项目', '数量'],
      ['水库', '12'],
    ]),
  );
  const after = make.document(
    ...['甲段没有变化。', '乙段没有变化。', '丙段没有变化。', '丁段已经变化。'].map((text) => make.paragraph(text)),
    make.table(0, [
      ['项目', '数量'],
      ['水库', '15'],
      ['堤防', '3'],
    ]),
  );
  const comparison = compareManuscripts(before, after);

  it('are blocks, and of a table its cells and the rows that came', () => {
    expect(differencesOf(comparison)).toEqual(['3', '4:1:1', '4:2']);
  });

  it('can be shown alone, each with its neighbours', () => {
    const shown = shownBlocks(comparison, true).map((each) =>
      each.kind === 'unchanged' ? `${each.count} 段未改` : each.index,
    );
    expect(shown).toEqual(['2 段未改', 2, 3, 4]);
    expect(shownBlocks(comparison, false)).toHaveLength(5);
  });

  it('name what a block became', () => {
    const side = (node: ReturnType<typeof make.paragraph>) => ({ node, position: 0, label: '' });
    expect(restyledWords(side(make.paragraph('一、总则')), side(make.heading(1, '一、总则')))).toBe('正文→一级标题');
    const centred = make.paragraph('甲', { align: 'center' });
    expect(restyledWords(side(make.paragraph('甲')), side(centred))).toBe('两端对齐→居中');
  });
});
