import { document, marked, paragraph } from '../../support/layout/builders.ts';
import { COLUMN, type GoldenCase, lines, square } from '../goldenCase.ts';

const left = (name: string, ...texts: readonly string[]): GoldenCase => lines(name, 20, texts, {}, 'left');
const plain = (...content: Parameters<typeof paragraph>[0][]) =>
  document(...content.map((each) => paragraph(each, { indent: false })));

/** Widths of marks, and what the lines give and take. Where a line is too long or too short, it says by how much. */
export const MARK_CASES: readonly GoldenCase[] = [
  left('PUNCT-01-PUNCT-19-marks-of-one-em', '甲，乙', '甲。乙', '甲（乙）丙', '甲“乙”丙'),
  left('PUNCT-02-PUNCT-03-PUNCT-04-marks-of-half-an-em', '甲·乙', '甲／乙', '甲–乙', '甲～乙', '甲—乙'),
  left('PUNCT-05-PUNCT-06-PUNCT-12-marks-of-two-ems', '甲——乙', '甲……乙', '甲⸺乙'),
  left('PUNCT-07-adjacent-marks', '甲。”乙', '甲，《乙', '甲”（乙', '甲《〈乙', '甲：“乙'),
  left('PUNCT-08-three-adjacent-marks', '甲》”，乙', '甲”《〈乙'),
  square(
    'PUNCT-09-PUNCT-10-opening-mark-at-the-start',
    COLUMN,
    [document(paragraph('《甲乙》丙', { indent: false }), paragraph('“甲乙”丙'))],
    { shows: 'glyphs' },
  ),
  lines('PUNCT-11-PUNCT-14-closing-mark-at-the-end', 10.5, ['甲乙丙丁戊己庚辛壬，《子丑寅卯》辰']),
  lines('PUNCT-11-blank-kept-where-there-is-room', 10.5, ['甲乙丙丁戊己庚辛壬，《子丑寅卯》辰'], {
    lineEndMarks: 'asNeeded',
  }),
  left('PUNCT-13-marks-in-one-em', '甲？！乙', '甲！！！乙', '甲？乙'),
  square('PUNCT-15-PUNCT-16-emphasis-dots', COLUMN, [plain(['甲乙', marked('丙，丁', 'emphasis'), '戊'], '己庚')]),
  square('PUNCT-17-underline', COLUMN, [plain(['甲乙', marked('丙丁', 'underline'), '戊'])]),
  square('PUNCT-18-proper-name-and-book-title', COLUMN, [
    plain(['甲', marked('乙丙', 'properName'), '丁', marked('戊己', 'bookTitle'), '庚']),
  ]),
  square('PUNCT-20-framed-name', COLUMN, [plain(['甲', marked('乙丙', 'framed'), '丁'])]),
  lines('PUNCT-21-only-stops-take-an-em', 20, ['甲，乙。丙', '甲（乙）丙'], { marks: 'kaiming' }, 'left'),

  lines('ADJ-01-lines-fill-the-measure', 8, ['甲乙丙丁戊己庚（辛壬）癸子丑寅']),
  lines('ADJ-02-mark-at-the-end-gives-first', 11.5, ['甲，乙丙（丁）戊己庚辛。']),
  lines('ADJ-03-word-spaces-give-nothing', 12.15, ['甲（乙）丙AB CD丁戊己庚辛']),
  lines('ADJ-04-dot-gives-nothing', 10.3, ['甲·乙丙（丁）戊己庚辛']),
  lines('ADJ-05-brackets-give-0.8-before-commas', 10.2, ['甲，乙丙（丁）戊己庚辛']),
  lines('ADJ-06-commas-give-before-latin-spaces', 10.5, ['甲，乙丙、丁AB戊己庚辛']),
  lines('ADJ-07-latin-spaces-give-a-quarter-before-stops', 10.25, ['甲。乙丙丁AB戊己庚辛']),
  lines('ADJ-08-ADJ-09-stops-give-last-and-alike', 9, ['甲。乙丙？丁戊己庚辛']),
  lines('ADJ-10-word-spaces-widen-by-0.4-first', 8.4, ['甲乙AB CD EF丙丁International']),
  lines('ADJ-11-then-latin-spaces-by-0.4', 7.4, ['甲乙AB CD丙丁International']),
  lines('ADJ-12-then-all-gaps-alike', 11.5, ['甲乙丙丁戊己庚辛壬癸一International']),
  lines('ADJ-13-nothing-inside-units', 16.2, ['甲乙——丙37℃丁5%戊……己庚International']),
  lines('ADJ-14-nothing-beside-connectors', 8, ['甲乙～丙丁戊己International']),
  lines('ADJ-15-western-words-in-whole-ems', 20, ['甲乙GDP丙丁2023年戊'], { westernGrid: true }, 'left'),
  lines('ADJ-16-shrunk-before-stretched', 9.8, ['甲，乙丙、丁戊；己庚辛']),
  lines('ADJ-17-fixed-latin-space', 12.2, ['甲AB乙CD丙丁戊己庚辛壬癸，子丑寅卯'], { hanLatinSpace: 'fixed' }),

  left('MIX-01-MIX-05-quarter-of-an-em-beside-latin', '甲GDP乙', '第37次', '约37℃丙'),
  lines('MIX-02-none-at-an-edge', 9, ['一二三四五六七GDP子丑寅卯'], {}, 'left'),
  left('MIX-03-none-beside-chinese-marks', '甲，GDP，乙'),
  left('MIX-04-MIX-13-typed-space-of-a-quarter', '甲 GDP 乙', '甲A V乙'),
  left('MIX-09-minus-with-its-number', '温−12℃乙'),
  square('MIX-12-western-marks-with-their-spaces', COLUMN, [plain('设x=1, y=2; 则(a+b)成立.')], {
    change: (template) => ({ ...template, western: { ...template.western, punctuation: 'spaced' } }),
    shows: 'glyphs',
  }),
];
