import { ArrowLeft, FileDown } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { wordingOf } from '../../shared/diagnostics/wordings/wordingOf.ts';
import type { DeskState } from '../../shared/ipc/deskChannels.ts';
import type { ArticlePlace } from '../../shared/ipc/pagesChannels.ts';
import type { ArticleId, IssueId } from '../../shared/issue/identity.ts';
import type { Masthead } from '../../shared/issue/issueFile.ts';
import { articlesOfOutline } from '../../shared/issue/issueOutline.ts';
import { useLeave } from '../app/leaving.tsx';
import { useCommand } from '../commands/commands.tsx';
import { DeskView } from '../desk/DeskView.tsx';
import type { EditorSession } from '../editor/session/editorSession.ts';
import { HistoryRoom } from '../history/HistoryRoom.tsx';
import { ask, wordsFor } from '../ipc/ask.ts';
import { MetadataDialog, type MetadataPart } from '../metadata/MetadataDialog.tsx';
import { Button } from '../ui/Button.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useToast } from '../ui/Toasts.tsx';
import { useIssuePages } from '../workbench/useIssuePages.ts';
import { Workbench } from '../workbench/Workbench.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { RoomTabs } from './RoomTabs.tsx';
import { useDeskState } from './useDeskState.ts';
import { useExport } from './useExport.ts';
import './issueScreen.css';

/**
 * The rooms of an issue: 收编, its sections and articles; 编辑, a text beside the pages; 版本, what articles and issue were
 * before.
 */
export type Room = 'desk' | 'edit' | 'history';

interface IssueScreenProps {
  readonly issue: IssueId;
  /** Entries of a new issue's colophon that only a person can renew. */
  readonly entriesToReview: readonly string[];
  /** Who works here, for the bar. */
  readonly people: ReactNode;
  /** A place to begin at, in one of the articles. */
  readonly goal: ArticlePlace | null;
  /** The search is shown above the issue. */
  readonly onSearch: () => void;
  readonly onClose: () => void;
}

/** One issue: what is in it, its texts and its pages. */
export function IssueScreen({ issue, entriesToReview, people, goal, onSearch, onClose }: IssueScreenProps) {
  const desk = useDeskState(issue);
  const pages = useIssuePages(issue);
  const [room, setRoom] = useState<Room>('desk');
  const [article, setArticle] = useState<ArticleId | null>(null);
  const [isReviewed, setReviewed] = useState(entriesToReview.length === 0);
  const [metadata, setMetadata] = useState<MetadataPart | null>(null);
  /** The texts as they are edited: unsaved ones among them. */
  const [session, setSession] = useState<EditorSession | null>(null);
  useEffect(() => {
    if (goal === null) return;
    setArticle(goal.article);
    setRoom('edit');
  }, [goal]);
  const pdf = useExport(issue);
  const toast = useToast();
  const leave = useLeave();

  const edit = (opened: ArticleId): void => {
    setArticle(opened);
    setRoom('edit');
  };
  const enter = (entered: Room): void => {
    // Texts were edited meanwhile, and with them what the cards say.
    if (entered === 'desk') leave(() => void desk.reload());
    setRoom(entered);
  };
  useCommand('issue.desk', () => enter('desk'));
  useCommand('issue.edit', () => enter('edit'));
  useCommand('issue.metadata', () => setMetadata('masthead'), desk.state !== null);
  useCommand('issue.search', onSearch);
  useCommand('issue.history', () => enter('history'));
  useCommand('issue.export', () => void pdf.start());
  useCommand('issue.writeFolder', () => void writeFolder());
  useCommand('issue.close', () => leave(onClose));

  const writeFolder = async (): Promise<void> => {
    const written = await ask('desk.writeFolder', { issue });
    if (!written.ok) toast('error', wordsFor(written.error));
    else if (written.value.folder !== null) toast('success', `已导出到“${written.value.folder}”。`);
    for (const problem of written.ok ? written.value.diagnostics : []) toast('error', wordingOf(problem));
  };

  /** Texts or the whole issue were brought back; an article may be gone with it. */
  const changed = (next: DeskState | null): void => {
    if (!next) {
      void desk.reload();
      return;
    }
    desk.take(next);
    if (!articlesOfOutline(next.outline).some(({ id }) => id === article)) setArticle(null);
  };

  const { state } = desk;
  return (
    <main className="issue">
      <header className="issue-bar">
        <Button
          kind="quiet"
          aria-label="回到期刊列表"
          title="回到期刊列表"
          icon={<ArrowLeft aria-hidden />}
          onClick={() => leave(onClose)}
        />
        <h1>{state ? issueName(state.outline.masthead) : '正在打开'}</h1>
        <RoomTabs room={room} onEnter={enter} />
        <span className="issue-space" />
        {people}
        <Button icon={<FileDown aria-hidden />} onClick={() => void pdf.start()} disabled={!state}>
          导出 PDF
        </Button>
      </header>
      {!isReviewed && (
        <div className="issue-notice" role="status">
          <p>新的一期已建好。版权页沿用上期，请核对：{entriesToReview.join('、')}。</p>
          <Button onClick={() => setMetadata('colophon')}>去核对</Button>
          <Button onClick={() => setReviewed(true)}>知道了</Button>
        </div>
      )}
      <div className="issue-room" role="tabpanel" id="issue-room" aria-labelledby={`room-${room}`}>
        {desk.problem !== null && (
          <ErrorState title="这一期打不开" text={desk.problem}>
            <Button onClick={() => void desk.reload()}>再试一次</Button>
          </ErrorState>
        )}
        {desk.problem === null && !state && <Loading text="正在打开" />}
        {state && room === 'desk' && (
          <DeskView
            desk={desk}
            state={state}
            pages={pages.summary}
            onEdit={edit}
            onMetadata={() => setMetadata('masthead')}
            onSearch={onSearch}
          />
        )}
        {state && room === 'history' && (
          <HistoryRoom state={state} session={session} article={article} onChoose={setArticle} onChange={changed} />
        )}
        {/* The workbench stays: texts keep their undo while the desk is shown. */}
        {state && (
          <div className="issue-workbench" hidden={room !== 'edit'}>
            <Workbench
              state={state}
              pages={pages}
              article={article}
              onOpen={setArticle}
              goal={goal}
              onHistory={() => enter('history')}
              onSession={setSession}
            />
          </div>
        )}
      </div>
      {state && metadata !== null && (
        <MetadataDialog
          outline={state.outline}
          first={metadata}
          toReview={isReviewed ? [] : entriesToReview}
          command={desk.command}
          onClose={() => setMetadata(null)}
        />
      )}
      {pdf.state && <ExportDialog export={pdf.state} onCancel={pdf.cancel} onClose={pdf.dismiss} />}
    </main>
  );
}

/** An issue as it is spoken of. */
export const issueName = ({
  title,
  year,
  number,
  totalNumber,
}: Pick<Masthead, 'title' | 'year' | 'number' | 'totalNumber'>): string =>
  `《${title}》${year}年第${number}期（总第${totalNumber}期）`;
