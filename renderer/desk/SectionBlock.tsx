import { useDroppable } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Ellipsis, FilePlus } from 'lucide-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import type { ArticleId } from '../../shared/issue/identity.ts';
import type { SectionOutline } from '../../shared/issue/issueOutline.ts';
import { Button } from '../ui/Button.tsx';
import { MenuButton, type MenuChoice } from '../ui/MenuButton.tsx';

interface SectionBlockProps {
  readonly section: SectionOutline;
  /** In the order that is shown: while an article is dragged, another than the section's own. */
  readonly articles: readonly ArticleId[];
  readonly choices: readonly MenuChoice[];
  /** Word files were dropped on it. */
  readonly onFiles: (files: readonly File[]) => void;
  readonly onChooseFiles: () => void;
  readonly children: (article: ArticleId) => ReactNode;
}

/** 栏目 with its articles. Word files that are dropped on it are taken to its end. */
export function SectionBlock({ section, articles, choices, onFiles, onChooseFiles, children }: SectionBlockProps) {
  const { setNodeRef } = useDroppable({ id: section.id });
  const [isAimedAt, setAimedAt] = useState(false);
  const hold = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setAimedAt(true);
  };
  const drop = (event: DragEvent): void => {
    setAimedAt(false);
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <section
      ref={setNodeRef}
      className={isAimedAt ? 'desk-section desk-section-aimed' : 'desk-section'}
      aria-labelledby={`section-${section.id}`}
      onDragEnter={hold}
      onDragOver={hold}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setAimedAt(false);
      }}
      onDrop={drop}
    >
      <header className="desk-section-head">
        <h2 id={`section-${section.id}`}>{section.name}</h2>
        <span className="desk-section-count">{section.articles.length}篇</span>
        {section.organInContents && <span className="desk-section-count">目录列机关</span>}
        <span className="desk-space" />
        <Button
          kind="quiet"
          icon={<FilePlus aria-hidden />}
          aria-label={`导入到“${section.name}”`}
          title={`把 Word 文件导入到“${section.name}”`}
          onClick={onChooseFiles}
        />
        <MenuButton label={`栏目“${section.name}”的操作`} icon={<Ellipsis aria-hidden />} choices={choices} />
      </header>
      <SortableContext items={[...articles]} strategy={verticalListSortingStrategy}>
        {articles.length === 0 ? (
          <p className="desk-section-empty">把 Word 文件拖到这里，或点右上方的按钮选择文件。</p>
        ) : (
          <ul className="desk-articles" aria-label={`“${section.name}”的文章`}>
            {articles.map(children)}
          </ul>
        )}
      </SortableContext>
    </section>
  );
}
