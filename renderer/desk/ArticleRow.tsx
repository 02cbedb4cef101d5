import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { CircleAlert, Ellipsis, GripVertical, TriangleAlert } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { ARTICLE_STAGE_NAMES } from '../library/stageNames.ts';
import { MenuButton, type MenuChoice } from '../ui/MenuButton.tsx';
import { type CardFacts, countsText } from './cardFacts.ts';

interface ArticleRowProps {
  readonly facts: CardFacts;
  readonly isSelected: boolean;
  /** Whether the Tab key stops here. */
  readonly isStop: boolean;
  readonly choices: readonly MenuChoice[];
  readonly onSelect: () => void;
  readonly onOpen: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** An article in its section: dragged by its handle or anywhere, moved by Alt and the arrow keys, opened by Enter. */
export function ArticleRow({ facts, isSelected, isStop, choices, onSelect, onOpen, onKeyDown }: ArticleRowProps) {
  const { id, putAside, stage } = facts.outline;
  const sortable = useSortable({ id, attributes: { roleDescription: '可移动的文章' } });
  const tabIndex = isStop ? 0 : -1;
  return (
    <li
      ref={sortable.setNodeRef}
      style={{ transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition }}
      className={rowClass(isSelected, putAside !== null, sortable.isDragging)}
      data-article={id}
      {...sortable.listeners}
    >
      <button
        type="button"
        ref={sortable.setActivatorNodeRef}
        className="desk-handle"
        aria-label={`移动“${facts.title}”`}
        title="拖动排序"
        {...sortable.attributes}
        tabIndex={tabIndex}
        onFocus={onSelect}
      >
        <GripVertical aria-hidden />
      </button>
      <button
        type="button"
        className="desk-article"
        tabIndex={tabIndex}
        aria-current={isSelected ? 'true' : undefined}
        onFocus={onSelect}
        onClick={onSelect}
        onDoubleClick={onOpen}
        onKeyDown={onKeyDown}
      >
        <span className="desk-title">{facts.title}</span>
        <span className="desk-origin">
          {facts.organs !== '' && <span>{facts.organs}</span>}
          {facts.documentNumber !== '' && <span>{facts.documentNumber}</span>}
          {putAside !== null && putAside.note !== '' && <span>{putAside.note}</span>}
        </span>
      </button>
      <span className={putAside === null ? 'desk-stage' : 'desk-stage desk-stage-aside'}>
        {putAside === null ? ARTICLE_STAGE_NAMES[stage] : ASIDE_NAMES[putAside.kind]}
      </span>
      <span className="desk-counts">{countsText(facts)}</span>
      <Problems facts={facts} />
      <span className="desk-folios">{facts.folios}</span>
      <MenuButton
        label={`“${facts.title}”的更多操作`}
        icon={<Ellipsis aria-hidden />}
        choices={choices}
        tabIndex={tabIndex}
      />
    </li>
  );
}

/** How an article that is put aside is called. */
export const ASIDE_NAMES = { withdrawn: '撤下', held: '暂存' } as const;

function Problems({ facts: { importProblems, layoutErrors, layoutWarnings } }: { readonly facts: CardFacts }) {
  return (
    <span className="desk-problems">
      {layoutErrors > 0 && (
        <span className="severity-error" title={`版面错误${layoutErrors}处`}>
          <CircleAlert aria-label="版面错误" /> {layoutErrors}
        </span>
      )}
      {layoutWarnings > 0 && (
        <span className="severity-warning" title={`版面上要看的${layoutWarnings}处`}>
          <TriangleAlert aria-label="版面警告" /> {layoutWarnings}
        </span>
      )}
      {importProblems > 0 && (
        <span className="desk-import-problems" title={`导入时要核对的${importProblems}处`}>
          核对 {importProblems}
        </span>
      )}
    </span>
  );
}

function rowClass(isSelected: boolean, isAside: boolean, isDragging: boolean): string {
  const names = ['desk-row', isSelected ? 'desk-row-selected' : '', isAside ? 'desk-row-aside' : ''];
  if (isDragging) names.push('desk-row-dragging');
  return names.filter((name) => name !== '').join(' ');
}
