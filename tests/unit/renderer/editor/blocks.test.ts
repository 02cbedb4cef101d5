import { undo } from '@tiptap/pm/history';
import { type EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state';
import { addRowAfter, CellSelection, mergeCells, splitCell, TableMap } from '@tiptap/pm/tables';
import { describe, expect, it } from 'vitest';
import { asOneStep } from '../../../../renderer/editor/commands/asOneStep.ts';
import { insertFigure, setFigure } from '../../../../renderer/editor/commands/figures.ts';
import { footnotesOf, insertFootnote } from '../../../../renderer/editor/commands/footnotes.ts';
import {
  clearMarks,
  isMarked,
  toggleCharacterMark,
  toggleNameMark,
} from '../../../../renderer/editor/commands/marks.ts';
import { toggleQuoted } from '../../../../renderer/editor/commands/setStyle.ts';
import { tab } from '../../../../renderer/editor/commands/tab.ts';
import {
  columnWidth,
  headRows,
  insertTable,
  leaveTable,
  setAlign,
  setColumnWidths,
  toggleHeadRows,
} from '../../../../renderer/editor/commands/tables.ts';
import { columnShares } from '../../../../renderer/editor/plugins/tableView.ts';
import { convertSelection } from '../../../../renderer/editor/toolbar/widthEntries.ts';
import { run, shown, stateOf, type } from './typing.ts';

function tableOf(state: EditorState) {
  const table = state.doc.children.find((node) => node.type.name === 'table');
  if (!table) throw new Error('no table');
  return table;
}

/** Selects cells from one to another, counted row by row. */
function selectCells(state: EditorState, from: number, to: number): EditorState {
  const cells: number[] = [];
  state.doc.descendants((node, position) => {
    if (node.type.spec.tableRole === 'cell' || node.type.spec.tableRole === 'header_cell') cells.push(position);
  });
  return state.apply(state.tr.setSelection(CellSelection.create(state.doc, cells[from] ?? 0, cells[to] ?? 0)));
}

describe('tables', () => {
  it('stand in place of an empty paragraph, with the caret in the first cell and a head', () => {
    const state = run(stateOf(['甲', '|', '乙']), insertTable(3, 2));
    expect(state.doc.children.map(({ type: { name } }) => name)).toEqual(['paragraph', 'table', 'paragraph']);
    expect(headRows(tableOf(state))).toBe(1);
    expect(shown(type(state, '序号'))[1]).toBe('paragraph：序号|');
  });

  it('stand below the paragraph with the caret, and at the body’s beginning from a field', () => {
    expect(run(stateOf(['甲|乙', '丙']), insertTable(1, 1)).doc.child(1).type.name).toBe('table');
    const fromTitle = run(stateOf([['title', '题|'], ['documentNumber', '号'], '正文']), insertTable(1, 1));
    expect(fromTitle.doc.children.map(({ type: { name } }) => name)).toEqual([
      'title',
      'documentNumber',
      'table',
      'paragraph',
    ]);
  });

  it('merge and split cells, each with one undo', () => {
    const before = selectCells(run(stateOf(['|']), insertTable(3, 3)), 3, 7);
    const merged = run(before, asOneStep(mergeCells));
    expect(tableOf(merged).child(1).childCount).toBe(2);
    expect(tableOf(merged).child(1).child(0).attrs).toMatchObject({ colspan: 2, rowspan: 2 });
    expect(tableOf(run(merged, splitCell)).child(1).childCount).toBe(3);
    expect(run(merged, undo).doc.eq(before.doc)).toBe(true);
  });

  it('take the rows down to the selected one as their head, and give it up again', () => {
    const state = selectCells(run(stateOf(['|']), insertTable(4, 2)), 2, 3);
    const head = run(state, toggleHeadRows);
    expect(headRows(tableOf(head))).toBe(2);
    expect(headRows(tableOf(run(head, toggleHeadRows)))).toBe(0);
  });

  it('bear a column’s width in every cell of it, also in merged ones', () => {
    const state = selectCells(run(stateOf(['|']), insertTable(3, 3)), 0, 1);
    const merged = run(state, mergeCells);
    const set = run(selectCells(merged, 2, 5), setColumnWidths(80));
    expect(columnWidth(set)).toBe(80);
    const first = tableOf(set).child(0).child(0);
    expect(first.attrs.colwidth).toEqual([80, 0]);
    expect(TableMap.get(tableOf(set)).problems).toBeNull();
    expect(columnWidth(run(set, setColumnWidths(null)))).toBeNull();
  });

  it('get a new row by Tab in the last cell', () => {
    const last = selectCells(run(stateOf(['|']), insertTable(2, 2)), 3, 3);
    const { $headCell } = last.selection as CellSelection;
    const inside = last.apply(last.tr.setSelection(textAt(last, $headCell.pos + 2)));
    expect(tableOf(run(inside, tab(1))).childCount).toBe(3);
    expect(tableOf(run(inside, addRowAfter)).childCount).toBe(3);
  });

  it('align what is in the selected cells', () => {
    const state = run(selectCells(run(stateOf(['|']), insertTable(2, 2)), 0, 2), setAlign('right'));
    const aligns: unknown[] = [];
    tableOf(state).descendants((node) => {
      if (node.type.name === 'paragraph') aligns.push(node.attrs.align);
    });
    expect(aligns).toEqual(['right', 'justify', 'right', 'justify']);
  });

  it('let the caret out below, where a paragraph is made if there is none', () => {
    const state = run(run(stateOf(['|']), insertTable(1, 1)), leaveTable(1));
    expect(shown(state)).toEqual(['paragraph：', 'paragraph：|']);
  });

  it('have columns as wide as their text asks, unless widths are set', () => {
    const state = type(run(stateOf(['|']), insertTable(1, 2)), '一段相当长的文字说明');
    const [long = 0, short = 0] = columnShares(tableOf(state));
    expect(long / short).toBeCloseTo(10 / 4);
  });
});

const textAt = (state: EditorState, position: number) => TextSelection.create(state.doc, position);

describe('pictures', () => {
  it('stand with an empty caption, which goes if it is left empty', () => {
    const state = run(stateOf(['甲|']), insertFigure({ picture: 'a1', width: 200, height: 100 }));
    expect(shown(state)).toEqual(['paragraph：甲', 'caption：|']);
    const left = state.apply(state.tr.setSelection(textAt(state, 1)));
    expect(left.doc.child(1).childCount).toBe(0);
  });

  it('keep their caption when they are replaced', () => {
    const state = type(run(stateOf(['甲|']), insertFigure({ picture: 'a1', width: 200, height: 100 })), '图1');
    const replaced = run(state, setFigure(3, { picture: 'b2', width: 100, height: 100, alternative: '图' }));
    expect(replaced.doc.child(1).attrs).toEqual({ picture: 'b2', width: 100, height: 100, alternative: '图' });
    expect(replaced.doc.child(1).textContent).toBe('图1');
  });
});

describe('footnotes', () => {
  it('stand after the selection and are counted in the order of their marks', () => {
    const first = run(stateOf(['甲乙|丙']), insertFootnote);
    const second = run(first.apply(first.tr.setSelection(textAt(first, 1))), insertFootnote);
    expect(footnotesOf(second.doc).map(({ number, position }) => [number, position])).toEqual([
      [1, 1],
      [2, 5],
    ]);
    expect(second.selection).toBeInstanceOf(NodeSelection);
  });
});

describe('character marks', () => {
  it('exclude each other where they must: superscript takes subscript away', () => {
    const sub = run(stateOf(['CO|2|']), toggleCharacterMark('subscript'));
    const sup = run(sub, toggleCharacterMark('superscript'));
    expect([isMarked(sup, 'superscript'), isMarked(sup, 'subscript')]).toEqual([true, false]);
  });

  it('are all cleared at once, but a run-in heading stays', () => {
    const state = stateOf(['|甲乙。|丙']);
    const marked = run(run(state, toggleCharacterMark('strong')), toggleCharacterMark('emphasis'));
    expect(run(marked, clearMarks).doc.eq(state.doc)).toBe(true);
  });
});

describe('marks around names', () => {
  const groups = (state: EditorState): unknown[] =>
    (state.doc.firstChild?.children ?? []).map(({ text, marks }) => [text, marks.map(({ attrs }) => attrs.group)]);

  it('give two names side by side a line each', () => {
    const first = run(stateOf(['|张三|李四']), toggleNameMark('properName'));
    const both = run(
      first.apply(first.tr.setSelection(TextSelection.create(first.doc, 3, 5))),
      toggleNameMark('properName'),
    );
    expect(groups(both)).toEqual([
      ['张三', [0]],
      ['李四', [1]],
    ]);
    expect(groups(run(both, toggleNameMark('properName')))).toEqual([
      ['张三', [0]],
      ['李四', []],
    ]);
  });
});

describe('quotations', () => {
  it('set all selected paragraphs in, and back', () => {
    const state = stateOf(['甲|', '乙|']);
    const quoted = run(state, toggleQuoted);
    expect(quoted.doc.children.map(({ attrs }) => attrs.quoted)).toEqual([true, true]);
    expect(run(quoted, toggleQuoted).doc.eq(state.doc)).toBe(true);
  });
});

describe('full and half width', () => {
  it('is changed in the selection only, with one undo', () => {
    const state = stateOf(['２０２４年|（ＡＢ）１２|３']);
    const half = run(state, convertSelection('half', { letters: true, digits: true, marks: false, blanks: false }));
    expect(half.doc.textContent).toBe('２０２４年（AB）12３');
    expect(run(half, undo).doc.eq(state.doc)).toBe(true);
  });
});
