import { Bookmark } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import type { RevisionEntry, RevisionId } from '../../shared/library/revision.ts';
import { causeWords, extentWords, growthWords } from './causeWords.ts';
import type { IssueNames } from './issueNames.ts';
import { byDay, timeWords } from './momentWords.ts';

interface VersionListProps {
  /** The newest first. */
  readonly entries: readonly RevisionEntry[];
  readonly selected: RevisionId;
  readonly names: IssueNames;
  readonly now: number;
  readonly onSelect: (revision: RevisionId) => void;
}

/** The versions of an article under the days of their making; arrow keys go from one to the next. */
export function VersionList({ entries, selected, names, now, onSelect }: VersionListProps) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const index = entries.findIndex(({ id }) => id === selected);
    const places: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: entries.length - 1,
    };
    const place = places[event.key];
    const entry = place === undefined ? undefined : entries[place];
    if (!entry) return;
    event.preventDefault();
    onSelect(entry.id);
    list.current?.querySelector<HTMLElement>(`[data-version="${entry.id}"]`)?.focus();
  };
  return (
    <nav ref={list} className="version-list" aria-label="各个版本" onKeyDown={onKeyDown}>
      {byDay(entries, ({ savedAt }) => savedAt, now).map(({ day, things }) => (
        <section key={day} aria-label={day}>
          <h3>{day}</h3>
          <ul>
            {things.map((entry) => (
              <li key={entry.id}>
                <button
                  type="button"
                  className="version-entry"
                  data-version={entry.id}
                  aria-current={entry.id === selected ? 'true' : undefined}
                  tabIndex={entry.id === selected ? 0 : -1}
                  onClick={() => onSelect(entry.id)}
                >
                  <span className="version-line">
                    <span className="version-number">第 {entry.version} 版</span>
                    <span className={`version-cause cause-${entry.cause}`}>{causeWords(entry, entries)}</span>
                    {entry === entries[0] && <span className="version-now">现在</span>}
                    <span className="history-space" />
                    <span className="version-time">{spanWords(entry)}</span>
                  </span>
                  {entry.label !== '' && (
                    <span className="version-name">
                      <Bookmark size={12} aria-hidden />
                      {entry.label}
                    </span>
                  )}
                  <span className="version-line version-more">
                    <span>{names.person(entry.person)}</span>
                    <span>{extentWords(entry)}</span>
                    <span className="history-space" />
                    <span>{growthWords(entry, entries[entries.indexOf(entry) + 1])}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** From its first to its last keystroke. */
function spanWords({ begunAt, savedAt }: RevisionEntry): string {
  const [from, to] = [timeWords(begunAt), timeWords(savedAt)];
  return from === to ? to : `${from}–${to}`;
}
