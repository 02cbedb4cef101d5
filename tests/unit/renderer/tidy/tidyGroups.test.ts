import { describe, expect, it } from 'vitest';
import { blockPlaces } from '../../../../renderer/tidy/blockPlaces.ts';
import { changeRange } from '../../../../renderer/tidy/changePosition.ts';
import { tidyDocument } from '../../../../renderer/tidy/tidyDocument.ts';
import { leaveOut, tidyExcerpt, tidyGroups } from '../../../../renderer/tidy/tidyGroups.ts';
import { manuscriptText } from '../../../../shared/manuscript/text.ts';
import * as make from '../../../support/layout/builders.ts';

const NONE: ReadonlySet<string> = new Set();
const title = make.title('关于做好防汛工作的通知');
const untidy = make.document(
  title,
  make.paragraph('各镇要加强领导,落实责任,按期完成。'),
  make.paragraph(''),
  make.paragraph('见青政发[2021]30号文件'),
);

describe('the changes of 一键排版 in a list', () => {
  it('stand under their rules, those about text before those about structure', () => {
    const groups = tidyGroups(tidyDocument(untidy, NONE).changes);
    expect(groups.map(({ name, changes, wanted }) => `${name} ${wanted}/${changes.length}`)).toEqual([
      '发文字号年份用六角括号 1/1',
      '汉字间的半角标点改全角 2/2',
      '删去空段 1/1',
    ]);
  });

  it('can be left out one by one, and the rest is made', () => {
    const [, marks] = tidyGroups(tidyDocument(untidy, NONE).changes);
    const leftOut = leaveOut(NONE, marks?.changes.slice(0, 1) ?? [], false);
    const plan = tidyDocument(untidy, leftOut);
    expect(manuscriptText(plan.tidied)[1]).toBe('各镇要加强领导,落实责任，按期完成。');
    expect(tidyGroups(plan.changes)[1]?.wanted).toBe(1);
    expect(leaveOut(leftOut, marks?.changes ?? [], true).size).toBe(0);
  });

  it('show what goes and comes at the right place, also after other changes of the same line', () => {
    const excerpts = tidyDocument(untidy, NONE)
      .changes.filter(({ rule }) => rule === 'half-width-marks')
      .map(tidyExcerpt);
    expect(excerpts).toEqual([
      { lead: '各镇要加强领导', before: ',', after: '，', tail: '落实责任,按期完成。' },
      { lead: '各镇要加强领导，落实责任', before: ',', after: '，', tail: '按期完成。' },
    ]);
  });

  it('show blanks by signs', () => {
    const { changes } = tidyDocument(make.document(title, make.paragraph('加强领导。 \u3000')), NONE);
    expect(changes.map((change) => tidyExcerpt(change).before).join('')).toMatch(/^[␣□]+$/);
  });

  it('lead to the characters that they change', () => {
    const { from, changes } = tidyDocument(untidy, NONE);
    const texts = changes
      .filter(({ kind }) => kind === 'text')
      .map((change) => {
        const range = changeRange(from, change);
        return range && from.textBetween(range.from, range.to);
      });
    expect(texts).toEqual([',', ',', '[2021]']);
  });

  it('leave the empty paragraph alone that the editor keeps for the caret', () => {
    expect(tidyDocument(make.document(title, make.paragraph('')), NONE).changes).toEqual([]);
  });
});

describe('the places of text blocks in words', () => {
  it('count paragraphs in their part, cells in their table', () => {
    const document = make.document(
      title,
      make.paragraph('甲'),
      make.table(0, [
        ['一', '二'],
        ['三', '四'],
      ]),
      make.paragraph('乙'),
      make.attachment('附件1', '名单', make.paragraph('丙')),
    );
    expect(blockPlaces(document)).toEqual([
      '标题',
      '正文第1段',
      '表1第1行第1列',
      '表1第1行第2列',
      '表1第2行第1列',
      '表1第2行第2列',
      '正文第2段',
      '附件1序号',
      '附件1标题',
      '附件1第1段',
    ]);
  });
});
