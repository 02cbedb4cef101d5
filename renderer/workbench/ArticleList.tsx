import type { DeskState } from '../../shared/ipc/deskChannels.ts';
import type { PagesSummary } from '../../shared/ipc/pagesChannels.ts';
import type { ArticleId } from '../../shared/issue/identity.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { articleTitle } from './articleTitle.ts';

interface ArticleListProps {
  readonly state: DeskState;
  readonly pages: PagesSummary | null;
  readonly current: ArticleId | null;
  readonly onOpen: (article: ArticleId) => void;
}

/** The articles in printed order, with the folios they stand on. */
export function ArticleList({ state, pages, current, onOpen }: ArticleListProps) {
  const folios = new Map(
    pages?.articles.map(({ id, first, last }) => [id, first === last ? first : `${first}–${last}`]),
  );
  const isEmpty = state.outline.sections.every(({ articles }) => articles.length === 0);
  return (
    <nav className="article-list" aria-label="本期文章">
      {isEmpty && <EmptyState title="还没有文章" text="在“收编”里把 Word 文件拖到栏目上。" />}
      {state.outline.sections.map((section) => (
        <section key={section.id} aria-label={section.name}>
          <h2>{section.name}</h2>
          <ul>
            {section.articles.map(({ id, putAside }) => (
              <li key={id}>
                <button
                  type="button"
                  className={putAside === null ? 'article-entry' : 'article-entry article-aside'}
                  aria-current={id === current ? 'true' : undefined}
                  onClick={() => onOpen(id)}
                >
                  <span className="article-name">{articleTitle(state, id)}</span>
                  <span className="article-folio">
                    {putAside === null ? (folios.get(id) ?? '') : ASIDE[putAside.kind]}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

const ASIDE = { withdrawn: '撤下', held: '暂存' } as const;
