import { type KeyboardEvent, useRef } from 'react';
import type { JournalEntry } from '../../shared/library/journalEntry.ts';
import type { IssueNames } from './issueNames.ts';
import { journalWords } from './journalWords.ts';
import { byDay, timeWords } from './momentWords.ts';

interface JournalListProps {
  /** The newest first. */
  readonly entries: readonly JournalEntry[];
  readonly hasMore: boolean;
  /** The number of the entry that is looked at. */
  readonly selected: number;
  readonly names: IssueNames;
  readonly now: number;
  readonly onSelect: (number: number) => void;
  readonly onMore: () => void;
}

/** 谁在何时做了什么, under the days; arrow keys go from one entry to the next. */
export function JournalList({ entries, hasMore, selected, names, now, onSelect, onMore }: JournalListProps) {
  const list = useRef<HTMLElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next =
      step === undefined ? undefined : entries[entries.findIndex(({ number }) => number === selected) + step];
    if (!next) return;
    event.preventDefault();
    onSelect(next.number);
    list.current?.querySelector<HTMLElement>(`[data-entry="${next.number}"]`)?.focus();
  };
  return (
    <nav ref={list} className="journal" aria-label="工作记录" onKeyDown={onKeyDown}>
      {byDay(entries, ({ at }) => at, now).map(({ day, things }) => (
        <section key={day} aria-label={day}>
          <h3>{day}</h3>
          <ul>
            {things.map((entry) => (
              <li key={entry.number}>
                <button
                  type="button"
                  className="journal-entry"
                  data-entry={entry.number}
                  aria-current={entry.number === selected ? 'true' : undefined}
                  tabIndex={entry.number === selected ? 0 : -1}
                  onClick={() => onSelect(entry.number)}
                >
                  <span className="journal-time">{timeWords(entry.at)}</span>
                  <span className="journal-person">{names.person(entry.person)}</span>
                  <span className="journal-text">{journalWords(entry, names, now)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {hasMore && (
        <button type="button" className="journal-more" onClick={onMore}>
          再列出更早的记录
        </button>
      )}
    </nav>
  );
}
