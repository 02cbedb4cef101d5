import { undo } from '@tiptap/pm/history';
import { describe, expect, it } from 'vitest';
import { headingNumber } from '../../../../renderer/editor/commands/headingNumber.ts';
import { nextLabel } from '../../../../renderer/editor/commands/listLabel.ts';
import { setStyle, toggleRunIn } from '../../../../renderer/editor/commands/setStyle.ts';
import { run, shown, stateOf, type } from './typing.ts';

describe('numbers that are typed', () => {
  it('make headings of the four levels', () => {
    expect(shown(type(stateOf(['|']), '一、总则'))).toEqual(['heading1：一、总则|']);
    expect(shown(type(stateOf(['|']), '（二）加强领导'))).toEqual(['heading2：（二）加强领导|']);
    expect(shown(type(stateOf(['|']), '3.落实经费'))).toEqual(['heading3：3.落实经费|']);
    expect(shown(type(stateOf(['|']), '（4）其他'))).toEqual(['heading4：（4）其他|']);
  });

  it('make no heading of a decimal, a date or a number inside a sentence', () => {
    expect(shown(type(stateOf(['|']), '1.5万吨'))).toEqual(['paragraph：1.5万吨|']);
    expect(shown(type(stateOf(['|']), '2023.12'))).toEqual(['paragraph：2023.12|']);
    expect(shown(type(stateOf(['共有十|']), '一、二项'))).toEqual(['paragraph：共有十一、二项|']);
  });

  it('make a heading when the number is put before a text that is there', () => {
    expect(shown(type(stateOf(['|总体要求']), '一、'))).toEqual(['heading1：一、|总体要求']);
  });

  it('leave a paragraph alone that was made body text again by hand', () => {
    const body = run(type(stateOf(['|']), '一、'), setStyle('body'));
    expect(shown(type(body, '原则同意'))).toEqual(['paragraph：一、原则同意|']);
  });

  it('count only in the body, not in a title, a list or a cell', () => {
    expect(shown(type(stateOf([['title', '|'], '正文']), '一、'))[0]).toBe('title：一、|');
  });

  it('make a heading run in as soon as text follows its full stop', () => {
    const heading = type(stateOf(['|']), '（一）加强领导。');
    expect(shown(heading)).toEqual(['heading2：（一）加强领导。|']);
    const paragraph = type(heading, '各部门');
    expect(shown(paragraph)).toEqual(['runIn2(（一）加强领导。)：（一）加强领导。各部门|']);
  });

  it('are known in full-width and half-width brackets', () => {
    expect(headingNumber('(十二)其他')).toEqual({ level: 2, length: 4 });
    expect(headingNumber('二十一、附则')).toEqual({ level: 1, length: 4 });
    expect(headingNumber('一是加强')).toBeNull();
  });
});

describe('styles', () => {
  it('are set for all selected paragraphs at once, and undone at once', () => {
    const before = stateOf(['甲|甲', '乙', '丙|丙', '丁']);
    const after = run(before, setStyle('level2'));
    expect(shown(after)).toEqual(['heading2：甲甲', 'heading2：乙', 'heading2：丙|丙', 'paragraph：丁']);
    expect(run(after, undo).doc.eq(before.doc)).toBe(true);
  });

  it('move a paragraph that becomes 主送机关 to its place in the head', () => {
    const state = stateOf([['title', '关于某事的通知'], '正文', '各科|室：']);
    expect(shown(run(state, setStyle('addressees')))).toEqual([
      'title：关于某事的通知',
      'addressees：各科|室：',
      'paragraph：正文',
    ]);
  });

  it('do not overwrite a title that has text', () => {
    const state = stateOf([['title', '关于某事的通知'], '另一|行']);
    expect(setStyle('title')(state)).toBe(false);
  });

  it('make 附件说明 of lines side by side, and lines of it body text again', () => {
    const list = run(stateOf(['附件：1.名单|', '2.表格|', '结尾']), setStyle('attachmentList'));
    expect(shown(list)).toEqual(['attachmentItem：附件：1.名单', 'attachmentItem：2.表格|', 'paragraph：结尾']);
    expect(list.doc.childCount).toBe(2);
    const back = run(list, setStyle('body'));
    expect(shown(back)).toEqual(['paragraph：附件：1.名单', 'paragraph：2.表格|', 'paragraph：结尾']);
  });

  it('make the first sentence a run-in heading of the level of its number, and take it back', () => {
    const state = stateOf(['（1）成立机构。|由旗长任组长。']);
    const runIn = run(state, toggleRunIn);
    expect(shown(runIn)).toEqual(['runIn4(（1）成立机构。)：（1）成立机构。|由旗长任组长。']);
    expect(run(runIn, toggleRunIn).doc.eq(state.doc)).toBe(true);
  });

  it('lose the run-in heading when the whole paragraph becomes a heading', () => {
    const runIn = run(stateOf(['一、甲。|乙。']), toggleRunIn);
    const heading = run(runIn, setStyle('level1'));
    expect(shown(heading)).toEqual(['heading1：一、甲。|乙。']);
    expect(heading.doc.firstChild?.firstChild?.marks).toEqual([]);
  });
});

describe('labels of lists', () => {
  it('count on in their own manner', () => {
    const next = ['①', '3.', '（9）', 'a）', '一是', '●', '⑳'].map(nextLabel);
    expect(next).toEqual(['②', '4.', '（10）', 'b）', '二是', '●', '⑳']);
  });
});
