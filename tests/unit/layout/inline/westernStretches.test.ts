import { describe, expect, it } from 'vitest';
import { coveredParts } from '../../../../shared/layout/inline/coveredParts.ts';
import { westernStretches } from '../../../../shared/layout/inline/westernStretches.ts';
import { fakeFace } from '../../../support/layout/fakeFace.ts';
import { PLAIN_WESTERN, styled } from '../../../support/layout/lines.ts';

/** The Western stretches of a text. */
const western = (text: string): string[] =>
  westernStretches(text)
    .filter(({ isWestern }) => isWestern)
    .map((stretch) => stretch.text);

// clreq, 3.2; MIX-07.
describe('Western words in Chinese text', () => {
  it.each([
    ['在2023年', ['2023']],
    ['增长3.5%，', ['3.5%']],
    ['约−12℃和5‰', ['−12', '5']],
    ['ISO 9001:2015认证', ['ISO 9001:2015']],
    ['用café和Ωμέγα', ['café', 'Ωμέγα']],
    ['面积5m²含CO₂', ['5m²', 'CO₂']],
    ['他说don’t，‘No’了', ['don’t', 'No']],
    ['“GDP”——……·～', ['GDP']],
    ['①Ⅳ№全角ＡＢ', []],
    ['ᠮᠣᠩᠭᠣᠯ', []],
  ])('in %s are %j', (text, words) => {
    expect(western(text)).toEqual(words);
    expect(
      westernStretches(text)
        .map((stretch) => stretch.text)
        .join(''),
    ).toBe(text);
  });

  it.each([
    ['甲,乙(丙)丁', []],
    ['(2022年)第1号,', ['2022', '1']],
    ['函数f(x)(甲)', ['f(x)']],
    ['值f(x))和((x)', ['f(x)', '(x)']],
    ['"2022年"和"GDP"', ['2022', '"GDP"']],
    ['一是A,B,C;二是D!', ['A,B,C', 'D']],
  ])('leave the half-width marks of the Chinese sentence to it: %s', (text, words) => {
    expect(western(text)).toEqual(words);
  });

  it('stand in the Western face, what it lacks in the text’s own, and what that lacks in any', () => {
    const faces = [fakeFace('song', 'ж'), fakeFace('hei'), fakeFace('western', 'éж')];
    expect(coveredParts('甲Caféж乙', styled('', { western: { ...PLAIN_WESTERN, face: 2 } }), faces)).toEqual([
      { text: '甲', face: 0 },
      { text: 'Caf', face: 2 },
      { text: 'é', face: 0 },
      { text: 'ж', face: 1 },
      { text: '乙', face: 0 },
    ]);
    expect(coveredParts('甲Café', styled(''), faces)).toEqual([{ text: '甲Café', face: 0 }]);
  });
});
