import type { Node } from 'prosemirror-model';
import type { Finder } from './query.ts';
import { rangeOf, searchedTexts } from './searchedText.ts';

/** A place in a manuscript that a query found. It lies within one text block, over any marks. */
export interface Match {
  /** As `Source.block` counts. */
  readonly block: number;
  /** Offset of its first character in the block's searched text. */
  readonly offset: number;
  /** Position of its first character, and the one after its last, in the document's coordinates. */
  readonly from: number;
  readonly to: number;
  /** The text as it stands; footnote marks within it are no text. */
  readonly text: string;
  /** See {@link FoundRange}. */
  readonly groups: readonly (string | null)[];
  readonly named: Readonly<Record<string, string | null>>;
}

/** Positions between which to search, such as those of a selection. */
export interface SearchedRange {
  readonly from: number;
  readonly to: number;
}

/**
 * All that a query finds in a manuscript, in reading order; footnotes, which are searched too, last.
 *
 * @param finder Made by `compileQuery`.
 * @param range Only what lies wholly within it is found.
 */
export function findMatches(manuscript: Node, finder: Finder, range: SearchedRange | null = null): readonly Match[] {
  return searchedTexts(manuscript).flatMap((searched) =>
    finder(searched.text)
      .map(
        ({ from, to, groups, named }): Match => ({
          block: searched.block,
          offset: from,
          ...rangeOf(searched, from, to),
          text: searched.text.slice(from, to),
          groups,
          named,
        }),
      )
      .filter(({ from, to }) => !range || (from >= range.from && to <= range.to)),
  );
}
