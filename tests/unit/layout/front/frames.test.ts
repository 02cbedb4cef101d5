import { describe, expect, it } from 'vitest';
import type { GlyphRun, Item } from '../../../../shared/display-list/displayList.ts';
import { boardItems } from '../../../../shared/layout/front/board.ts';
import { colophonItems } from '../../../../shared/layout/front/colophonItems.ts';
import { fillFields } from '../../../../shared/layout/front/fields.ts';
import { frameItems } from '../../../../shared/layout/front/pageFrames.ts';
import { spreadLine } from '../../../../shared/layout/inline/spreadLine.ts';
import { type Frame, frameSchema } from '../../../../shared/template/frame.ts';
import { pt, ptToMm } from '../../../../shared/units/length.ts';
import { fakeResources } from '../../../support/layout/fakeResources.ts';
import { SIZE, setText, widthOf, xsOf } from '../../../support/layout/lines.ts';
import { rounded } from '../../../support/layout/pageReading.ts';
import { squareTemplate } from '../../../support/layout/squareTemplate.ts';

const resources = fakeResources({ template: squareTemplate() });
const BOX = { x: 0, y: 0, width: 300, height: 300 };

/** Every character with its place in points. */
function places(items: readonly Item[]): { text: string; x: number; y: number }[] {
  const runs = items.filter((item): item is GlyphRun => item.kind === 'glyphs');
  return runs.flatMap((run) => run.glyphs.map(({ text, dx }) => ({ text, x: rounded(run.x + dx), y: rounded(run.y) })));
}

const xOf = (items: readonly Item[], character: string): number =>
  places(items).find(({ text }) => text === character)?.x ?? Number.NaN;

/** A text frame at the top left corner, 100 pt wide and 40 pt high, in type of 10 pt. */
function frame(changes: Record<string, unknown>): Frame {
  const side = (points: number): number => ptToMm(pt(points));
  const style = { face: 'song', size: 10 };
  return frameSchema.parse({ kind: 'text', x: 0, y: 0, width: side(100), height: side(40), style, ...changes });
}

const set = (changes: Record<string, unknown>, fields: Record<string, string> = {}): Item[] =>
  frameItems([frame(changes)], fields, null, resources);

const sizes = (items: readonly Item[]): number[] =>
  items.flatMap((item) => (item.kind === 'glyphs' ? [rounded(item.size)] : []));

describe('spreading a line over a width', () => {
  const spread = (text: string, width: number) => spreadLine(setText(text, 40)[0]!, width * SIZE);

  it('sets its characters apart equally', () => {
    expect(xsOf(spread('甲乙', 3))).toEqual([0, 2]);
    expect(xsOf(spread('甲乙丙', 6))).toEqual([0, 2.5, 5]);
    expect(widthOf(spread('甲乙丙', 6))).toBe(6);
  });

  it('stands a single character in the middle', () => {
    expect(xsOf(spread('甲', 3))).toEqual([1]);
  });

  it('leaves a line alone that is as wide already', () => {
    expect(xsOf(spread('甲乙丙', 3))).toEqual([0, 1, 2]);
    expect(xsOf(spread('甲乙丙', 2))).toEqual([0, 1, 2]);
  });
});

describe('a text frame', () => {
  it('puts fields into its text and leaves an unknown one to be seen', () => {
    expect(fillFields('{year}年第{number}期{what}', { year: '2023', number: '4' })).toBe('2023年第4期{what}');
  });

  it('stands at the left, in the middle, at the right or spread', () => {
    const xs = ['left', 'center', 'right', 'spread'].map((align) => {
      const items = set({ text: '甲乙', align });
      return [xOf(items, '甲'), xOf(items, '乙')].map(Math.round);
    });
    expect(xs).toEqual([
      [0, 10],
      [40, 50],
      [80, 90],
      [0, 90],
    ]);
  });

  it('stands at the top, in the middle or at the foot', () => {
    // One line of 14 pt: its baseline lies 2 + 8.8 below the line's top.
    const ys = ['top', 'middle', 'bottom'].map((vertical) => places(set({ text: '甲', vertical }))[0]?.y);
    expect(ys).toEqual([10.8, 23.8, 36.8]);
  });

  it('is left out where the field it depends on is empty', () => {
    expect(set({ text: '甲{note}', when: 'note' }, { note: '' })).toEqual([]);
    expect(set({ text: '甲{note}', when: 'note' }, { note: '乙' })).not.toEqual([]);
  });

  it('becomes smaller until its text fits, if it may', () => {
    const shrunk = set({ text: '文'.repeat(20), shrinkToFit: true, closest: 0 });
    expect(sizes(shrunk)).toEqual([5]);
    expect(set({ text: '文'.repeat(20) })).toHaveLength(2);
  });

  it('sets its text closer before it makes it smaller', () => {
    // Eleven characters of 10 pt in 100 pt: ten gaps give one point each.
    const text = '甲乙丙丁戊己庚辛壬癸子';
    const closer = set({ text, shrinkToFit: true, closest: -0.2 });
    expect(sizes(closer)).toEqual([10]);
    expect([xOf(closer, '甲'), xOf(closer, '乙'), xOf(closer, '子')]).toEqual([0, 9, 90]);
    // Half of it is given by the gaps, the rest by the size.
    const both = set({ text, shrinkToFit: true, closest: -0.05 });
    expect(sizes(both)).toEqual([rounded((10 * 100) / 105)]);
    expect(xOf(both, '子') + (10 * 100) / 105).toBeCloseTo(100, 2);
  });

  it('keeps its edge or middle where its text is set closer', () => {
    const text = '甲乙丙丁戊己庚辛壬癸子';
    for (const align of ['left', 'center', 'right', 'spread']) {
      expect(xOf(set({ text, shrinkToFit: true, closest: -0.2, align }), '甲')).toBeCloseTo(0, 0);
    }
  });

  it('spaces few characters out, at its edge or in its middle', () => {
    const spaceOut = { upTo: 3, gap: 1 };
    const xs = ['left', 'center', 'right'].map((align) =>
      ['甲', '丙'].map((character) => Math.round(xOf(set({ text: '甲乙丙', align, spaceOut }), character))),
    );
    expect(xs).toEqual([
      [0, 40],
      [25, 65],
      [50, 90],
    ]);
    const four = set({ text: '甲乙丙丁', spaceOut });
    expect(xOf(four, '丁')).toBe(30);
  });

  it('leaves few characters solid where they would not fit apart', () => {
    const items = set({ text: '甲乙丙', spaceOut: { upTo: 3, gap: 4 } });
    expect(xOf(items, '丙')).toBe(20);
  });

  it('sets its characters apart by the style’s tracking', () => {
    const items = set({ text: '甲乙丙', style: { face: 'song', size: 10, tracking: 0.5 } });
    expect(['甲', '乙', '丙'].map((character) => xOf(items, character))).toEqual([0, 15, 30]);
  });
});

describe('the editorial board', () => {
  const members = [
    { role: '主任', names: ['王一'] },
    { role: '副主任', names: ['李二三', '赵四'] },
  ];
  const items = boardItems({ name: '编辑委员会', members, staff: [] }, BOX, resources);

  it('spreads names of two characters to the width of three', () => {
    expect(xOf(items, '一') - xOf(items, '王')).toBe(20);
    expect(xOf(items, '二') - xOf(items, '李')).toBe(10);
  });

  it('begins the names of all roles below each other', () => {
    expect(xOf(items, '王')).toBe(xOf(items, '李'));
  });

  it('spreads shorter roles to the widest', () => {
    const roles = places(items).filter(({ text }) => text === '主' || text === '任');
    // 副主任 is set solid; 主任 has its second character below 任.
    expect(roles.filter(({ text }) => text === '任').map(({ x }) => x)).toEqual([roles[1]?.x, roles[1]?.x]);
  });

  it('begins a new line after as many names as the template allows', () => {
    const names = ['甲甲甲', '乙乙乙', '丙丙丙', '丁丁丁', '戊戊戊'];
    const set = boardItems({ name: '委', members: [{ role: '员', names }], staff: [] }, BOX, resources);
    const y = (character: string) => places(set).find(({ text }) => text === character)?.y ?? 0;
    expect(y('丁')).toBe(y('甲'));
    expect(y('戊') - y('甲')).toBeCloseTo(20, 6);
    expect(xOf(set, '戊')).toBe(xOf(set, '甲'));
  });

  it('sets every name once', () => {
    expect(
      places(items)
        .map(({ text }) => text)
        .join(''),
    ).toBe('编辑委员会主任王一副主任李二三赵四');
  });
});

describe('the colophon', () => {
  const entries = [
    { label: '主办', value: '甲县人民政府' },
    { label: '印刷单位', value: '乙'.repeat(40) },
  ];
  const items = colophonItems({ entries, notice: '' }, BOX, resources);

  it('spreads labels to one width, with a colon after them', () => {
    expect([xOf(items, '主'), xOf(items, '办'), xOf(items, '：')]).toEqual([0, 50, 60]);
  });

  it('sets what they say right of the colon, further lines below its first character', () => {
    expect(xOf(items, '甲')).toBe(70);
    const lines = places(items).filter(({ text }) => text === '乙');
    // 230 pt hold 23 characters.
    expect(lines.filter(({ x }) => x === 70)).toHaveLength(2);
    expect(lines).toHaveLength(40);
  });
});
