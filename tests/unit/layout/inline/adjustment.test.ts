import { describe, expect, it } from 'vitest';
import { type SetLine, setLine } from '../../../../shared/layout/inline/setParagraph.ts';
import { lineTexts, prepared, setText, shapeOf, widthOf, xsOf } from '../../../support/layout/lines.ts';

/** The whole text as one line of a measure in ems, not the last one of its paragraph. */
function oneLine(text: string, measure: number): SetLine {
  const ready = prepared(text);
  return setLine(ready, { start: 0, end: ready.clusters.length }, shapeOf({ measure }), false);
}

// clreq, 3.1.6; rule 4 of our typesetting. Natural width of the text below: 12 ems of characters
// (· and A take half an em) and two Han–Latin spaces of a quarter: 12.5.
describe('shrinking a line', () => {
  const text = '甲·乙（丙）丁，戊A己。庚';
  const natural = [0, 1, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.75, 9.5, 10.5, 11.5];

  it('leaves a line alone that fits', () => {
    expect(xsOf(oneLine(text, 12.5))).toEqual(natural);
  });

  it('leaves · its half em, and takes from brackets first, half an em before the opening and after the closing one', () => {
    const xs = xsOf(oneLine(text, 11.5));
    expect(xs.slice(0, 7)).toEqual([0, 1, 1.5, 2, 3, 4, 4.5]);
    expect(xs.slice(7)).toEqual(natural.slice(7).map((x) => x - 1));
  });

  it('takes from commas only when brackets have given all', () => {
    const xs = xsOf(oneLine(text, 11));
    expect(xs.slice(6, 9)).toEqual([4.5, 5.5, 6]);
    expect(xs.slice(9)).toEqual(natural.slice(9).map((x) => x - 1.5));
  });

  it('then reduces Han–Latin spaces to an eighth of an em', () => {
    const xs = xsOf(oneLine(text, 10.75));
    expect(xs.slice(8)).toEqual([6, 7.125, 7.75, 8.75, 9.75]);
  });

  it('takes from full stops last', () => {
    const line = oneLine(text, 10.25);
    expect(xsOf(line).slice(10)).toEqual([7.75, 8.75, 9.25]);
    expect(widthOf(line)).toBe(10.25);
    expect(line.overfull).toBe(false);
  });

  it('reports the line as overfull where that is not enough', () => {
    expect(oneLine(text, 10.2).overfull).toBe(true);
  });

  it('takes the blank of the mark at the end before any other space', () => {
    const line = oneLine('甲，乙丙，', 4.5);
    expect(xsOf(line)).toEqual([0, 1, 2, 3, 4]);
  });

  it('never sets a word space under a quarter of an em', () => {
    const line = oneLine('A B，甲', 2.75);
    expect(xsOf(line)).toEqual([0, 0.5, 0.75, 1.25, 1.75]);
  });
});

// 甲 ¼ A ¼ B ¼ 乙丙: 4.75 ems.
describe('stretching a line', () => {
  it('widens word spaces first, to half an em', () => {
    expect(xsOf(oneLine('甲A B乙丙', 5))).toEqual([0, 1.25, 1.75, 2.25, 3, 4]);
  });

  it('widens Han–Latin spaces next, to half an em', () => {
    expect(xsOf(oneLine('甲A B乙丙', 5.5))).toEqual([0, 1.5, 2, 2.5, 3.5, 4.5]);
  });

  it('then stretches all gaps equally', () => {
    expect(xsOf(oneLine('甲A B乙丙', 5.9))).toEqual([0, 1.6, 2.1, 2.7, 3.8, 4.9]);
  });

  it('stretches the gaps between Han characters equally', () => {
    expect(xsOf(oneLine('甲乙丙丁戊', 6))).toEqual([0, 1.25, 2.5, 3.75, 5]);
  });

  it('never stretches inside ——, ……, a percentage or a temperature', () => {
    const [first, second, third, fourth] = ['甲——乙', '甲……乙', '甲100%乙', '甲37℃乙'].map((text) => oneLine(text, 8));
    // 8 ems less 4 of characters, shared by the gaps on both sides.
    expect(xsOf(first)).toEqual([0, 3, 7]);
    expect(xsOf(second)).toEqual([0, 3, 4, 7]);
    expect(xsOf(third).length).toBe(3);
    const [, number = 0, degrees = 0] = xsOf(fourth);
    expect(degrees - number).toBe(1);
  });

  it('sets every line but the last flush right', () => {
    const lines = setText('甲乙丙丁戊，己庚辛壬，癸子', 5);
    expect(lineTexts(lines)).toEqual(['甲乙丙丁', '戊，己庚辛', '壬，癸子']);
    expect(widthOf(lines[0])).toBe(5);
    expect(widthOf(lines[1])).toBe(5);
    expect(widthOf(lines[2])).toBe(4);
  });

  it('leaves a line as it is in a paragraph set from the left', () => {
    const [line] = setText('甲乙丙丁戊，己庚辛壬，癸子', { measure: 5, align: 'left' });
    expect(widthOf(line)).toBe(4);
  });
});
