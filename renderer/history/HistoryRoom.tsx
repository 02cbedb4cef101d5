import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { DeskState } from '../../shared/ipc/deskChannels.ts';
import type { ArticleId } from '../../shared/issue/identity.ts';
import type { Person } from '../../shared/library/people.ts';
import type { EditorSession } from '../editor/session/editorSession.ts';
import { ask } from '../ipc/ask.ts';
import { ArticleVersions } from './ArticleVersions.tsx';
import { IssueHistory } from './IssueHistory.tsx';
import { issueNames } from './issueNames.ts';
import './history.css';

interface HistoryRoomProps {
  readonly state: DeskState;
  /** The texts that are being edited. */
  readonly session: EditorSession | null;
  readonly article: ArticleId | null;
  readonly onChoose: (article: ArticleId) => void;
  /** The issue is another now. */
  readonly onChange: (state: DeskState | null) => void;
}

type View = 'article' | 'issue';

const VIEWS: readonly { readonly view: View; readonly label: string }[] = [
  { view: 'article', label: '文章版本' },
  { view: 'issue', label: '全期记录' },
];

/** 版本: what an article was before, and who did what when in the issue. */
export function HistoryRoom({ state, session, article, onChoose, onChange }: HistoryRoomProps) {
  const [view, setView] = useState<View>('article');
  const [people, setPeople] = useState<readonly Person[]>([]);
  const tabs = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void ask('desk.people', {}).then((answer) => {
      if (answer.ok) setPeople(answer.value.people);
    });
  }, []);
  const names = useMemo(() => issueNames(state, people), [state, people]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const index = VIEWS.findIndex((each) => each.view !== view);
    const next = VIEWS[index];
    if (next) setView(next.view);
    tabs.current?.querySelectorAll('button')[index]?.focus();
  };
  return (
    <div className="history">
      <div ref={tabs} role="tablist" aria-label="版本" tabIndex={-1} className="history-views" onKeyDown={onKeyDown}>
        {VIEWS.map((each) => (
          <button
            key={each.view}
            type="button"
            role="tab"
            id={`history-${each.view}`}
            aria-controls="history-view"
            aria-selected={each.view === view}
            tabIndex={each.view === view ? 0 : -1}
            onClick={() => setView(each.view)}
          >
            {each.label}
          </button>
        ))}
      </div>
      <div className="history-view" role="tabpanel" id="history-view" aria-labelledby={`history-${view}`}>
        {view === 'article' ? (
          <ArticleVersions
            state={state}
            names={names}
            session={session}
            article={article}
            onChoose={onChoose}
            onChange={() => onChange(null)}
          />
        ) : (
          <IssueHistory state={state} names={names} session={session} onChange={onChange} />
        )}
      </div>
    </div>
  );
}
