import { describe, expect, it } from 'vitest';
import { dumpDisplayList } from '../../../shared/display-list/textDump.ts';
import { pt } from '../../../shared/units/length.ts';
import { pageIndex } from '../../../shared/units/page.ts';
import { handmadeList, textRun } from '../../support/pdf/handmadeList.ts';

describe('the dump of a display list', () => {
  it('shows every kind of item in a line that can be read', () => {
    const list = handmadeList(
      [
        [
          textRun('第1期', 20, 20, { source: null }),
          textRun('关于', 20, 40, { face: 1, size: 22, ink: { c: 0, m: 1, y: 1, k: 0 } }),
          textRun('甲\u{f0000}', 20, 60.006),
          textRun('ᠮᠣ', 150, 60, { face: 2, orientation: 'vertical' }),
          { kind: 'fill', x: pt(20), y: pt(70), width: pt(100), height: pt(0.5), ink: { c: 0, m: 0, y: 0, k: 1 } },
          { kind: 'link', x: pt(1), y: pt(2), width: pt(3), height: pt(4), page: pageIndex(1), targetY: pt(40) },
        ],
        [
          {
            kind: 'picture',
            picture: 0,
            x: pt(20),
            y: pt(30),
            width: pt(90),
            height: pt(60),
            alternative: '会场',
            source: null,
          },
        ],
      ],
      {
        labels: ['封面', '01'],
        pictures: ['a.png'],
        outline: [{ title: '文件', page: pageIndex(1), y: pt(30), children: [] }],
      },
    );
    expect(dumpDisplayList(list)).toMatchInlineSnapshot(`
      "title 公报
      author 某县人民政府办公室
      language zh-CN

      == page 1 “封面” 200 × 300
      # 20–35.45 20 10.5 NotoSerifSC-Regular | 第1期
      20–42 40 22 NotoSansSC-Bold c0 m1 y1 k0 | 关于
      20–30.5 60.01 10.5 NotoSerifSC-Regular | 甲▯{󰀀}
      150 60–66.32 10.5 NotoSansMongolian-Regular vertical | ᠮᠣ
      fill 20 70 100 × 0.5
      link 1 2 3 × 4 → “01” 40

      == page 2 “01” 200 × 300
      # picture 20 30 90 × 60 a.png “会场”

      == outline
      文件 → page 2 30
      "
    `);
  });

  it('joins the runs of one baseline, and shows a gap between columns', () => {
    const list = handmadeList([[textRun('左栏', 20, 40), textRun('续', 41, 40), textRun('右栏', 110, 40)]]);
    expect(dumpDisplayList(list)).toContain('\n20–120.5 40 10.5 NotoSerifSC-Regular | 左栏续 … 右栏\n');
  });

  it('parts runs of another face, size, ink, baseline or origin', () => {
    const runs = [
      textRun('甲', 20, 40),
      textRun('乙', 31, 40, { face: 1 }),
      textRun('丙', 42, 40, { face: 1, size: 9 }),
      textRun('丁', 51, 41, { face: 1, size: 9 }),
      textRun('戊', 60, 41, { face: 1, size: 9, source: null }),
    ];
    expect(dumpDisplayList(handmadeList([runs])).match(/ \| /g)).toHaveLength(5);
  });
});
