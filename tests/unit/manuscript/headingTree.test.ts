import { describe, expect, it } from 'vitest';
import { headingTree, type OutlineHeading } from '../../../shared/manuscript/headingTree.ts';
import { manuscriptSchema } from '../../../shared/manuscript/schema.ts';
import * as make from '../../support/layout/builders.ts';

const { marks } = manuscriptSchema;

/** Entries one a line, indented by their depth. */
function shown(entries: readonly OutlineHeading[], indent = ''): string[] {
  return entries.flatMap(({ kind, level, text, children }) => [
    `${indent}${kind}${level} ${text}`,
    ...shown(children, `${indent}  `),
  ]);
}

const runIn = (level: number, heading: string, rest: string) =>
  make.paragraph([manuscriptSchema.text(heading, [marks.runIn.create({ level })]), rest]);

describe('the outline of a manuscript', () => {
  it('is a tree of headings, alone and run in, with attachments after the document proper', () => {
    const manuscript = make.document(
      make.organ('青禾县人民政府'),
      make.title('关于印发《方案》的通知'),
      make.heading(1, '一、总则'),
      runIn(2, '（一）目标。', '到年底完成。'),
      make.heading(3, '1.任务'),
      make.heading(1, '二、要求'),
      make.attachment('附件1', '任务分工表', make.heading(1, '一、分工')),
    );
    expect(shown(headingTree(manuscript))).toEqual([
      'title0 关于印发《方案》的通知',
      'heading1 一、总则',
      '  runIn2 （一）目标。',
      '    heading3 1.任务',
      'heading1 二、要求',
      'attachment0 附件1 任务分工表',
      '  heading1 一、分工',
    ]);
  });

  it('puts a heading whose level was skipped below the nearest lower one', () => {
    const manuscript = make.document(
      make.heading(1, '一、甲'),
      make.heading(4, '（1）乙'),
      make.heading(2, '（一）丙'),
    );
    expect(shown(headingTree(manuscript))).toEqual(['heading1 一、甲', '  heading4 （1）乙', '  heading2 （一）丙']);
  });

  it('does not join a label to the title of the next attachment', () => {
    const manuscript = make.document(make.attachment('附件1', ''), make.attachment('', '实施方案'));
    expect(shown(headingTree(manuscript))).toEqual(['attachment0 附件1', 'attachment0 实施方案']);
  });

  it('names the position at which each text begins', () => {
    const manuscript = make.document(make.title('通知'), make.paragraph('正文'), make.heading(1, '一、甲'));
    const at = headingTree(manuscript).map(({ position }) => manuscript.textBetween(position, position + 1));
    expect(at).toEqual(['通', '一']);
  });

  it('is empty for a manuscript without headings', () => {
    expect(headingTree(make.document(make.title(''), make.paragraph('正文')))).toEqual([]);
  });
});
