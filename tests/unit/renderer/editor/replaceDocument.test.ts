import { closeHistory, undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { replaceDocument } from '../../../../renderer/editor/session/replaceDocument.ts';
import { manuscriptSchema } from '../../../../shared/manuscript/schema.ts';
import { type BlockSpec, blocksOf, shown, stateOf } from './typing.ts';

const { nodes } = manuscriptSchema;
const documentOf = (specs: readonly BlockSpec[]): Node =>
  manuscriptSchema.topNodeType.createChecked(null, blocksOf(specs));
const table = (rows: readonly (readonly string[])[]): Node =>
  nodes.table.createChecked(
    null,
    rows.map((cells) =>
      nodes.tableRow.createChecked(
        null,
        cells.map((cell) => nodes.tableCell.createChecked(null, blocksOf([cell]))),
      ),
    ),
  );

function replaced(before: readonly BlockSpec[], after: readonly BlockSpec[]): EditorState {
  const state = stateOf(before);
  const tr = replaceDocument(state, documentOf(after));
  return tr ? state.apply(closeHistory(tr)) : state;
}

describe('another document in the place of the one in the editor', () => {
  it('leaves a document alone that is the same', () => {
    expect(replaceDocument(stateOf(['甲|']), documentOf(['甲']))).toBeNull();
  });

  it('touches only the characters that differ', () => {
    const state = stateOf(['甲乙丙丁|', '戊己', '庚辛']);
    const tr = replaceDocument(state, documentOf(['甲乙，丙丁', '戊己', '庚壬']));
    expect(tr?.steps).toHaveLength(2);
    expect(tr?.steps.map((step) => step.toJSON().slice?.content?.[0]?.text)).toEqual(['壬', '，']);
  });

  it('keeps the caret with its letters where characters before it change', () => {
    expect(shown(replaced(['甲 , 乙丙|丁'], ['甲，乙丙丁']))).toEqual(['paragraph：甲，乙丙|丁']);
  });

  it('keeps the caret with its letters where its paragraph becomes a heading', () => {
    const state = replaced(['头', '一、总|则', '尾'], ['头', ['heading', '一、总则', { level: 1 }], '尾']);
    expect(shown(state)).toEqual(['paragraph：头', 'heading1：一、总|则', 'paragraph：尾']);
  });

  it('keeps the caret with its letters where a paragraph is divided', () => {
    const state = replaced(['甲乙丙丁戊|己'], ['甲乙', '丙丁', '戊己']);
    expect(shown(state)).toEqual(['paragraph：甲乙', 'paragraph：丙丁', 'paragraph：戊|己']);
  });

  it('changes a cell and leaves the table', () => {
    const before = table([
      ['甲', '1 000'],
      ['乙', '2'],
    ]);
    const state = stateOf(['前|', before]);
    const tr = replaceDocument(
      state,
      documentOf([
        '前',
        table([
          ['甲', '1000'],
          ['乙', '2'],
        ]),
      ]),
    );
    expect(tr?.steps).toHaveLength(1);
    expect(tr?.steps[0]?.toJSON()).toMatchObject({ stepType: 'replace' });
    expect(tr?.mapping.maps[0]?.toString()).not.toContain(String(before.nodeSize));
  });

  it('is taken back by one undo', () => {
    let state = replaced(['甲|', '乙', '丙'], [['title', '甲'], '乙乙', '丁']);
    undo(state, (tr) => {
      state = state.apply(tr);
    });
    expect(state.doc.eq(documentOf(['甲', '乙', '丙']))).toBe(true);
  });

  it('arrives at any document from any other', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const random = seeded(seed);
      const [before, after] = [randomDocument(random), randomDocument(random)];
      const state = stateOf([...before.children]);
      const tr = replaceDocument(state, after);
      expect((tr ? tr.doc : state.doc).eq(after), `seed ${seed}`).toBe(true);
      expect(tr?.selection.$head.parent.inlineContent ?? true, `seed ${seed}`).toBe(true);
    }
  });
});

function seeded(seed: number): (most: number) => number {
  let value = seed * 2654435761;
  return (most) => {
    value = (Math.imul(value ^ (value >>> 15), 2246822519) + 3266489917) >>> 0;
    return (value >>> 8) % most;
  };
}

function randomDocument(random: (most: number) => number): Node {
  const text = (): string => ['甲乙', '甲，乙', '甲乙丙', '丁', '', '一、甲', '甲甲甲'][random(7)] ?? '';
  const body = (): BlockSpec[] =>
    Array.from({ length: random(5) }, (): BlockSpec => {
      const kind = random(6);
      if (kind === 0) return ['heading', text(), { level: 1 + random(2) }];
      if (kind === 1)
        return table(
          [
            [text(), text()],
            [text(), text()],
          ].slice(random(2)),
        );
      if (kind === 2) return ['date', text()];
      return text();
    });
  const head: BlockSpec[] = [];
  if (random(2)) head.push(['organ', text()]);
  if (random(2)) head.push(['title', text()]);
  const attachments = Array.from({ length: random(3) }, () =>
    nodes.attachment.createChecked(null, blocksOf([['attachmentLabel', text()], ...body()])),
  );
  return documentOf([...head, ...body(), text(), ...attachments]);
}
