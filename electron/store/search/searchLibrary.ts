import { z } from 'zod';
import { foldCase, foldWidth } from '../../../shared/characters/width.ts';
import { type Result, success } from '../../../shared/diagnostics/result.ts';
import { articleIdSchema, type IssueId, issueIdSchema } from '../../../shared/issue/identity.ts';
import type { SearchHit } from '../../../shared/library/searchHit.ts';
import { manuscriptSummarySchema } from '../../../shared/manuscript/summary.ts';
import { textBlocks } from '../../../shared/manuscript/textBlocks.ts';
import { jsonColumn, manuscriptColumn, truthColumn } from '../database/columns.ts';
import type { ReadableDatabase } from '../database/database.ts';
import { foldForSearch, pairsQuery } from './searchPairs.ts';

export interface SearchScope {
  /** Only in this issue; without it, in all. */
  readonly issue?: IssueId;
  /** No more hits than this. */
  readonly limit: number;
}

/** Hits in the order of the printed issues, the newest issue first. */
export interface SearchResult {
  readonly hits: readonly SearchHit[];
  /** Whether there are more than the limit. */
  readonly more: boolean;
}

const candidateRow = z.object({ number: z.int() });

const articleRow = z.object({
  id: articleIdSchema,
  issue_id: issueIdSchema,
  file: z.string(),
  put_aside: truthColumn,
  summary: jsonColumn(manuscriptSummarySchema),
  content: manuscriptColumn,
});

/**
 * Finds a text in the manuscripts in force, of one issue or of all.
 *
 * Width, case, blanks and line breaks don't matter; all other signs do. A text of one character is found too. The
 * index says which articles may have it; where it doesn't know an article's newest revision, that is read itself, so
 * that the answer is always right. Text is found inside a text block, not over its end.
 */
export function searchLibrary(
  database: ReadableDatabase,
  query: string,
  { issue, limit }: SearchScope,
): Result<SearchResult, never> {
  const folded = foldForSearch(query);
  if (folded === '') return success({ hits: [], more: false });
  const candidates = database.all(
    candidateRow,
    `SELECT articles.number FROM articles JOIN issues ON issues.id = articles.issue_id JOIN sections ON sections.id = section_id
      LEFT JOIN searched ON article_number = articles.number
      WHERE articles.issue_id = coalesce(?, articles.issue_id) AND (searched.revision_id IS NOT head_id
        OR articles.number IN (SELECT rowid FROM search_pairs WHERE search_pairs MATCH ?))
      ORDER BY json_extract(masthead, '$.totalNumber') DESC, issues.id, sections.position, articles.position`,
    issue ?? null,
    pairsQuery(folded),
  );
  const hits: SearchHit[] = [];
  for (const { number } of candidates) {
    const article = database.one(
      articleRow,
      `SELECT articles.id, issue_id, file, put_aside IS NOT NULL AS put_aside, summary, content
        FROM articles JOIN revisions ON revisions.id = head_id WHERE number = ?`,
      number,
    );
    if (article !== null) hits.push(...hitsIn(article, folded, limit + 1 - hits.length));
    if (hits.length > limit) return success({ hits: hits.slice(0, limit), more: true });
  }
  return success({ hits, more: false });
}

function hitsIn(article: z.infer<typeof articleRow>, folded: string, limit: number): SearchHit[] {
  const hits: SearchHit[] = [];
  const title = article.summary.title === '' ? article.file : article.summary.title;
  for (const { block, text } of textBlocks(article.content)) {
    for (const { from, to } of places(text, folded)) {
      if (hits.length >= limit) return hits;
      hits.push({
        issue: article.issue_id,
        article: article.id,
        title,
        putAside: article.put_aside,
        place: { block, offset: from },
        ...excerptAround(text, from, to),
      });
    }
  }
  return hits;
}

/** Where a folded text stands in a text, from its first to behind its last character; no two overlap. */
function places(text: string, folded: string): { from: number; to: number }[] {
  // Folding width and case keeps offsets; leaving out blanks does not.
  const units: string[] = [];
  const offsets: number[] = [];
  const same = foldCase(foldWidth(text));
  for (let index = 0; index < same.length; index += 1) {
    const unit = same.charAt(index);
    if (/\s/.test(unit)) continue;
    units.push(unit);
    offsets.push(index);
  }
  const searched = units.join('');
  const found: { from: number; to: number }[] = [];
  for (let at = searched.indexOf(folded); at >= 0; at = searched.indexOf(folded, at + folded.length)) {
    found.push({ from: offsets[at] ?? 0, to: (offsets[at + folded.length - 1] ?? 0) + 1 });
  }
  return found;
}

/** Characters shown on each side of a hit. */
const AROUND = 24;

function excerptAround(text: string, from: number, to: number): Pick<SearchHit, 'excerpt' | 'from' | 'to'> {
  const start = wholeCharacter(text, Math.max(0, from - AROUND));
  const end = wholeCharacter(text, Math.min(text.length, to + AROUND));
  const excerpt = text.slice(start, end).replaceAll('\n', ' ');
  return { excerpt, from: from - start, to: to - start };
}

/** An offset that doesn't divide a character of two units. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}
