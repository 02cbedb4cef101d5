import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { DeskState } from '../../shared/ipc/deskChannels.ts';
import type { ArticlePlace } from '../../shared/ipc/pagesChannels.ts';
import { type ArticleId, articleIdSchema } from '../../shared/issue/identity.ts';
import { useSaveBeforeLeaving } from '../app/leaving.tsx';
import { useCommand } from '../commands/commands.tsx';
import { ManuscriptEditor } from '../editor/ManuscriptEditor.tsx';
import type { EditorSession } from '../editor/session/editorSession.ts';
import { useEditorSession } from '../editor/useEditorSession.ts';
import { ask, wordsFor } from '../ipc/ask.ts';
import { Preview } from '../preview/Preview.tsx';
import { TidyPanel } from '../tidy/TidyPanel.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Splitter } from '../ui/Splitter.tsx';
import { useToast } from '../ui/Toasts.tsx';
import { ArticleList } from './ArticleList.tsx';
import { articleTitle } from './articleTitle.ts';
import { issueEditorHost } from './issueEditorHost.ts';
import { PagesPane } from './PagesPane.tsx';
import { ProblemsPanel } from './ProblemsPanel.tsx';
import type { ProblemPlace } from './problems.ts';
import { useCaretOnPage } from './useCaretOnPage.ts';
import type { IssuePagesState } from './useIssuePages.ts';
import { usePagePainter } from './usePagePainter.ts';
import './workbench.css';

interface WorkbenchProps {
  readonly state: DeskState;
  readonly pages: IssuePagesState;
  /** The article that is open in the editor. */
  readonly article: ArticleId | null;
  readonly onOpen: (article: ArticleId) => void;
  /** A place to go to whenever it is another one: a hit of the search. */
  readonly goal: ArticlePlace | null;
  /** Shows the versions of the article. */
  readonly onHistory: () => void;
  /** The texts that are edited, for what else works on them; null before and after. */
  readonly onSession: (session: EditorSession | null) => void;
}

/** 编辑台: the articles of an issue, the one that is edited, and the pages beside it. */
export function Workbench({ state, pages, article, onOpen, goal: given, onHistory, onSession }: WorkbenchProps) {
  const issue = state.outline.id;
  const toast = useToast();
  const latest = useRef({ state, onOpen });
  latest.current = { state, onOpen };
  const [panes, setPanes] = useState<Panes>({ articles: 208, preview: 560 });
  const [hasPreview, setHasPreview] = useState(true);
  const [hasProblems, setHasProblems] = useState(false);
  const [isTidying, setTidying] = useState(false);
  const { summary } = pages;
  const { caret, moveTo } = useCaretOnPage(issue, summary?.layout ?? null);
  const painter = usePagePainter(issue);

  const host = useMemo(
    () =>
      issueEditorHost(issue, {
        showOnPage: ({ articleId, block, offset }) => {
          setHasPreview(true);
          moveTo({ article: articleIdSchema.parse(articleId), block, offset });
        },
        open: (id) => latest.current.onOpen(id),
        titleOf: (id) => articleTitle(latest.current.state, id),
      }),
    [issue, moveTo],
  );
  const session = useEditorSession(host, {
    onPlace: (id, { block, offset }) => moveTo({ article: articleIdSchema.parse(id), block, offset }),
  });

  useSaveBeforeLeaving(async () => {
    await session?.flush();
    return session?.isAllSaved ?? true;
  });
  useEffect(() => {
    onSession(session);
    return () => onSession(null);
  }, [session, onSession]);

  /** A place to go to once the article is open. */
  const goal = useRef<{ readonly block: number; readonly offset: number } | null>(null);
  useEffect(() => {
    if (!session) return;
    if (!article) {
      session.close();
      return;
    }
    let isCurrent = true;
    void host.load(article).then((opened) => {
      if (!isCurrent) return;
      if (!opened) {
        toast('error', '这篇文章读不出来。请关闭资料库再打开；仍然如此，请从备份恢复。');
        return;
      }
      session.open(opened);
      if (goal.current) session.goToPlace(goal.current);
      goal.current = null;
    });
    return () => {
      isCurrent = false;
    };
  }, [session, host, article, toast]);

  const goTo = useCallback(
    (id: ArticleId, place: { readonly block: number; readonly offset: number }): void => {
      const shown = session?.shown;
      if (id === article && shown?.kind === 'article' && shown.id === id) {
        session?.goToPlace(place);
        return;
      }
      goal.current = place;
      if (id !== article) latest.current.onOpen(id);
    },
    [article, session],
  );
  const goToGiven = useEffectEvent((place: ArticlePlace) => goTo(place.article, place));
  useEffect(() => {
    if (given && session) goToGiven(given);
  }, [given, session]);
  const onPoint = async (page: number, x: number, y: number): Promise<void> => {
    const found = await ask('pages.textAt', { issue, page, x, y });
    if (!found.ok) toast('error', wordsFor(found.error));
    else if (found.value.place) goTo(found.value.place.article, found.value.place);
  };
  const showProblem = ({ article: id, block }: ProblemPlace): void => {
    if (id !== null) goTo(id, { block: block ?? 0, offset: 0 });
  };

  useCommand('view.preview', () => setHasPreview(!hasPreview));
  useCommand('view.problems', () => setHasProblems(!hasProblems));
  useCommand('article.tidy', () => setTidying(!isTidying), article !== null);

  if (pages.problem !== null) return <ErrorState title="这一期打不开" text={pages.problem} />;
  return (
    <div className="workbench">
      <div className="workbench-panes">
        <div className="workbench-pane" style={{ inlineSize: panes.articles }}>
          <ArticleList state={state} pages={summary} current={article} onOpen={onOpen} />
        </div>
        <Splitter
          label="目录与文稿之间"
          value={panes.articles}
          min={140}
          max={420}
          onChange={(articles) => setPanes({ ...panes, articles })}
        />
        <div className="workbench-text">
          {session ? (
            <ManuscriptEditor
              session={session}
              panels={[]}
              actions={[
                {
                  name: '一键排版',
                  shortcut: 'Mod-Shift-T',
                  pressed: isTidying,
                  onPress: () => setTidying(!isTidying),
                },
                { name: '版本', shortcut: 'Mod-Shift-H', onPress: onHistory },
              ]}
            />
          ) : (
            <Loading text="正在打开" />
          )}
        </div>
        {(hasPreview || isTidying) && (
          <>
            <Splitter
              label={isTidying ? '文稿与一键排版之间' : '文稿与预览之间'}
              value={-panes.preview}
              min={-1400}
              max={-280}
              onChange={(preview) => setPanes({ ...panes, preview: -preview })}
            />
            <div className="workbench-pane" style={{ inlineSize: panes.preview }}>
              {isTidying && session && article ? (
                <TidyPanel
                  key={article}
                  session={session}
                  title={articleTitle(state, article)}
                  onClose={() => setTidying(false)}
                />
              ) : (
                <PagesPane pages={pages}>
                  {(shown) =>
                    painter && (
                      <Preview
                        painter={painter}
                        pages={shown}
                        caret={caret}
                        onPoint={(page, x, y) => void onPoint(page, x, y)}
                      />
                    )
                  }
                </PagesPane>
              )}
            </div>
          </>
        )}
      </div>
      <ProblemsPanel
        state={state}
        diagnostics={pages.failure.length > 0 ? pages.failure : (summary?.diagnostics ?? [])}
        isOpen={hasProblems}
        onToggle={() => setHasProblems(!hasProblems)}
        onShow={showProblem}
      />
    </div>
  );
}

/** Widths of the panes beside the text, in CSS pixels. */
interface Panes {
  readonly articles: number;
  readonly preview: number;
}
