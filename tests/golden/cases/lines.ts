import { document, footnote, lineBreak, linesOfText, paragraph } from '../../support/layout/builders.ts';
import { type GoldenCase, lines, square } from '../goldenCase.ts';

const EIGHT = { columns: 1, characters: 8, lines: 12 };

/** Where lines end: at eight characters, if nothing else is said, the ninth of which is the thing shown. */
export const LINE_CASES: readonly GoldenCase[] = [
  lines('LINE-01-comma-begins-no-line', 8, ['甲乙丙丁戊己庚辛，壬癸子']),
  lines('LINE-02-opening-mark-ends-no-line', 8, ['甲乙丙丁戊己庚（辛壬）癸']),
  lines('LINE-03-connector-begins-no-line', 8, ['甲乙丙丁戊己庚辛～壬癸子', '甲乙丙丁戊己庚辛·壬癸子']),
  lines('LINE-04-LINE-05-slash-at-neither-edge', 8, ['甲乙丙丁戊己庚辛／壬癸子', '甲乙丙丁戊己庚／辛壬癸子']),
  lines('LINE-06-ellipsis-begins-no-line', 8, ['甲乙丙丁戊己庚辛……壬癸子']),
  lines('LINE-07-dash-not-divided', 8, ['甲乙丙丁戊己庚——辛壬癸']),
  lines('LINE-08-number-with-its-sign', 8, ['甲乙丙丁戊己庚98%辛壬', '甲乙丙丁戊己庚￥50辛壬']),
  lines('LINE-09-word-divided-at-its-hyphen', 8, ['甲乙丙丁well-known戊己庚']),
  lines('LINE-10-number-with-its-thousands', 8, ['甲乙丙丁戊己12,345辛壬']),
  lines('LINE-11-document-number-whole', 12, ['一二三四五六七八九十甲发〔2023〕6号子丑寅卯']),
  square(
    'LINE-12-NOTE-03-note-mark-with-its-word',
    EIGHT,
    [document(paragraph(['甲乙丙丁戊己庚辛', footnote('注'), '壬癸子丑'], { indent: false }))],
    { shows: 'glyphs' },
  ),
  lines('LINE-15-number-with-its-unit', 8, ['甲乙丙丁戊100 km己庚']),
  square(
    'LINE-16-line-ended-by-its-author',
    EIGHT,
    [document(paragraph(['甲乙丙', lineBreak(), '丁戊己庚'], { indent: false }))],
    { shows: 'glyphs' },
  ),
  lines('LINE-17-comma-pushed-in', 12, ['一，二三四五六七八九十一，二三四五六七八']),
  lines('LINE-18-PARA-03-breaks-chosen-together', 8, ['甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午']),
  lines('LINE-19-twelve-dots-on-their-own-line', 12, ['甲乙丙丁戊…………子丑寅卯']),
  lines('LINE-21-typed-space-at-no-edge', 8, ['甲乙丙丁戊己庚辛 壬癸子丑']),
  lines('LINE-23-address-after-its-points', 12, ['见http://www.example.org/a/very/long/address后打开']),
  lines('LINE-32-basic-prohibitions-let-dots-begin-a-line', 8, ['甲乙丙丁戊己庚辛……壬癸子'], { kinsoku: 'basic' }),
  lines('SAFE-01-SAFE-04-prose-at-4-characters', 4, [
    '各乡镇：《甲县供水方案》（甲政发〔2023〕16号）已经通过。GDP增长5.6%——历史……“两不愁”实现。',
  ]),
  square('SAFE-06-line-wider-than-its-column', {}, [
    { manuscript: document(paragraph('文字')), settings: { columns: 6, size: 30 } },
  ]),
  square('SAFE-03-missing-glyph', { columns: 1, characters: 20, lines: 12 }, [
    document(paragraph('县长𬭚某出席。'), linesOfText(1, 20)),
  ]),
];
