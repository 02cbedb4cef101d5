import { type Result, success } from '../../shared/diagnostics/result.ts';
import type { ArticleId, IssueId } from '../../shared/issue/identity.ts';
import { articlesOfOutline, type IssueOutline } from '../../shared/issue/issueOutline.ts';
import type { PictureSize } from '../../shared/layout/resources.ts';
import { manuscriptToJson } from '../../shared/manuscript/codec.ts';
import type { LibraryReader } from '../store/libraryReader.ts';
import { picturesIn } from '../store/read/readWholeIssue.ts';
import type { StoreFailure } from '../store/storeFailure.ts';
import type { ArticleInput, IssueInput } from '../typesetter/service/issueInput.ts';

/**
 * An issue of the library as the typesetter takes it, without the articles put aside.
 *
 * @param known Articles whose text the typesetter has; they are given without it.
 */
export function issueInputOf(
  reader: LibraryReader,
  issue: IssueId,
  known: ReadonlySet<ArticleId> = new Set(),
): Result<IssueInput, StoreFailure> {
  const outline = reader.outline(issue);
  if (!outline.ok) return outline;
  const pictures: Record<string, PictureSize> = {};
  const manuscripts = new Map<ArticleId, unknown>();
  for (const { id, putAside } of articlesOfOutline(outline.value)) {
    if (putAside !== null || known.has(id)) continue;
    const stored = reader.manuscript(id);
    if (!stored.ok) return stored;
    manuscripts.set(id, manuscriptToJson(stored.value.manuscript));
    for (const name of picturesIn(stored.value.manuscript)) {
      const size = reader.pictureSize(name);
      if (!size.ok) return size;
      if (size.value !== null) pictures[name] = size.value;
    }
  }
  return success({ ...printed(outline.value, manuscripts), pictures });
}

function printed(
  { template, masthead, board, colophon, sections }: IssueOutline,
  manuscripts: ReadonlyMap<ArticleId, unknown>,
): Omit<IssueInput, 'pictures'> {
  return {
    template,
    masthead,
    board,
    colophon,
    sections: sections.map(({ name, organInContents, articles }) => ({
      name,
      organInContents,
      articles: articles
        .filter(({ putAside }) => putAside === null)
        .map(({ id, file, contentsTitle, settings }): ArticleInput => {
          const article = { id, file, contentsTitle, settings };
          return manuscripts.has(id) ? { ...article, manuscript: manuscripts.get(id) } : article;
        }),
    })),
  };
}
