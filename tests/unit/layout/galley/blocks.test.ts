import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { layoutIssue } from '../../../../shared/layout/layoutIssue.ts';
import { manuscriptSchema } from '../../../../shared/manuscript/schema.ts';
import {
  addressees,
  attachmentList,
  date,
  document,
  documentNumber,
  footnote,
  heading,
  issueOf,
  linesOfText,
  list,
  marked,
  organ,
  paragraph,
  signature,
  title,
} from '../../../support/layout/builders.ts';
import { fakeResources } from '../../../support/layout/fakeResources.ts';
import { printedRuns, rowOf, runReading } from '../../../support/layout/pageReading.ts';
import { SQUARE, squareTemplate } from '../../../support/layout/squareTemplate.ts';

/** One article in one column of twenty characters and thirty lines. */
function printed(...children: readonly Node[]) {
  const template = squareTemplate({ columns: 1, characters: 20, lines: 30 });
  return layoutIssue(issueOf([document(...children)]), fakeResources({ template })).displayList;
}

const indentOf = (x: number): number => (x - SQUARE.left) / SQUARE.size;

describe('the blocks of an article', () => {
  it('indent paragraphs and headings by two ems, and addressees by none', () => {
    const list = printed(addressees('各乡镇：'), paragraph('现印发。'), heading(1, '一、要求'));
    expect(['各乡镇：', '现印发。', '一、要求'].map((text) => indentOf(runReading(list, text).x))).toEqual([0, 2, 2]);
  });

  it('set a paragraph without indent, in the middle or at the right as the author did', () => {
    const list = printed(
      paragraph('无缩进', { indent: false }),
      paragraph('居中', { align: 'center' }),
      paragraph('靠右', { align: 'right' }),
    );
    expect(['无缩进', '居中', '靠右'].map((text) => indentOf(runReading(list, text).x))).toEqual([0, 9, 18]);
  });

  it('set the head across, one part below the other, centred', () => {
    const list = printed(organ('甲县政府'), title('通知'), documentNumber('甲政发一号'), linesOfText(4, 20));
    expect(['甲县政府', '通知', '甲政发一号'].map((text) => indentOf(runReading(list, text).x))).toEqual([8, 9, 7.5]);
    expect(['甲县政府', '通知', '甲政发一号'].map((text) => rowOf(runReading(list, text).y))).toEqual([
      0.25, 1.25, 2.25,
    ]);
    expect(
      Math.min(
        ...printedRuns(list)
          .filter(({ text }) => text.includes('文'))
          .map(({ y }) => rowOf(y)),
      ),
    ).toBe(3);
  });

  it('set a list’s label before its text, and hang its further lines', () => {
    const runs = printedRuns(printed(list(['●', '文'.repeat(30)])));
    const onRow = (row: number) => runs.filter(({ y }) => rowOf(y) === row);
    expect(
      [0, 1].map((row) =>
        onRow(row)
          .map(({ text }) => text)
          .join(''),
      ),
    ).toEqual([`●${'文'.repeat(17)}`, '文'.repeat(13)]);
    expect([0, 1].map((row) => indentOf(onRow(row)[0]?.x ?? 0))).toEqual([2, 3]);
  });

  it('read a list’s label out with its text also where the text begins with a note mark', () => {
    const { nodes } = manuscriptSchema;
    const item = nodes.listItem.createChecked({ label: '●' }, [paragraph([footnote('注'), '文'])]);
    const label = runReading(printed(nodes.list.createChecked(null, [item])), '●');
    expect(label.source).toEqual({ article: 0, block: 0 });
  });

  it('stand the list of attachments below the number of the first', () => {
    const runs = printed(attachmentList('附件：1. 名单', '2. 方案'));
    const first = printedRuns(runs).find(({ text }) => text.startsWith('附件'));
    const second = printedRuns(runs).find(({ text }) => text.startsWith('2.'));
    expect(indentOf(first?.x ?? 0)).toBe(2);
    expect(indentOf(second?.x ?? 0)).toBe(5);
  });

  it('stand signature and date at the right, a line below the text', () => {
    const pages = printed(paragraph('特此通知。'), signature('甲县人民政府办公室'), date('三月一日'));
    const [text, signed, dated] = ['特此通知。', '甲县人民政府办公室', '三月一日'].map((each) =>
      runReading(pages, each),
    );
    expect([text, signed, dated].map((run) => rowOf(run?.y ?? 0))).toEqual([0, 2, 3]);
    // Nine characters end two ems from the right; the date begins two ems right of the first of them.
    expect([signed, dated].map((run) => indentOf(run?.x ?? 0))).toEqual([9, 11]);
  });

  it('set footnotes below their column with their marks, in the order of these', () => {
    const pages = printed(paragraph(['甲', footnote('注一'), '乙', footnote('注二'), '。']));
    expect(rowOf(runReading(pages, '注一').y)).toBe(1);
    expect(rowOf(runReading(pages, '注二').y)).toBe(2);
    const marks = printedRuns(pages, 'artifact').map(({ text }) => text.trim());
    expect(marks.filter((text) => /^\[\d\]$/.test(text))).toEqual(['[1]', '[2]', '[1]', '[2]']);
  });

  it('set what the author stressed in the strong face', () => {
    const list = printed(paragraph(['甲', marked('乙', 'strong'), '丙']));
    const faces = list.pages.flatMap(({ items }) =>
      items.flatMap((item) =>
        item.kind === 'glyphs' && item.source?.article === 0 ? [list.faces[item.face]?.id] : [],
      ),
    );
    expect(faces).toEqual(['song', 'hei', 'song']);
  });

  it('keep no line for a blank paragraph', () => {
    const list = printed(paragraph('甲'), paragraph(''), paragraph('乙'));
    expect(rowOf(runReading(list, '乙').y)).toBe(1);
  });
});
