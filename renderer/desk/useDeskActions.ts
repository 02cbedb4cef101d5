import type { DeskState } from '../../shared/ipc/deskChannels.ts';
import type { ArticleId, SectionId } from '../../shared/issue/identity.ts';
import type { ArticleOutline } from '../../shared/issue/issueOutline.ts';
import type { PutAside } from '../../shared/issue/putAside.ts';
import type { Desk } from '../issue/useDeskState.ts';
import { useToast } from '../ui/Toasts.tsx';
import { stepCommand } from './arrangement.ts';
import { newArticleId, newSectionId } from './newId.ts';

/** What can be done to the articles and sections on the desk. Each is one step of undo. */
export interface DeskActions {
  readonly stepArticle: (article: ArticleId, step: 1 | -1) => Promise<boolean>;
  readonly moveToSection: (article: ArticleId, section: SectionId) => Promise<boolean>;
  readonly duplicate: (article: ArticleId) => Promise<boolean>;
  readonly putAside: (article: ArticleId, putAside: PutAside) => Promise<boolean>;
  readonly bringBack: (article: ArticleId) => Promise<boolean>;
  readonly remove: (article: ArticleId, title: string) => Promise<boolean>;
  /** Brings a deleted article back to the end of a section. */
  readonly readd: (article: ArticleOutline, section: SectionId) => Promise<boolean>;
  readonly addSection: (name: string) => Promise<boolean>;
  readonly renameSection: (section: SectionId, name: string) => Promise<boolean>;
  readonly moveSection: (section: SectionId, step: 1 | -1) => Promise<boolean>;
  readonly listOrgans: (section: SectionId, organInContents: boolean) => Promise<boolean>;
  readonly deleteSection: (section: SectionId) => Promise<boolean>;
}

export function useDeskActions({ command }: Desk, { outline }: DeskState): DeskActions {
  const toast = useToast();
  const sectionAt = (section: SectionId): number => outline.sections.findIndex(({ id }) => id === section);
  return {
    stepArticle: async (article, step) => {
      const move = stepCommand(outline, article, step);
      return move !== null && command(move);
    },
    moveToSection: (article, section) =>
      command({
        ...{ kind: 'moveArticle', article, section },
        index: outline.sections[sectionAt(section)]?.articles.filter(({ id }) => id !== article).length ?? 0,
      }),
    duplicate: (article) => command({ kind: 'duplicateArticle', article, copy: newArticleId() }),
    putAside: (article, putAside) => command({ kind: 'putArticleAside', article, putAside }),
    bringBack: (article) => command({ kind: 'bringArticleBack', article }),
    remove: async (article, title) => {
      const isDone = await command({ kind: 'deleteArticle', article });
      if (isDone) toast('info', `已删除“${title}”。可以撤销，或在“已删除的文章”里取回。`);
      return isDone;
    },
    readd: (article, section) =>
      command({
        ...{ kind: 'addArticle', section, article },
        index: outline.sections[sectionAt(section)]?.articles.length ?? 0,
      }),
    addSection: (name) =>
      command({
        ...{ kind: 'addSection', index: outline.sections.length },
        section: { id: newSectionId(), name, organInContents: false, articles: [] },
      }),
    renameSection: (section, name) => command({ kind: 'renameSection', section, name }),
    moveSection: (section, step) => command({ kind: 'moveSection', section, index: sectionAt(section) + step }),
    listOrgans: (section, organInContents) => command({ kind: 'setOrganInContents', section, organInContents }),
    deleteSection: (section) => command({ kind: 'deleteSection', section }),
  };
}
