import { DndContext, DragOverlay } from '@dnd-kit/core';
import { BookText, FilePlus, FolderPlus, Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { DeskState } from '../../shared/ipc/deskChannels.ts';
import type { PagesSummary } from '../../shared/ipc/pagesChannels.ts';
import type { ArticleId, SectionId } from '../../shared/issue/identity.ts';
import { articlesOfOutline, type SectionOutline } from '../../shared/issue/issueOutline.ts';
import { useCommand } from '../commands/commands.tsx';
import { chooseWordFiles } from '../import/chooseWordFiles.ts';
import { ImportDialog } from '../import/ImportDialog.tsx';
import { useImport } from '../import/useImport.ts';
import type { Desk } from '../issue/useDeskState.ts';
import { Button } from '../ui/Button.tsx';
import { MenuButton, type MenuChoice } from '../ui/MenuButton.tsx';
import { problemsOf } from '../workbench/problems.ts';
import { ArticleProperties } from './ArticleProperties.tsx';
import { ArticleRow } from './ArticleRow.tsx';
import { type CardFacts, cardFacts, issueTotals } from './cardFacts.ts';
import { DeletedArticles } from './DeletedArticles.tsx';
import { DeskDialogs, type DeskQuestion } from './DeskDialogs.tsx';
import { DeskStatus } from './DeskStatus.tsx';
import { DRAG_INSTRUCTIONS, dragAnnouncements } from './dragWordings.ts';
import { SectionBlock } from './SectionBlock.tsx';
import { useArticleDrag } from './useArticleDrag.ts';
import { useDeskActions } from './useDeskActions.ts';
import './desk.css';

interface DeskViewProps {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly pages: PagesSummary | null;
  readonly onEdit: (article: ArticleId) => void;
  readonly onMetadata: () => void;
  readonly onSearch: () => void;
}

/** 收编: the sections of an issue and their articles, in printed order. */
export function DeskView({ desk, state, pages, onEdit, onMetadata, onSearch }: DeskViewProps) {
  const { outline } = state;
  const [selected, setSelected] = useState<ArticleId | null>(null);
  const [question, setQuestion] = useState<DeskQuestion | null>(null);
  const actions = useDeskActions(desk, state);
  const incoming = useImport(desk, outline.id);
  const facts = useMemo(() => cardFacts(state, pages), [state, pages]);
  const drag = useArticleDrag(outline, desk.command);
  const root = useRef<HTMLDivElement>(null);
  /** An article that has moved to another section is another element: the focus follows it. */
  const toFocus = useRef<ArticleId | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of the issue
  useEffect(() => {
    if (toFocus.current !== null) focusArticle(root.current, toFocus.current);
    toFocus.current = null;
  }, [state]);

  const order = articlesOfOutline(outline).map(({ id }) => id);
  const stop = selected !== null && order.includes(selected) ? selected : (order[0] ?? null);
  const current = selected === null ? undefined : facts.get(selected);

  const undo = (): void => void (isTyping() ? document.execCommand('undo') : state.undo && desk.undo());
  const redo = (): void => void (isTyping() ? document.execCommand('redo') : state.redo && desk.redo());
  useCommand('edit.undo', undo);
  useCommand('edit.redo', redo);
  const importInto = async (section: SectionOutline | undefined): Promise<void> => {
    const files = await chooseWordFiles();
    if (section && files.length > 0) incoming.start(files, section);
  };
  const sectionOfSelected = outline.sections.find(({ articles }) => articles.some(({ id }) => id === selected));
  useCommand('issue.import', () => void importInto(sectionOfSelected ?? outline.sections[0]));

  const step = (article: ArticleId, by: 1 | -1): void => {
    toFocus.current = article;
    void actions.stepArticle(article, by);
  };
  const remove = (card: CardFacts): void => {
    const at = order.indexOf(card.outline.id);
    toFocus.current = order[at + 1] ?? order[at - 1] ?? null;
    void actions.remove(card.outline.id, card.title);
  };
  const key = (card: CardFacts, event: KeyboardEvent): void => {
    const { id } = card.outline;
    const at = order.indexOf(id);
    const acts = new Map<string, () => void>([
      ['Enter', () => onEdit(id)],
      ['ArrowDown', () => (event.altKey ? step(id, 1) : focusArticle(root.current, order[at + 1]))],
      ['ArrowUp', () => (event.altKey ? step(id, -1) : focusArticle(root.current, order[at - 1]))],
      ['Home', () => focusArticle(root.current, order[0])],
      ['End', () => focusArticle(root.current, order.at(-1))],
      ['Delete', () => remove(card)],
    ]);
    const act = acts.get(event.key);
    if (!act || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    act();
  };

  const choicesOf = (card: CardFacts, section: SectionId): readonly MenuChoice[] => {
    const { id, putAside } = card.outline;
    const follow = (act: () => Promise<boolean>): void => {
      toFocus.current = id;
      void act();
    };
    return [
      { label: '编辑（回车）', act: () => onEdit(id) },
      { label: '上移（Alt+↑）', act: () => step(id, -1), disabled: order[0] === id },
      { label: '下移（Alt+↓）', act: () => step(id, 1), disabled: order.at(-1) === id },
      ...outline.sections
        .filter((other) => other.id !== section)
        .map((other) => ({
          label: `移到“${other.name}”`,
          act: () => follow(() => actions.moveToSection(id, other.id)),
        })),
      { label: '复制一份', act: () => follow(() => actions.duplicate(id)) },
      putAside === null
        ? { label: '本期不登……', act: () => setQuestion({ kind: 'putAside', facts: card }) }
        : { label: '恢复刊登', act: () => follow(() => actions.bringBack(id)) },
      { label: '删除（Delete）', act: () => remove(card), danger: true },
    ];
  };
  const sectionChoices = (section: SectionOutline, at: number): readonly MenuChoice[] => [
    { label: '改名……', act: () => setQuestion({ kind: 'renameSection', section }) },
    { label: '上移', act: () => void actions.moveSection(section.id, -1), disabled: at === 0 },
    { label: '下移', act: () => void actions.moveSection(section.id, 1), disabled: at === outline.sections.length - 1 },
    {
      label: section.organInContents ? '目录中不列机关' : '目录中列出机关',
      act: () => void actions.listOrgans(section.id, !section.organInContents),
    },
    {
      ...{ label: '删除栏目', danger: true, disabled: outline.sections.length === 1 },
      act: () =>
        section.articles.length === 0
          ? void actions.deleteSection(section.id)
          : setQuestion({ kind: 'deleteSection', section }),
    },
  ];

  const nameOf = (id: string): string =>
    facts.get(id as ArticleId)?.title ?? outline.sections.find((section) => section.id === id)?.name ?? '';
  return (
    <div className="desk">
      <div className="desk-tools" role="toolbar" aria-label="收编">
        <MenuButton
          label="导入 Word 文件"
          text="导入 Word 文件"
          icon={<FilePlus aria-hidden />}
          choices={outline.sections.map((section) => ({
            label: `到“${section.name}”`,
            act: () => void importInto(section),
          }))}
        />
        <Button kind="quiet" icon={<FolderPlus aria-hidden />} onClick={() => setQuestion({ kind: 'newSection' })}>
          新增栏目
        </Button>
        <Button kind="quiet" icon={<BookText aria-hidden />} onClick={onMetadata}>
          刊头信息
        </Button>
        <Button kind="quiet" icon={<Search aria-hidden />} title="在各篇中查找（Ctrl+Shift+F）" onClick={onSearch}>
          查找
        </Button>
      </div>
      <div className="desk-body">
        <div ref={root} className="desk-sections">
          <DndContext
            {...drag.context}
            accessibility={{
              announcements: dragAnnouncements(nameOf),
              screenReaderInstructions: DRAG_INSTRUCTIONS,
            }}
          >
            {outline.sections.map((section, at) => (
              <SectionBlock
                key={section.id}
                section={section}
                articles={drag.arrangement.find((each) => each.section === section.id)?.articles ?? []}
                choices={sectionChoices(section, at)}
                onFiles={(files) => incoming.start(files, section)}
                onChooseFiles={() => void importInto(section)}
              >
                {(article) => {
                  const card = facts.get(article);
                  if (!card) return null;
                  return (
                    <ArticleRow
                      key={article}
                      facts={card}
                      isSelected={article === selected}
                      isStop={article === stop}
                      choices={choicesOf(card, section.id)}
                      onSelect={() => setSelected(article)}
                      onOpen={() => onEdit(article)}
                      onKeyDown={(event) => key(card, event)}
                    />
                  );
                }}
              </SectionBlock>
            ))}
            <DragOverlay dropAnimation={null}>
              {drag.dragged !== null && <div className="desk-dragged">{nameOf(drag.dragged)}</div>}
            </DragOverlay>
          </DndContext>
          <DeletedArticles
            deleted={state.deleted}
            sections={outline.sections}
            onReadd={(article, section) => {
              toFocus.current = article.id;
              void actions.readd(article, section);
            }}
          />
        </div>
        {current ? (
          <ArticleProperties
            facts={current}
            problems={problemsOf(pages?.diagnostics ?? [], state).filter(
              ({ article }) => article === current.outline.id,
            )}
            command={desk.command}
            onOpen={() => onEdit(current.outline.id)}
          />
        ) : (
          <aside className="desk-properties desk-properties-none" aria-label="文章属性">
            <p>选中一篇文章，这里显示它的属性。</p>
          </aside>
        )}
      </div>
      <DeskStatus state={state} totals={issueTotals(facts.values(), pages)} onUndo={undo} onRedo={redo} />
      {question && (
        <DeskDialogs question={question} state={state} actions={actions} onClose={() => setQuestion(null)} />
      )}
      {incoming.state && <ImportDialog incoming={incoming} state={incoming.state} />}
    </div>
  );
}

/** Whether the caret stands in a field, which has an undo of its own, or a dialog is above the desk. */
function isTyping(): boolean {
  if (document.querySelector('dialog[open]') !== null) return true;
  const { activeElement } = document;
  return activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement;
}

function focusArticle(root: HTMLElement | null, article: ArticleId | undefined | null): void {
  if (!article) return;
  const row = root?.querySelector<HTMLElement>(`[data-article="${CSS.escape(article)}"] .desk-article`);
  row?.focus();
}
