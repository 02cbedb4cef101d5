import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch } from '../../electron/store/search/searchPairs.ts';
import { manuscriptToJson } from '../../shared/manuscript/codec.ts';
import { manuscriptSchema } from '../../shared/manuscript/schema.ts';
import { articleId, issueId } from '../support/outlines.ts';
import { draftOf, libraryWithIssue, type OpenTestLibrary, succeeded } from '../support/store/libraries.ts';

function write(open: OpenTestLibrary, id: string, ...text: readonly string[]): void {
  const { revision } = succeeded(open.library.read.manuscript(articleId(id)));
  succeeded(open.write.saveDraft(articleId(id), revision, draftOf(...(text as [string]))));
}

/** Hits as article and marked excerpt. */
const hits = ({ library }: OpenTestLibrary, query: string, limit = 100): string[] =>
  succeeded(library.read.search(query, { limit })).hits.map(
    ({ article, excerpt, from, to }) =>
      `${article} ${excerpt.slice(0, from)}[${excerpt.slice(from, to)}]${excerpt.slice(to)}`,
  );

describe.each(['as typed', 'after the index was brought up to date'])('a search in a library, %s', (state) => {
  function library(): OpenTestLibrary {
    const open = libraryWithIssue();
    write(open, 'a', '关于做好春季造林工作的通知', '云政发〔2024〕1号文件。', '通　　知', '平均气温１５℃，Area 51。');
    write(open, 'b', '农村饮水安全', '春灌', '季节𠮷祥');
    write(open, 'c', '附表');
    if (state !== 'as typed') succeeded(open.write.refreshSearchIndex(100));
    return open;
  }

  it.each([
    ['a word of two characters', '造林', ['a 关于做好春季[造林]工作的通知']],
    ['one character', '春', ['a 关于做好[春]季造林工作的通知', 'b [春]灌']],
    ['the last character of a block', '灌', ['b 春[灌]']],
    ['a long phrase', '做好春季造林工作', ['a 关于[做好春季造林工作]的通知']],
    ['signs', '〔2024〕1号', ['a 云政发[〔2024〕1号]文件。']],
    ['another width and case', '15℃，ＡＲＥＡ', ['a 平均气温[１５℃，Area] 51。']],
    ['a word that is spaced out', '通知', ['a 关于做好春季造林工作的[通知]', 'a [通　　知]']],
    ['a query with blanks', ' 通 知 ', ['a 关于做好春季造林工作的[通知]', 'a [通　　知]']],
    ['a character beyond 16 bits', '𠮷祥', ['b 季节[𠮷祥]']],
    ['nothing over the end of a block', '安全春灌', []],
    ['nothing for nothing', '　', []],
    ['nothing for signs of its own language', '" OR *', []],
  ])('finds %s', (_name, query, expected) => {
    expect(hits(library(), query)).toEqual(expected);
  });

  it('finds what was written since, and no longer what was deleted', () => {
    const open = library();
    write(open, 'c', '附表二：造林');
    write(open, 'a', '另一份通知');
    expect(hits(open, '造林')).toEqual(['c 附表二：[造林]']);
    succeeded(open.write.refreshSearchIndex(100));
    expect(hits(open, '造林')).toEqual(['c 附表二：[造林]']);
    succeeded(open.write.command(issueId('issue-1'), { kind: 'deleteArticle', article: articleId('c') }));
    expect(hits(open, '造林')).toEqual([]);
  });

  it('stops at a limit and says that there is more', () => {
    const open = library();
    const one = succeeded(open.library.read.search('春', { limit: 1 }));
    expect([one.hits.length, one.more]).toEqual([1, true]);
    const two = succeeded(open.library.read.search('春', { limit: 2 }));
    expect([two.hits.length, two.more]).toEqual([2, false]);
  });

  it('keeps to one issue where it is told to', () => {
    const open = library();
    expect(succeeded(open.library.read.search('春', { issue: issueId('issue-9'), limit: 9 })).hits).toEqual([]);
    expect(succeeded(open.library.read.search('春', { issue: issueId('issue-1'), limit: 9 })).hits).toHaveLength(2);
  });
});

describe('the search index', () => {
  it('gives just the articles that hold the text, whatever it is', () => {
    const open = libraryWithIssue();
    const letters = fc.constantFrom(...'春夏秋〔〕０1aA 　\n𠮷"*');
    const text = fc.string({ unit: letters, minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, text, fc.string({ unit: letters, minLength: 1, maxLength: 3 }), (one, two, query) => {
        for (const [id, content] of [
          ['a', one],
          ['b', two],
        ] as const) {
          const { revision } = succeeded(open.library.read.manuscript(articleId(id)));
          const block = manuscriptSchema.nodes.title.create(null, manuscriptSchema.text(content));
          const json = manuscriptToJson(manuscriptSchema.nodes.document.create(null, block));
          succeeded(open.write.saveDraft(articleId(id), revision, json));
        }
        succeeded(open.write.refreshSearchIndex(9));
        const folded = foldForSearch(query);
        const expected = [one, two].map((content) => folded !== '' && foldForSearch(content).includes(folded));
        const found = new Set(succeeded(open.library.read.search(query, { limit: 99 })).hits.map((hit) => hit.article));
        expect([found.has(articleId('a')), found.has(articleId('b'))]).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('is brought up to date a few articles at a time', () => {
    const open = libraryWithIssue();
    expect(succeeded(open.write.refreshSearchIndex(2))).toBe(2);
    expect(succeeded(open.write.refreshSearchIndex(2))).toBe(1);
    expect(succeeded(open.write.refreshSearchIndex(2))).toBe(0);
  });
});
