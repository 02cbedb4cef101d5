import { BookmarkPlus, History } from 'lucide-react';
import { useState } from 'react';
import type { DeskState } from '../../shared/ipc/deskChannels.ts';
import type { ArticleId } from '../../shared/issue/identity.ts';
import type { RevisionEntry, RevisionId } from '../../shared/library/revision.ts';
import type { EditorSession } from '../editor/session/editorSession.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useToast } from '../ui/Toasts.tsx';
import { ArticleChoice } from './ArticleChoice.tsx';
import { ComparisonPane } from './ComparisonPane.tsx';
import { causeWords } from './causeWords.ts';
import type { IssueNames } from './issueNames.ts';
import { KeepVersionDialog } from './KeepVersionDialog.tsx';
import { momentWords } from './momentWords.ts';
import { RestoreArticleDialog } from './RestoreArticleDialog.tsx';
import { restoreArticle } from './restoreArticle.ts';
import { useManuscripts } from './useManuscripts.ts';
import { useVersions } from './useVersions.ts';
import { VersionList } from './VersionList.tsx';
import { chosenVersions, type VersionChoice } from './versionChoice.ts';

interface ArticleVersionsProps {
  readonly state: DeskState;
  readonly names: IssueNames;
  readonly session: EditorSession | null;
  readonly article: ArticleId | null;
  readonly onChoose: (article: ArticleId) => void;
  readonly onChange: () => void;
}

/** The versions of one article: to be compared, read, kept and brought back. */
export function ArticleVersions({ state, names, session, article, onChoose, onChange }: ArticleVersionsProps) {
  const { entries, problem, reload } = useVersions(article, session);
  return (
    <div className="versions">
      <ArticleChoice state={state} article={article} onChoose={onChoose} />
      {article === null && <EmptyState title="请选一篇文章" text="它的各个版本会列在这里。" />}
      {article !== null && problem !== null && (
        <ErrorState title="版本读不出来" text={problem}>
          <Button onClick={() => void reload()}>再试一次</Button>
        </ErrorState>
      )}
      {article !== null && problem === null && !entries && <Loading text="正在读取版本" />}
      {article !== null && problem === null && entries && (
        <ChosenVersions
          key={article}
          article={article}
          entries={entries}
          names={names}
          session={session}
          onChange={async () => {
            onChange();
            await reload();
          }}
        />
      )}
    </div>
  );
}

interface ChosenVersionsProps {
  readonly article: ArticleId;
  readonly entries: readonly RevisionEntry[];
  readonly names: IssueNames;
  readonly session: EditorSession | null;
  readonly onChange: () => Promise<void>;
}

function ChosenVersions({ article, entries, names, session, onChange }: ChosenVersionsProps) {
  const toast = useToast();
  const [choice, setChoice] = useState<VersionChoice>({ selected: null, against: null, isReading: false });
  const [dialog, setDialog] = useState<'keep' | 'restore' | null>(null);
  const { selected, before, after, head } = chosenVersions(entries, choice);
  const read = useManuscripts(before?.id ?? null, after?.id ?? null);
  const now = Date.now();
  if (!selected || !before || !after || !head) return null;
  const select = (id: RevisionId): void => setChoice({ ...choice, selected: id, against: null });

  const restore = async (): Promise<void> => {
    setDialog(null);
    const problem = await restoreArticle(session, article, selected.id, head.id);
    if (problem !== null) toast('error', problem);
    else toast('success', `已恢复到第 ${selected.version} 版。在“编辑”里可以撤销。`);
    setChoice({ selected: null, against: null, isReading: false });
    await onChange();
  };
  return (
    <>
      <VersionList entries={entries} selected={selected.id} names={names} now={now} onSelect={select} />
      <div className="versions-keep">
        <Button icon={<BookmarkPlus aria-hidden />} onClick={() => setDialog('keep')}>
          保留现在的版本……
        </Button>
      </div>
      <div className="versions-main">
        <header className="version-head">
          <div>
            <h2>
              第 {selected.version} 版　{causeWords(selected, entries)}
              {selected.label !== '' && <span className="version-label">{selected.label}</span>}
            </h2>
            <p>
              {momentWords(selected.savedAt, now)}　{names.person(selected.person)}
              {selected.id === head.id && '　现在的版本'}
            </p>
          </div>
          <fieldset className="segmented">
            <legend className="visually-hidden">显示</legend>
            {[false, true].map((isReading) => (
              <button
                key={String(isReading)}
                type="button"
                aria-pressed={choice.isReading === isReading}
                onClick={() => setChoice({ ...choice, isReading })}
              >
                {isReading ? '阅读' : '比较'}
              </button>
            ))}
          </fieldset>
          <Button
            kind="primary"
            icon={<History aria-hidden />}
            disabled={selected.id === head.id}
            title={selected.id === head.id ? '这就是现在的版本' : undefined}
            onClick={() => setDialog('restore')}
          >
            恢复到这一版……
          </Button>
        </header>
        {read.kind === 'reading' && <Loading text="正在读取" />}
        {read.kind === 'failed' && <ErrorState title="这一版读不出来" text={read.text} />}
        {read.kind === 'read' && (
          <ComparisonPane manuscripts={read.manuscripts} isReading={choice.isReading}>
            <label className="comparison-against">
              与
              <select
                aria-label="与哪一版比较"
                value={String((selected.id === after.id ? before : after).id)}
                onChange={({ currentTarget }) => {
                  const entry = entries.find(({ id }) => String(id) === currentTarget.value);
                  if (entry) setChoice({ ...choice, selected: selected.id, against: entry.id });
                }}
              >
                {entries.map((entry) => (
                  <option key={entry.id} value={String(entry.id)} disabled={entry.id === selected.id}>
                    第 {entry.version} 版　{causeWords(entry, entries)}
                    {entry.label === '' ? '' : `　${entry.label}`}
                    {entry.id === head.id ? '（现在）' : ''}
                  </option>
                ))}
              </select>
              比较
            </label>
          </ComparisonPane>
        )}
      </div>
      {dialog === 'keep' && (
        <KeepVersionDialog
          article={article}
          head={head}
          onClose={() => setDialog(null)}
          onKept={async (label) => {
            setDialog(null);
            toast('success', `现在的版本已保留为“${label}”。`);
            await onChange();
          }}
        />
      )}
      {dialog === 'restore' && (
        <RestoreArticleDialog
          title={names.article(article)}
          selected={selected}
          head={head}
          onClose={() => setDialog(null)}
          onRestore={() => void restore()}
        />
      )}
    </>
  );
}
