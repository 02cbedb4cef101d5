import { describe, expect, it } from 'vitest';
import { coveredParts } from '../../../../shared/layout/inline/coveredParts.ts';
import { prepareText } from '../../../../shared/layout/inline/preparedText.ts';
import { USUAL_COMPOSITION } from '../../../../shared/template/composition.ts';
import { fakeFace } from '../../../support/layout/fakeFace.ts';
import { styled } from '../../../support/layout/lines.ts';

const song = fakeFace('song', '☎㎡');
const hei = fakeFace('hei', '㎡');
const faces = [song, hei];

describe('a character that its face lacks', () => {
  it('is set from the first face of the book that has it, and only that character', () => {
    expect(coveredParts('电话☎见文', styled(''), faces)).toEqual([
      { text: '电话', face: 0 },
      { text: '☎', face: 1 },
      { text: '见文', face: 0 },
    ]);
    const { clusters, missing } = prepareText([styled('话☎')], faces, USUAL_COMPOSITION);
    expect(clusters.map(({ text, face }) => [text, face])).toEqual([
      ['话', 0],
      ['☎', 1],
    ]);
    expect(missing).toEqual([]);
  });

  it('stays a box of its own face where no face has it, and is reported', () => {
    const { clusters, missing } = prepareText([styled('5㎡')], faces, USUAL_COMPOSITION);
    expect(clusters.at(-1)?.glyphs[0]?.glyph).toBe(0);
    expect(clusters.at(-1)?.face).toBe(0);
    expect(missing).toEqual(['㎡']);
  });

  it('does not take a text apart whose face has everything', () => {
    expect(coveredParts('见文', styled(''), faces)).toEqual([{ text: '见文', face: 0 }]);
  });

  it('leaves spaces and marks with the text they stand in', () => {
    expect(coveredParts('a\u0301 文', styled(''), [fakeFace('plain', '\u0301 '), hei])).toHaveLength(1);
  });
});
