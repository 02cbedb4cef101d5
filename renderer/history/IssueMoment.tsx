import { History } from 'lucide-react';
import type { JournalEntry } from '../../shared/library/journalEntry.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { ChangesSince } from './changesSince.ts';
import type { IssueNames } from './issueNames.ts';
import { journalWords } from './journalWords.ts';
import { momentWords } from './momentWords.ts';

interface IssueMomentProps {
  readonly entry: JournalEntry;
  readonly changes: ChangesSince;
  /** Whether nothing was done since. */
  readonly isNow: boolean;
  readonly names: IssueNames;
  readonly now: number;
  readonly onRestore: () => void;
}

/** What going back to a moment would change: the texts of articles, and what was done on the desk since. */
export function IssueMoment({ entry, changes, isNow, names, now, onRestore }: IssueMomentProps) {
  const { texts, steps } = changes;
  const isSame = texts.length === 0 && steps.length === 0;
  return (
    <section className="issue-moment" aria-label="恢复全期">
      <header className="version-head">
        <div>
          <h2>{isNow ? '本期现在的样子' : '恢复全期到这件事之后'}</h2>
          <p>
            {momentWords(entry.at, now)}　{names.person(entry.person)}　{journalWords(entry, names, now)}
          </p>
        </div>
        <span className="history-space" />
        <Button kind="primary" icon={<History aria-hidden />} disabled={isSame} onClick={onRestore}>
          恢复全期……
        </Button>
      </header>
      {isSame ? (
        <EmptyState
          title={isNow ? '这是最近的一件事' : '与现在没有不同'}
          text={isNow ? '选一件较早的事，看全期恢复到那时会改变什么。' : '从那时到现在，文字和收编都没有改动。'}
        />
      ) : (
        <div className="moment-changes">
          <h3>文字会变的文章　{texts.length} 篇</h3>
          {texts.length === 0 && <p className="moment-none">没有文章的文字会变。</p>}
          <ul>
            {texts.map(({ article, now: present, then }) => (
              <li key={article}>
                <span className="moment-title">{names.article(article)}</span>
                <span className="moment-versions">
                  第 {present.version} 版 → 第 {then.version} 版（{momentWords(then.savedAt, now)}）
                </span>
              </li>
            ))}
          </ul>
          <h3>会撤回的收编操作　{steps.length} 项</h3>
          {steps.length === 0 && <p className="moment-none">收编没有改动。</p>}
          <ul>
            {steps.map((step) => (
              <li key={step.number}>
                <span className="moment-title">{journalWords(step, names, now)}</span>
                <span className="moment-versions">
                  {names.person(step.person)}　{momentWords(step.at, now)}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
