import { describe, expect, it } from 'vitest';
import { openHyphenator } from '../../../../electron/typesetter/openHyphenator.ts';
import type { Hyphenator } from '../../../../shared/layout/inline/hyphenateWord.ts';
import { PLAIN_WESTERN, setText, styled, textOfLine, widthOf } from '../../../support/layout/lines.ts';

/** Divides by the given marks. */
const by = (...words: readonly string[]): Hyphenator => ({
  syllables: (word) => words.find((each) => each.replaceAll('|', '') === word)?.split('|') ?? [word],
});
const text = (content: string, hyphenator: Hyphenator) =>
  styled(content, { western: { ...PLAIN_WESTERN, hyphenator } });

describe('hyphenation', () => {
  it('divides a word where the line ends, and gives the hyphen room', () => {
    // Letters and hyphen are half an em wide: 一二三 and the space take 3.25 ems, “ab” and “-” 1.5.
    const word = text('一二三abcdefg四五', by('ab|cd|efg'));
    const lines = setText([word], { measure: 5, align: 'left' });
    expect(lines.map(textOfLine)).toEqual(['一二三ab', 'cdefg四五']);
    expect(widthOf(lines[0])).toBe(4.75);
    expect(setText([word], { measure: 4.5, align: 'left' }).map(textOfLine)[0]).toBe('一二三');
  });

  it('leaves a word whole that stands inside a line', () => {
    const [line] = setText([text('一abcdefg二', by('ab|cdefg'))], { measure: 20, align: 'left' });
    expect(line && textOfLine(line)).toBe('一abcdefg二');
    expect(widthOf(line)).toBe(6);
  });

  it.each(['ABCDEFG', 'abc1defg', 'www.abcdefg.cn', 'ab-cdefg', 'abcd'])('does not divide %s', (word) => {
    const always: Hyphenator = { syllables: (each) => [...each] };
    const { clusters } = setText([text(word, always)], 30)[0]?.text ?? { clusters: [] };
    expect(clusters.filter(({ hyphen }) => hyphen !== null)).toEqual([]);
  });

  it('knows the syllables of English', () => {
    const { syllables } = openHyphenator();
    expect(syllables('hyphenation')).toEqual(['hy', 'phen', 'ation']);
    expect(syllables('table')).toEqual(['ta', 'ble']);
    expect(syllables('strengths')).toEqual(['strengths']);
  });
});
