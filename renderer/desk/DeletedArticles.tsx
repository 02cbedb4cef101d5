import { ChevronDown, ChevronRight, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { SectionId } from '../../shared/issue/identity.ts';
import type { SectionOutline } from '../../shared/issue/issueOutline.ts';
import type { DeletedArticle } from '../../shared/library/issueEntry.ts';
import { MenuButton } from '../ui/MenuButton.tsx';

interface DeletedArticlesProps {
  readonly deleted: readonly DeletedArticle[];
  readonly sections: readonly SectionOutline[];
  readonly onReadd: (article: DeletedArticle['outline'], section: SectionId) => void;
}

/** 已删除的文章: nothing is lost, each can be had back into a section. */
export function DeletedArticles({ deleted, sections, onReadd }: DeletedArticlesProps) {
  const [isOpen, setOpen] = useState(false);
  if (deleted.length === 0) return null;
  return (
    <section className="desk-section desk-deleted" aria-label="已删除的文章">
      <button type="button" className="desk-deleted-bar" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
        已删除的文章
        <span className="desk-section-count">{deleted.length}篇</span>
      </button>
      {isOpen && (
        <ul className="desk-articles">
          {deleted.map(({ outline, summary }) => {
            const title = summary.title || outline.file;
            return (
              <li key={outline.id} className="desk-row desk-row-deleted">
                <span className="desk-title">{title}</span>
                <span className="desk-origin">{summary.documentNumber}</span>
                <MenuButton
                  label={`取回“${title}”`}
                  text="取回"
                  icon={<Undo2 aria-hidden />}
                  choices={sections.map(({ id, name }) => ({
                    label: `放到“${name}”`,
                    act: () => onReadd(outline, id),
                  }))}
                />
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
