import { failure, type Result, success } from '../../../shared/diagnostics/result.ts';
import type { Article, Issue, Section } from '../../../shared/issue/issue.ts';
import type { ArticleSettings, Board, Colophon, Masthead } from '../../../shared/issue/issueFile.ts';
import type { PictureSize } from '../../../shared/layout/resources.ts';
import { type ManuscriptFault, manuscriptToJson, parseManuscript } from '../../../shared/manuscript/codec.ts';

/** An issue as it is handed to the typesetter: plain values, as they pass between threads. */
export interface IssueInput {
  /** Folder name of the template. */
  readonly template: string;
  readonly masthead: Masthead;
  readonly board: Board | null;
  readonly colophon: Colophon | null;
  readonly sections: readonly SectionInput[];
  /** Sizes of all pictures that its manuscripts show, by their ids. */
  readonly pictures: Readonly<Record<string, PictureSize>>;
}

export interface SectionInput {
  readonly name: string;
  readonly organInContents: boolean;
  readonly articles: readonly ArticleInput[];
}

export interface ArticleInput {
  readonly id: string;
  readonly file: string;
  readonly contentsTitle: string | null;
  readonly settings: ArticleSettings;
  /** The manuscript's JSON. Left out, the article's text is the one that the typesetter has. */
  readonly manuscript?: unknown;
}

/** Why an input is no issue: an article without a text, or with one that cannot be read. */
export type InputFault =
  | { readonly code: 'ARTICLE_UNKNOWN'; readonly article: string }
  | { readonly code: 'MANUSCRIPT_UNREADABLE'; readonly article: string; readonly fault: ManuscriptFault };

/**
 * Makes an issue of its input. Articles whose text is not given keep the very manuscript of `known`, so that the
 * layout takes them from its memory.
 */
export function issueOfInput(
  input: IssueInput,
  known: ReadonlyMap<string, Article['manuscript']>,
): Result<Issue, InputFault> {
  const sections: Section[] = [];
  for (const { name, organInContents, articles } of input.sections) {
    const read: Article[] = [];
    for (const article of articles) {
      const manuscript = manuscriptOf(article, known);
      if (!manuscript.ok) return manuscript;
      const { id, file, contentsTitle, settings } = article;
      read.push({ id, file, contentsTitle, settings, manuscript: manuscript.value });
    }
    sections.push({ name, organInContents, articles: read });
  }
  const { masthead, board, colophon } = input;
  return success({ masthead, board, colophon, sections });
}

function manuscriptOf(
  { id, manuscript }: ArticleInput,
  known: ReadonlyMap<string, Article['manuscript']>,
): Result<Article['manuscript'], InputFault> {
  if (manuscript === undefined) {
    const kept = known.get(id);
    return kept ? success(kept) : failure({ code: 'ARTICLE_UNKNOWN', article: id });
  }
  const parsed = parseManuscript(manuscript);
  return parsed.ok ? parsed : failure({ code: 'MANUSCRIPT_UNREADABLE', article: id, fault: parsed.error });
}

/** The input of an issue that is at hand as values. */
export function inputOfIssue(
  issue: Issue,
  template: string,
  pictures: Readonly<Record<string, PictureSize>>,
): IssueInput {
  const { masthead, board, colophon } = issue;
  const sections = issue.sections.map(({ name, organInContents, articles }) => ({
    name,
    organInContents,
    articles: articles.map(({ manuscript, ...article }) => ({ ...article, manuscript: manuscriptToJson(manuscript) })),
  }));
  return { template, masthead, board, colophon, sections, pictures };
}
