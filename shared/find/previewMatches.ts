import type { Node } from 'prosemirror-model';
import { findMatches, type Match } from './findMatches.ts';
import type { Finder } from './query.ts';
import { type Replacement, replacementText } from './replacement.ts';
import { searchedTexts } from './searchedText.ts';

/** An article to search: whatever the caller knows it by, and its manuscript. */
export interface SearchedArticle<Key> {
  readonly key: Key;
  readonly manuscript: Node;
}

/** One line of the list that is shown before anything is replaced. */
export interface MatchPreview<Key> {
  readonly key: Key;
  readonly match: Match;
  /** What stands before and after the match in its block; `…` where more text stands there. */
  readonly before: string;
  readonly after: string;
  /** What would stand in its place; null where nothing is to be replaced. */
  readonly replacement: string | null;
}

/** Characters of context on either side: a line of the list holds some 40 Han characters. */
const CONTEXT = 14;

/**
 * What a query finds in the articles of an issue, with its context, in the order of the articles.
 *
 * The caller replaces by `replaceMatches` with the matches that were left in the list, article by article; they hold
 * as long as the manuscript that was searched is the current one.
 */
export function previewMatches<Key>(
  articles: readonly SearchedArticle<Key>[],
  finder: Finder,
  replacement: Replacement | null = null,
): readonly MatchPreview<Key>[] {
  return articles.flatMap(({ key, manuscript }) => {
    const texts = searchedTexts(manuscript);
    return findMatches(manuscript, finder).map((match): MatchPreview<Key> => {
      const text = texts[match.block]?.text ?? '';
      return {
        key,
        match,
        before: lastOf(text.slice(0, match.offset)),
        after: firstOf(text.slice(match.offset + match.text.length)),
        replacement: replacement && replacementText(replacement, match),
      };
    });
  });
}

function lastOf(text: string): string {
  const characters = [...text];
  return characters.length <= CONTEXT ? text : `…${characters.slice(-CONTEXT).join('')}`;
}

function firstOf(text: string): string {
  const characters = [...text];
  return characters.length <= CONTEXT ? text : `${characters.slice(0, CONTEXT).join('')}…`;
}
