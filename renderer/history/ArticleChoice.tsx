import type { DeskState } from '../../shared/ipc/deskChannels.ts';
import { type ArticleId, articleIdSchema } from '../../shared/issue/identity.ts';
import { articleTitle } from '../workbench/articleTitle.ts';

interface ArticleChoiceProps {
  readonly state: DeskState;
  readonly article: ArticleId | null;
  readonly onChoose: (article: ArticleId) => void;
}

/** Which article of the issue, by its sections. */
export function ArticleChoice({ state, article, onChoose }: ArticleChoiceProps) {
  return (
    <select
      className="article-choice"
      aria-label="文章"
      value={article ?? ''}
      onChange={({ currentTarget }) => onChoose(articleIdSchema.parse(currentTarget.value))}
    >
      {article === null && <option value="">选择文章……</option>}
      {state.outline.sections.map(({ id, name, articles }) => (
        <optgroup key={id} label={name}>
          {articles.map((each) => (
            <option key={each.id} value={each.id}>
              {articleTitle(state, each.id)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
