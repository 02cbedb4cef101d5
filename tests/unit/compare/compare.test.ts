import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { compareManuscripts } from '../../../shared/compare/compareManuscripts.ts';
import { comparisonText } from '../../../shared/compare/comparisonText.ts';
import * as make from '../../support/layout/builders.ts';

const text = (before: readonly Node[], after: readonly Node[]): string[] =>
  comparisonText(compareManuscripts(make.document(...before), make.document(...after))).split('\n');
const line = (before: string, after: string): string =>
  text(
    [make.title('关于做好工作的通知'), make.paragraph(before)],
    [make.title('关于做好工作的通知'), make.paragraph(after)],
  )[1]!;

describe('two versions of a line', () => {
  it.each([
    ['a word put in', '认真落实各项措施', '认真落实各项防汛措施', '认真落实各项{+防汛+}措施'],
    ['a word taken out', '各镇要切实认真做好', '各镇要认真做好', '各镇要[-切实-]认真做好'],
    [
      'numbers as wholes',
      '新建学校12所，投资1.25亿元',
      '新建学校15所，投资1.3亿元',
      '新建学校[-12-]{+15+}所，投资[-1.25-]{+1.3+}亿元',
    ],
    ['Western words as wholes', '推进PPP项目', '推进EPC项目', '推进[-PPP-]{+EPC+}项目'],
    [
      'a clause from its beginning to its mark',
      '各镇，各部门：',
      '各镇，各单位，各部门：',
      '各镇，{+各单位，+}各部门：',
    ],
    [
      'a whole sentence put in',
      '要落实责任。要加强督查。',
      '要落实责任。要强化保障。要加强督查。',
      '要落实责任。{+要强化保障。+}要加强督查。',
    ],
    [
      'no chance characters between changes',
      '当前全县防汛抗旱的形势严峻复杂，各镇要高度重视。',
      '当前全县森林防火的任务艰巨繁重，各镇要高度重视。',
      '当前全县[-防汛抗旱的形势严峻复杂-]{+森林防火的任务艰巨繁重+}，各镇要高度重视。',
    ],
    [
      'bracketed text with its brackets',
      '工作方案已经研究同意',
      '工作方案（试行）已经研究同意',
      '工作方案{+（试行）+}已经研究同意',
    ],
  ])('shows %s', (_name, before, after, expected) => {
    expect(line(before, after)).toBe(expected);
  });

  it('shows what is only set otherwise', () => {
    const before = [make.paragraph(['认真', '落实', '措施'])];
    expect(text(before, [make.paragraph(['认真', make.marked('落实', 'strong'), '措施'])])).toEqual([
      '认真{~落实~}措施',
    ]);
  });

  it('shows changed footnotes and breaks', () => {
    const before = [make.paragraph(['水库管理办法', make.footnote('小型')])];
    const after = [make.paragraph(['水库管理', make.lineBreak(), '办法', make.footnote('中型')])];
    expect(text(before, after)).toEqual(['水库管理{+↵+}办法[-［小型］-]{+［中型］+}']);
  });
});

describe('two versions of a manuscript', () => {
  const first = make.paragraph('为切实做好全县春季植树造林工作，现将有关事项通知如下。');
  const second = make.paragraph('各镇人民政府要认真组织，确保完成全年任务。');
  const third = make.paragraph('县林业局要加强技术指导，按月通报进展情况。');

  it('says how much is unchanged', () => {
    expect(text([first, second, third], [first, second, third])).toEqual(['（3 段未改）']);
  });

  it('finds a paragraph put in, taken out and changed between others', () => {
    const changed = make.paragraph('各镇人民政府要认真组织，确保完成春季任务。');
    expect(text([first, second, third], [first, changed])).toEqual([
      '（1 段未改）',
      '各镇人民政府要认真组织，确保完成[-全年-]{+春季+}任务。',
      '[-县林业局要加强技术指导，按月通报进展情况。-]',
    ]);
    expect(text([second, third], [second, first, third])).toEqual([
      '（1 段未改）',
      '{+为切实做好全县春季植树造林工作，现将有关事项通知如下。+}',
      '（1 段未改）',
    ]);
  });

  it('does not take two paragraphs for one that have little in common', () => {
    expect(text([second], [third])).toEqual([
      '[-各镇人民政府要认真组织，确保完成全年任务。-]',
      '{+县林业局要加强技术指导，按月通报进展情况。+}',
    ]);
  });

  it('keeps fields together whatever stands in them, and says when a block became another', () => {
    const before = [
      make.documentNumber('青政发〔2023〕1号'),
      make.paragraph('一、总体要求'),
      make.signature('青禾县人民政府'),
    ];
    const after = [
      make.documentNumber('柳政办字〔2022〕35号'),
      make.heading(1, '一、总体要求'),
      make.signature('柳河镇'),
    ];
    expect(text(before, after)).toEqual([
      '[-青政发〔2023〕1-]{+柳政办字〔2022〕35+}号',
      '一、总体要求〔格式改动〕',
      '[-青禾县人民政府-]{+柳河镇+}',
    ]);
  });

  it('shows attachments that came, list items with their labels', () => {
    const before = [make.list(['●', '做好物资储备'])];
    const after = [make.list(['●', '做好防汛物资储备']), make.attachment('附件', '任务表')];
    expect(text(before, after)).toEqual(['●做好{+防汛+}物资储备', '〔增加一个附件〕', '{+附件+}', '{+任务表+}']);
  });

  it('compares tables by cell', () => {
    const before = make.table(1, [
      ['镇', '任务'],
      ['柳河镇', '120'],
      ['石桥镇', '80'],
    ]);
    const after = make.table(1, [
      ['镇', '任务'],
      ['柳河镇', '150'],
      ['东岭镇', '60'],
      ['石桥镇', '80'],
    ]);
    expect(text([before], [after])).toEqual([
      '表格修改：',
      '  第 2 行：柳河镇 | [-120-]{+150+}',
      '  第 3 行：{+东岭镇+} | {+60+}',
    ]);
  });

  it('finds a column that was put in', () => {
    const before = make.table(1, [
      ['镇', '任务'],
      ['柳河镇', '120'],
    ]);
    const after = make.table(1, [
      ['镇', '面积', '任务'],
      ['柳河镇', '3.5', '120'],
    ]);
    expect(text([before], [after])).toEqual([
      '表格修改：',
      '  第 1 行：镇 | {+面积+} | 任务',
      '  第 2 行：柳河镇 | {+3.5+} | 120',
    ]);
  });

  it('counts characters and changed blocks', () => {
    const { inserted, deleted, changedBlocks } = compareManuscripts(
      make.document(first, second),
      make.document(first, make.paragraph('各镇人民政府要认真组织，确保按时完成全年造林任务。')),
    );
    expect([inserted, deleted, changedBlocks]).toEqual([4, 0, 1]);
  });

  it('leads to the place of a block on either side', () => {
    const before = make.document(first, second);
    const after = make.document(second);
    const { blocks } = compareManuscripts(before, after);
    const [gone, kept] = blocks;
    expect([gone?.change, gone?.before?.position, gone?.after]).toEqual(['deleted', 0, null]);
    expect(after.nodeAt(kept?.after?.position ?? -1)).toBe(second);
    expect(before.nodeAt(kept?.before?.position ?? -1)).toBe(second);
  });
});
