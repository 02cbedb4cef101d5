import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { tidyManuscript } from '../../../shared/tidy/tidyManuscript.ts';
import { inlineLine } from '../../support/inlineLines.ts';
import * as make from '../../support/layout/builders.ts';

/** One line for each block of a manuscript after tidying. */
function tidied(...blocks: readonly Node[]): string[] {
  const lines: string[] = [];
  const walk = (node: Node, indent: string): void => {
    for (const child of node.children) {
      const { level = '', align = 'justify' } = child.attrs;
      if (child.isTextblock)
        lines.push(`${indent}${child.type.name}${level}${align === 'justify' ? '' : ` ${align}`} ${inlineLine(child)}`);
      else {
        lines.push(`${indent}${child.type.name}`);
        walk(child, `${indent}  `);
      }
    }
  };
  const { manuscript } = tidyManuscript(make.document(...blocks));
  manuscript.check();
  walk(manuscript, '');
  return lines;
}
const line = (text: string) => make.paragraph(text);
const centred = (text: string) => make.paragraph(text, { align: 'center' });

describe('a document typed as plain paragraphs', () => {
  it('becomes an official document with all its fields', () => {
    expect(
      tidied(
        line('青禾县人民政府办公室'),
        line('关于印发《春季造林方案》的通知'),
        line('青政办发〔2023〕 5 号'),
        line(''),
        line('各镇人民政府,县直各部门:'),
        line('\u3000\u3000现将方案印发给你们,请认真执行。'),
        line('一、总体要求'),
        line('坚持生态优先，完成全年任务。'),
        line('二、保障措施'),
        line('（一）加强领导。各镇要成立专班。'),
        line('（二）严格考核。县林业局要按月通报。'),
        line('附件：1、任务分配表'),
        line('2、验收办法'),
        line('\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000青禾县人民政府办公室'),
        line('\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u30002023 年 3 月 6 日'),
        line('（此件公开发布）'),
        line('附件1'),
        centred('任务分配表'),
        line('各镇任务见下表。'),
      ),
    ).toEqual([
      'organ 青禾县人民政府办公室',
      'title 关于印发《春季造林方案》的通知',
      'documentNumber 青政办发〔2023〕5号',
      'addressees 各镇人民政府，县直各部门：',
      'paragraph 现将方案印发给你们，请认真执行。',
      'heading1 一、总体要求',
      'paragraph 坚持生态优先，完成全年任务。',
      'heading1 二、保障措施',
      'paragraph {runIn2:（一）加强领导。}各镇要成立专班。',
      'paragraph {runIn2:（二）严格考核。}县林业局要按月通报。',
      'attachmentList',
      '  attachmentItem 附件：1.任务分配表',
      '  attachmentItem 2.验收办法',
      'signature 青禾县人民政府办公室',
      'date 2023年3月6日',
      'note （此件公开发布）',
      'attachment',
      '  attachmentLabel 附件1',
      '  attachmentTitle 任务分配表',
      '  paragraph 各镇任务见下表。',
    ]);
  });
});

describe('single parts', () => {
  const title = make.title('关于做好防汛工作的通知');

  it('divides paragraphs at breaks that stand for paragraph marks, and no others', () => {
    const typed = make.paragraph([
      '落实责任。',
      make.lineBreak(),
      '\u3000\u3000加强督查，',
      make.lineBreak(),
      '按月通报。',
    ]);
    expect(tidied(title, typed).slice(1)).toEqual(['paragraph 落实责任。', 'paragraph 加强督查，⏎按月通报。']);
  });

  it('takes bold headings and bold openings for headings', () => {
    const opening = make.paragraph([make.marked('1.明确责任。', 'strong'), '各镇要分解任务。']);
    expect(tidied(title, make.paragraph([make.marked('（一）加强领导', 'strong')]), opening).slice(1)).toEqual([
      'heading2 （一）加强领导',
      'paragraph {runIn3:1.明确责任。}各镇要分解任务。',
    ]);
  });

  it('does not take run-in headings by wording alone where the manuscript has headings', () => {
    const list = [line('（一）加强领导。各镇要成立专班。'), line('（二）严格考核。县林业局通报。')];
    expect(tidied(title, make.heading(1, '一、总则'), ...list).slice(2)).toEqual([
      'paragraph （一）加强领导。各镇要成立专班。',
      'paragraph （二）严格考核。县林业局通报。',
    ]);
  });

  it('makes a typed indent a real one', () => {
    const { manuscript, changes } = tidyManuscript(
      make.document(title, make.paragraph('\u3000\u3000各镇要落实责任。', { indent: false })),
    );
    expect(manuscript.lastChild?.attrs.indent).toBe(true);
    expect(changes.map(({ rule }) => rule)).toEqual(['edge-blanks', 'typed-indents']);
  });

  it('keeps empty paragraphs of cells, and the structure of tables', () => {
    const table = make.table(1, [['镇', '数'], [{ text: '柳河镇', down: 2 }, ''], ['1、甲']]);
    const { manuscript, changes } = tidyManuscript(make.document(title, table));
    expect(manuscript.lastChild?.eq(table)).toBe(true);
    expect(changes).toEqual([]);
  });

  it('leaves what has a part already', () => {
    const manuscript = make.document(
      title,
      make.heading(2, '一、本是第二层'),
      make.signature('青禾县人民政府'),
      line('落实责任。'),
    );
    expect(tidyManuscript(manuscript).changes).toEqual([]);
  });

  it('puts a number that stands above the title below it, and all of the head is one change', () => {
    const head = [
      line('青禾县人民政府'),
      line('青政发〔2023〕5号'),
      centred('关于做好防汛工作的通知'),
      line('各镇要落实责任。'),
    ];
    expect(tidied(...head)).toEqual([
      'organ 青禾县人民政府',
      'title 关于做好防汛工作的通知',
      'documentNumber 青政发〔2023〕5号',
      'paragraph 各镇要落实责任。',
    ]);
    const { changes } = tidyManuscript(make.document(...head));
    expect(changes.map(({ rule, after }) => `${rule} ${after}`)).toEqual([
      'title 青禾县人民政府¶关于做好防汛工作的通知¶青政发〔2023〕5号',
    ]);
    const without = tidyManuscript(make.document(...head), new Set(changes.map(({ id }) => id))).manuscript;
    expect(without.eq(make.document(...head))).toBe(true);
  });

  it('looks for no title where what stands below a title has its place already', () => {
    const manuscript = make.document(
      make.addressees('各镇人民政府：'),
      centred('关于做好防汛工作的通知'),
      line('各镇要落实责任。'),
    );
    expect(tidyManuscript(manuscript).changes).toEqual([]);
  });

  it('does not take a first line for a title that text stands before', () => {
    expect(tidied(line('各镇要高度重视防汛工作。'), centred('防汛方案'))).toEqual([
      'paragraph 各镇要高度重视防汛工作。',
      'paragraph center 防汛方案',
    ]);
  });
});

describe('leaving changes out', () => {
  const manuscript = make.document(
    make.title('关于做好防汛工作的通知'),
    make.paragraph('各镇要落实责任,加强督查,按月通报。'),
    make.paragraph('一、总体要求'),
    make.paragraph('坚持预防为主。'),
  );

  it('makes all others, and lists those left out as such', () => {
    const all = tidyManuscript(manuscript).changes;
    expect(all.map(({ rule }) => rule)).toEqual(['half-width-marks', 'half-width-marks', 'heading']);
    const { manuscript: result, changes } = tidyManuscript(manuscript, new Set([all[0]!.id, all[2]!.id]));
    expect(result.children.map(inlineLine)).toEqual([
      ...['关于做好防汛工作的通知', '各镇要落实责任,加强督查，按月通报。', '一、总体要求', '坚持预防为主。'],
    ]);
    expect(result.child(2).type.name).toBe('paragraph');
    expect(changes.map(({ isApplied }) => isApplied)).toEqual([false, true, false]);
    expect(changes.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  });

  it('changes nothing where all are left out', () => {
    const ids = new Set(tidyManuscript(manuscript).changes.map(({ id }) => id));
    expect(tidyManuscript(manuscript, ids).manuscript.eq(manuscript)).toBe(true);
  });
});
