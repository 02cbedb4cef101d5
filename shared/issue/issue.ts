import type { Node } from 'prosemirror-model';
import type { ArticleSettings, Board, Colophon, Masthead } from './issueFile.ts';

/** One issue of the gazette with its manuscripts: all that layout needs to know besides template and fonts. */
export interface Issue {
  readonly masthead: Masthead;
  readonly board: Board | null;
  readonly colophon: Colophon | null;
  readonly sections: readonly Section[];
}

/** 栏目. */
export interface Section {
  readonly name: string;
  readonly organInContents: boolean;
  readonly articles: readonly Article[];
}

export interface Article {
  /** Stable in the issue; names the article in diagnostics and links. */
  readonly id: string;
  /** The file it came from, as the user named it. */
  readonly file: string;
  readonly manuscript: Node;
  readonly contentsTitle: string | null;
  readonly settings: ArticleSettings;
}

/** All articles in printed order. */
export function articlesOf(issue: Issue): readonly Article[] {
  return issue.sections.flatMap((section) => section.articles);
}
