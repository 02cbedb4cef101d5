import type { Command } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import {
  insertAttachment,
  moveAttachment,
  writeAttachmentList,
} from '../../../../renderer/editor/commands/attachments.ts';
import { goToField } from '../../../../renderer/editor/commands/fields.ts';
import { keyBindings } from '../../../../renderer/editor/commands/keyBindings.ts';
import { setList } from '../../../../renderer/editor/commands/lists.ts';
import { manuscriptSchema } from '../../../../shared/manuscript/schema.ts';
import { blocksOf, run, shown, stateOf, type } from './typing.ts';

const keys = keyBindings();
const press = (state: ReturnType<typeof stateOf>, key: string) => {
  const command: Command | undefined = keys[key];
  if (!command) throw new Error(`no key ${key}`);
  return run(state, command);
};
const attachment = (...specs: Parameters<typeof blocksOf>[0]) => {
  const node = manuscriptSchema.nodes.attachment?.create(null, blocksOf(specs));
  if (!node) throw new Error('no attachment');
  return node;
};

describe('Enter', () => {
  it('goes on with body text after a heading', () => {
    expect(shown(press(stateOf([['heading', '一、总则|', { level: 1 }]]), 'Enter'))).toEqual([
      'heading1：一、总则',
      'paragraph：|',
    ]);
  });

  it('divides a heading into itself and body text', () => {
    expect(shown(press(stateOf([['heading', '一、总|则', { level: 1 }]]), 'Enter'))).toEqual([
      'heading1：一、总',
      'paragraph：|则',
    ]);
  });

  it('puts a paragraph above a heading at its head', () => {
    expect(shown(press(stateOf([['heading', '|一、总则', { level: 1 }]]), 'Enter'))).toEqual([
      'paragraph：',
      'heading1：|一、总则',
    ]);
  });

  it('puts a paragraph, not a heading, above a paragraph at its head', () => {
    expect(shown(press(stateOf([['title', '题'], '|甲']), 'Enter'))).toEqual([
      'title：题',
      'paragraph：',
      'paragraph：|甲',
    ]);
  });

  it('goes from organ to title to number to addressees to body, making what is missing', () => {
    let state = stateOf([['organ', '云杉旗人民政府|'], '正文']);
    state = type(press(state, 'Enter'), '关于某事的通知');
    state = type(press(state, 'Enter'), '云政发〔2024〕1号');
    state = type(press(state, 'Enter'), '各局：');
    expect(shown(press(state, 'Enter'))).toEqual([
      'organ：云杉旗人民政府',
      'title：关于某事的通知',
      'documentNumber：云政发〔2024〕1号',
      'addressees：各局：',
      'paragraph：|正文',
    ]);
  });

  it('leaves no empty field behind: passing on takes it away', () => {
    const passed = press(press(press(stateOf([['title', '题|'], '正文']), 'Enter'), 'Enter'), 'Enter');
    expect(shown(passed)).toEqual(['title：题', 'paragraph：|正文']);
  });

  it('breaks the line inside a title', () => {
    expect(shown(press(stateOf([['title', '关于某事|的通知']]), 'Enter'))).toEqual(['title：关于某事↵|的通知']);
  });

  it('goes from the signature to the date, and from the date to a paragraph', () => {
    const date = press(stateOf(['正文', ['signature', '某局|']]), 'Enter');
    expect(shown(date)).toEqual(['paragraph：正文', 'signature：某局', 'date：|']);
    expect(shown(press(type(date, '2024年1月5日'), 'Enter')).slice(2)).toEqual(['date：2024年1月5日', 'paragraph：|']);
  });

  it('counts list labels on and ends the list in an empty item', () => {
    let state = run(stateOf(['甲|', '尾']), setList('①'));
    state = type(press(state, 'Enter'), '乙');
    expect(state.doc.firstChild?.children.map(({ attrs }) => attrs.label)).toEqual(['①', '②']);
    state = press(press(state, 'Enter'), 'Enter');
    expect(shown(state)).toEqual(['paragraph：甲', 'paragraph：乙', 'paragraph：|', 'paragraph：尾']);
    expect(state.doc.firstChild?.childCount).toBe(2);
  });

  it('counts the labels below a new item on', () => {
    const { list, listItem, paragraph } = manuscriptSchema.nodes;
    const item = (label: string, text: string) =>
      listItem?.create({ label }, paragraph?.create(null, manuscriptSchema.text(text)));
    const node = list?.create(
      null,
      [item('①', '甲|'), item('②', '乙'), item('③', '丙')].filter((one) => one !== undefined),
    );
    if (!node) throw new Error('no list');
    const state = press(stateOf([node]), 'Enter');
    expect(state.doc.firstChild?.children.map(({ attrs }) => attrs.label)).toEqual(['①', '②', '③', '④']);
  });

  it('does not carry centring on to the next paragraph', () => {
    const state = press(stateOf([['paragraph', '表1　情况|', { align: 'center' }]]), 'Enter');
    expect(state.doc.lastChild?.attrs.align).toBe('justify');
  });
});

describe('Backspace', () => {
  it('makes a heading body text first', () => {
    expect(shown(press(stateOf(['甲', ['heading', '|一、总则', { level: 1 }]]), 'Backspace'))).toEqual([
      'paragraph：甲',
      'paragraph：|一、总则',
    ]);
  });

  it('joins no body text to the fields above', () => {
    expect(shown(press(stateOf([['addressees', '各局：'], '|正文']), 'Backspace'))).toEqual([
      'addressees：各局：|',
      'paragraph：正文',
    ]);
  });

  it('joins no field to the one above, the caret goes there', () => {
    expect(shown(press(stateOf([['organ', '某局'], ['title', '|题'], '正']), 'Backspace'))).toEqual([
      'organ：某局|',
      'title：题',
      'paragraph：正',
    ]);
  });

  it('takes an empty field away', () => {
    expect(shown(press(stateOf([['organ', '某局'], ['title', '|'], '正']), 'Backspace'))).toEqual([
      'organ：某局|',
      'paragraph：正',
    ]);
  });

  it('joins paragraphs as ever', () => {
    const joined = press(stateOf(['甲', '|乙']), 'Backspace');
    expect(shown(joined)).toEqual(['paragraph：甲|乙']);
  });
});

describe('Tab', () => {
  it('changes the level of a heading within 1 to 4', () => {
    const heading = stateOf([['heading', '一、总|则', { level: 1 }]]);
    expect(shown(press(heading, 'Tab'))).toEqual(['heading2：一、总|则']);
    expect(shown(press(press(heading, 'Tab'), 'Shift-Tab'))).toEqual(['heading1：一、总|则']);
  });

  it('takes a paragraph’s indent away and gives it back, at its head', () => {
    const without = press(stateOf(['|甲']), 'Shift-Tab');
    expect(without.doc.firstChild?.attrs.indent).toBe(false);
    expect(press(without, 'Tab').doc.firstChild?.attrs.indent).toBe(true);
  });
});

describe('the arrow keys', () => {
  it('walk from the body up through the fields that are missing, and leave none behind', () => {
    let state = stateOf(['|正文']);
    state = press(state, 'ArrowUp');
    expect(shown(state)).toEqual(['addressees：|', 'paragraph：正文']);
    state = press(state, 'ArrowUp');
    expect(shown(state)).toEqual(['documentNumber：|', 'paragraph：正文']);
    state = press(state, 'ArrowUp');
    expect(shown(state)).toEqual(['title：|', 'paragraph：正文']);
  });
});

describe('fields', () => {
  it('are made at their place: signature and date before the attachments and the note', () => {
    const state = stateOf(['正文|', ['note', '（此件公开发布）'], attachment(['attachmentLabel', '附件'], '甲')]);
    const date = type(run(state, goToField('date')), '2024年1月5日');
    expect(shown(run(date, goToField('signature')))).toEqual([
      'paragraph：正文',
      'signature：|',
      'date：2024年1月5日',
      'note：（此件公开发布）',
      'attachmentLabel：附件',
      'paragraph：甲',
    ]);
  });
});

describe('attachments', () => {
  it('are numbered as soon as there are two, and again when they are moved', () => {
    let state = run(stateOf(['正文|']), insertAttachment);
    expect(shown(state)).toContain('attachmentLabel：附件');
    state = run(type(state, '名单'), insertAttachment);
    state = type(state, '表格');
    expect(shown(state).filter((line) => line.startsWith('attachmentLabel'))).toEqual([
      'attachmentLabel：附件1',
      'attachmentLabel：附件2',
    ]);
    expect(shown(run(state, moveAttachment(-1))).filter((line) => line.startsWith('attachment'))).toEqual([
      'attachmentLabel：|附件1',
      'attachmentTitle：表格',
      'attachmentLabel：附件2',
      'attachmentTitle：名单',
    ]);
  });

  it('give the 附件说明 their titles, before the signature', () => {
    const state = stateOf([
      '正文|',
      ['signature', '某局'],
      attachment(['attachmentLabel', '附件1'], ['attachmentTitle', '名单'], '甲'),
      attachment(['attachmentLabel', '附件2'], ['attachmentTitle', '表格'], '乙'),
    ]);
    const lines = shown(run(state, writeAttachmentList));
    expect(lines.slice(0, 4)).toEqual([
      'paragraph：正文|',
      'attachmentItem：附件：1.名单',
      'attachmentItem：2.表格',
      'signature：某局',
    ]);
    const again = run(run(state, writeAttachmentList), writeAttachmentList);
    expect(shown(again)).toEqual(lines);
  });
});
