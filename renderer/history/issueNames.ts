import type { DeskState } from '../../shared/ipc/deskChannels.ts';
import type { ArticleId, SectionId } from '../../shared/issue/identity.ts';
import type { Person, PersonId } from '../../shared/library/people.ts';
import { articleTitle } from '../workbench/articleTitle.ts';

/** What things of an issue are called. What is not there any more is called by what it was. */
export interface IssueNames {
  readonly article: (id: ArticleId) => string;
  readonly section: (id: SectionId) => string;
  readonly person: (id: PersonId | null) => string;
}

export function issueNames(state: DeskState, people: readonly Person[]): IssueNames {
  return {
    article: (id) => {
      const gone = state.deleted.find(({ outline }) => outline.id === id);
      const title = gone ? gone.summary.title || gone.outline.file : articleTitle(state, id);
      return `《${title.replaceAll(/[《》]/g, (mark) => (mark === '《' ? '〈' : '〉'))}》`;
    },
    section: (id) => `“${state.outline.sections.find((section) => section.id === id)?.name ?? '已删除的栏目'}”`,
    person: (id) => people.find((person) => person.id === id)?.name ?? '未署名',
  };
}
