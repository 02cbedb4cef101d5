import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { wordingOf } from '../../../shared/diagnostics/wordings/wordingOf.ts';
import { findMatches } from '../../../shared/find/findMatches.ts';
import { previewMatches } from '../../../shared/find/previewMatches.ts';
import { compileQuery, type FindQuery } from '../../../shared/find/query.ts';
import { replaceMatches } from '../../../shared/find/replaceMatches.ts';
import { replacementText } from '../../../shared/find/replacement.ts';
import { manuscriptText } from '../../../shared/manuscript/text.ts';
import { inlineLines } from '../../support/inlineLines.ts';
import * as make from '../../support/layout/builders.ts';

function finder(text: string, options: Partial<FindQuery> = {}) {
  const compiled = compileQuery({ text, isPattern: false, matchCase: false, matchWidth: false, ...options });
  if (!compiled.ok) throw new Error(compiled.error.code);
  return compiled.value;
}
const found = (text: string, query: string, options: Partial<FindQuery> = {}): string[] =>
  finder(query, options)(text).map(({ from, to }) => `${from} ${text.slice(from, to)}`);
const faultOf = (text: string): string => {
  const compiled = compileQuery({ text, isPattern: true, matchCase: false, matchWidth: false });
  return compiled.ok ? 'none' : `${compiled.error.code} ${compiled.error.values?.found}`;
};

describe('a plain search', () => {
  it('takes the query for what it is, signs and all', () => {
    expect(found('1.5倍，125倍', '1.5')).toEqual(['0 1.5']);
  });

  it('finds matches side by side, none overlapping', () => {
    expect(found('哈哈哈哈哈', '哈哈')).toEqual(['0 哈哈', '2 哈哈']);
  });

  it('holds full-width and half-width forms for the same unless told otherwise', () => {
    expect(found('（Ａ１）和(A1)', '(a1)')).toEqual(['0 （Ａ１）', '5 (A1)']);
    expect(found('（Ａ１）和(A1)', '(A1)', { matchWidth: true })).toEqual(['5 (A1)']);
  });

  it('tells capitals from small letters when asked', () => {
    expect(found('PPP项目ppp', 'ppp', { matchCase: true })).toEqual(['5 ppp']);
  });

  it('keeps its offsets where a letter has a longer small form', () => {
    expect(found('İİ甲', '甲')).toEqual(['2 甲']);
  });
});

describe('a pattern search', () => {
  const pattern = { isPattern: true };

  it('knows classes, groups and repetition', () => {
    expect(found('青政发〔2023〕1号、青政办发〔2022〕107号', '\\p{Han}+〔(\\d{4})〕\\d+号', pattern)).toEqual([
      ...['0 青政发〔2023〕1号', '12 青政办发〔2022〕107号'],
    ]);
  });

  it('takes a full-width bracket for the character and a half-width one for a group', () => {
    expect(found('（一）总则(1)', '（(.+?)）', pattern)).toEqual(['0 （一）', '5 (1)']);
    expect(found('（一）总则(1)', '[（]一', { ...pattern, matchWidth: true })).toEqual(['0 （一']);
  });

  it('takes characters by number, and escapes of what needs none', () => {
    expect(found('甲\u3000乙〔', '\\u3000乙\\〔', pattern)).toEqual(['1 \u3000乙〔']);
  });

  it('finds digits of either width', () => {
    expect(found('２０２３年', '\\d+', pattern)).toEqual(['0 ２０２３']);
    expect(found('２０２３年', '\\d+', { ...pattern, matchWidth: true })).toEqual([]);
  });

  it('gives groups as the text stands, not as it was compared', () => {
    const [range] = finder('(?<year>\\d+)年(月)?', pattern)('２０２３年');
    expect(range?.groups).toEqual(['２０２３年', '２０２３', null]);
    expect(range?.named).toEqual({ year: '２０２３' });
  });

  it('finds nothing that is empty', () => {
    expect(found('甲乙', '丙*', pattern)).toEqual([]);
  });

  it('says what is wrong with a pattern', () => {
    expect(faultOf('(甲')).toBe('FIND_SYNTAX (甲');
    expect(faultOf('甲(?=乙)')).toBe('FIND_UNSUPPORTED (?=');
    expect(faultOf('(?<!甲)乙')).toMatch(/^FIND_UNSUPPORTED/);
    expect(faultOf('(甲)\\1')).toBe('FIND_UNSUPPORTED \\1');
    expect(faultOf('')).toBe('FIND_EMPTY ');
    expect(faultOf('甲'.repeat(1001))).toBe('FIND_TOO_LONG ');
    const fault = compileQuery({ text: '[甲', isPattern: true, matchCase: true, matchWidth: true });
    expect(fault.ok ? '' : wordingOf(fault.error)).toContain('[甲');
  });

  it('ends soon on a pattern that backtracking would never finish', () => {
    // 2^30 ways to divide the letters: an engine that tries them all would outlast the test's limit.
    expect(found(`${'a'.repeat(5000)}乙`, '(a+)+甲', pattern)).toEqual([]);
  });
});

describe('matches in a manuscript', () => {
  const manuscript = make.document(
    make.title('关于做好防汛工作的通知'),
    make.paragraph(['做好', make.marked('防汛', 'strong'), make.footnote('防汛指防洪'), '工作']),
    make.table(1, [
      ['防汛', '物资'],
      ['工作', '防汛工作'],
    ]),
    make.paragraph(['防', make.lineBreak(), '汛']),
    make.list(['防', '汛工作']),
  );

  it('run over marks and footnote marks, but never over blocks, labels or breaks', () => {
    const matches = findMatches(manuscript, finder('防汛工作'));
    expect(matches.map(({ block, from, to }) => `${block} ${manuscript.textBetween(from, to, '|', '*')}`)).toEqual([
      ...['0 防汛工作', '1 防汛防汛指防洪工作', '5 防汛工作'],
    ]);
  });

  it('are found in footnotes, which come last', () => {
    const blocks = findMatches(manuscript, finder('防汛')).map(({ block }) => block);
    expect(blocks).toEqual([0, 1, 2, 5, 8]);
  });

  it('are only those within a range, if one is given', () => {
    const [first] = findMatches(manuscript, finder('防汛'));
    expect(findMatches(manuscript, finder('防汛'), { from: first!.from, to: first!.to })).toEqual([first]);
    expect(findMatches(manuscript, finder('防汛'), { from: first!.from + 1, to: first!.to })).toEqual([]);
  });

  it('find a line break by its sign', () => {
    expect(findMatches(manuscript, finder('防\\n汛', { isPattern: true })).map(({ block }) => block)).toEqual([6]);
  });
});

function replaced(manuscript: ReturnType<typeof make.document>, query: string, text: string, isPattern = false) {
  const transform = new Transform(manuscript);
  const matches = findMatches(manuscript, finder(query, { isPattern }));
  const changed = replaceMatches(transform, matches, { text, isPattern });
  transform.doc.check();
  return { changed, document: transform.doc, transform };
}

describe('replacing matches', () => {
  it('gives the new text the marks of the first character it stands for', () => {
    const manuscript = make.document(make.paragraph(['做好', make.marked('防汛', 'strong'), '工作']));
    expect(inlineLines(replaced(manuscript, '防汛工作', '抗旱任务').document)).toEqual(['做好{strong:抗旱任务}']);
  });

  it('leaves what match and replacement have in common, with its marks', () => {
    const manuscript = make.document(make.paragraph(['做好', make.marked('防汛', 'strong'), '工作']));
    expect(inlineLines(replaced(manuscript, '做好防汛', '抓好防汛').document)).toEqual(['抓好{strong:防汛}工作']);
    expect(inlineLines(replaced(manuscript, '防汛工作', '防汛抗旱工作').document)).toEqual([
      '做好{strong:防汛抗旱}工作',
    ]);
  });

  it('keeps footnotes within a match, also when their own text changes', () => {
    const manuscript = make.document(make.paragraph(['防', make.footnote('见防汛条例'), '汛好']));
    const { document, changed } = replaced(manuscript, '防汛', '抗旱');
    expect(changed).toBe(2);
    expect(inlineLines(document)).toEqual(['抗旱[见抗旱条例]好']);
  });

  it('deletes, and may leave a block empty', () => {
    expect(inlineLines(replaced(make.document(make.paragraph('全部')), '全部', '').document)).toEqual(['']);
  });

  it('makes line breaks of line feeds, in a footnote spaces', () => {
    const manuscript = make.document(make.paragraph(['甲；乙', make.footnote('甲；乙')]));
    expect(inlineLines(replaced(manuscript, '；', '；\\n', true).document)).toEqual(['甲；⏎乙[甲； 乙]']);
  });

  it('does not divide a character beyond the BMP', () => {
    // 𠮷 and 𠮶 have their first unit in common.
    expect(inlineLines(replaced(make.document(make.paragraph('甲𠮷')), '𠮷', '𠮶').document)).toEqual(['甲𠮶']);
  });

  it('counts only what changed, and one step goes back for each', () => {
    const manuscript = make.document(make.paragraph('A a Ａ'));
    const { changed, transform, document } = replaced(manuscript, 'a', 'A');
    expect([changed, transform.steps.length]).toEqual([2, 2]);
    expect(inlineLines(document)).toEqual(['A A A']);
  });

  it('fills in groups', () => {
    const match = { text: '2023年', groups: ['2023年', '2023', null], named: { year: '2023' } };
    const text = (template: string) => replacementText({ text: template, isPattern: true }, match);
    expect(text('$1-$2-$<year>-$&-$$-$12')).toBe('2023--2023-2023年-$-20232');
    expect(replacementText({ text: '$1', isPattern: false }, match)).toBe('$1');
  });
});

describe('the list before an issue-wide replacement', () => {
  it('shows each match with its article, its context and what would stand there', () => {
    const long = '一二三四五六七八九十一二三四五';
    const articles = [
      { key: 'a', manuscript: make.document(make.paragraph(`${long}其它${long}`)) },
      { key: 'b', manuscript: make.document(make.title('其它')) },
    ];
    const list = previewMatches(articles, finder('其它'), { text: '其他', isPattern: false });
    expect(
      list.map(({ key, before, match, after, replacement }) => [key, before, match.text, after, replacement]),
    ).toEqual([
      ['a', '…二三四五六七八九十一二三四五', '其它', '一二三四五六七八九十一二三四…', '其他'],
      ['b', '', '其它', '', '其他'],
    ]);
  });

  it('leads to replacing only what was left in it', () => {
    const manuscript = make.document(make.paragraph('其它，其它。'));
    const list = previewMatches([{ key: 1, manuscript }], finder('其它'));
    const transform = new Transform(manuscript);
    replaceMatches(transform, [list[1]!.match], { text: '其他', isPattern: false });
    expect(manuscriptText(transform.doc)).toEqual(['其它，其他。']);
  });
});
