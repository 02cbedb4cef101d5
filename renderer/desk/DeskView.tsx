import type { DeskState } from '../../shared/ipc/deskChannels.ts';
import type { PagesSummary } from '../../shared/ipc/pagesChannels.ts';
import type { ArticleId } from '../../shared/issue/identity.ts';
import type { Desk } from '../issue/useDeskState.ts';
import { ArticleList } from '../workbench/ArticleList.tsx';

interface DeskViewProps {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly pages: PagesSummary | null;
  readonly onEdit: (article: ArticleId) => void;
}

/** 收编: the sections of an issue and their articles. */
export function DeskView({ state, pages, onEdit }: DeskViewProps) {
  return <ArticleList state={state} pages={pages} current={null} onOpen={onEdit} />;
}
