import { describe, expect, it } from 'vitest';
import type { DisplayList } from '../../../shared/display-list/displayList.ts';
import { hashDisplayList } from '../../../shared/display-list/hash.ts';
import { handmadeList, textRun } from '../../support/pdf/handmadeList.ts';

const list = handmadeList([[textRun('公报', 20, 40)], [textRun('文', 20, 40)]]);

const withRun = (change: object): DisplayList => ({
  ...list,
  pages: list.pages.map((page, index) =>
    index === 0 ? { ...page, items: page.items.map((item) => ({ ...item, ...change })) } : page,
  ),
});

describe('the fingerprint of a display list', () => {
  it('is 16 hexadecimal digits, the same for an equal list', () => {
    expect(hashDisplayList(list)).toMatch(/^[0-9a-f]{16}$/);
    expect(hashDisplayList(structuredClone(list))).toBe(hashDisplayList(list));
  });

  it('never changes, since released files bear it', () => {
    const bare: DisplayList = { ...list, faces: [], pages: [{ ...list.pages[0]!, items: [] }] };
    expect(hashDisplayList(bare)).toMatchInlineSnapshot(`"9b9070e5f691d6fa"`);
  });

  it.each([
    ['title', { ...list, title: '公告' }],
    ['language', { ...list, language: 'mn' }],
    ['order of pages', { ...list, pages: list.pages.toReversed() }],
    ['place of a run', withRun({ x: 20.000001 })],
    ['face', withRun({ face: 1 })],
    ['ink', withRun({ ink: { c: 0, m: 0, y: 0, k: 0.5 } })],
    ['origin', withRun({ source: null })],
    ['orientation', withRun({ orientation: 'vertical' })],
    ['label', { ...list, pages: list.pages.map((page) => ({ ...page, label: '02' })) }],
  ])('changes with the %s', (_name, other) => {
    expect(hashDisplayList(other)).not.toBe(hashDisplayList(list));
  });

  it('is not moved by where one text ends and the next begins', () => {
    const run = textRun('甲乙', 20, 40);
    const split = (first: string, second: string) =>
      handmadeList([
        [
          {
            ...run,
            glyphs: [
              { ...run.glyphs[0]!, text: first },
              { ...run.glyphs[0]!, text: second },
            ],
          },
        ],
      ]);
    expect(hashDisplayList(split('ab', 'c'))).not.toBe(hashDisplayList(split('a', 'bc')));
  });

  it('takes -0 for 0', () => {
    expect(hashDisplayList(withRun({ y: -0 }))).toBe(hashDisplayList(withRun({ y: 0 })));
  });
});
