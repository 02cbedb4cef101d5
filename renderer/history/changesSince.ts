import type { DeskCommand } from '../../shared/issue/deskCommand.ts';
import type { ArticleId } from '../../shared/issue/identity.ts';
import type { JournalEntry } from '../../shared/library/journalEntry.ts';
import type { RevisionEntry } from '../../shared/library/revision.ts';

/** An article whose text would be another. */
export interface ChangedText {
  readonly article: ArticleId;
  readonly now: RevisionEntry;
  /** The version that would come back; it is the last that was saved by the moment. */
  readonly then: RevisionEntry;
}

/** What bringing an issue back to a moment would change. */
export interface ChangesSince {
  readonly texts: readonly ChangedText[];
  /** What was done on the desk since and would be taken back, the last first. */
  readonly steps: readonly JournalEntry[];
}

/**
 * What would change if an issue were brought back to a moment.
 *
 * @param entries The journal of the issue, the newest first; back to the moment at least.
 * @param histories Of the articles that are in the issue at that moment, each with the newest version first.
 */
export function changesSince(
  entries: readonly JournalEntry[],
  histories: readonly (readonly RevisionEntry[])[],
  moment: number,
): ChangesSince {
  const steps = entries.filter(({ at, event }) => at > moment && 'command' in event && !isEmpty(event.command));
  const texts = histories.flatMap((history): ChangedText[] => {
    const [now] = history;
    const then = history.find(({ savedAt }) => savedAt <= moment);
    return now && then && now.id !== then.id ? [{ article: now.article, now, then }] : [];
  });
  return { texts, steps };
}

const isEmpty = (command: DeskCommand): boolean => command.kind === 'all' && command.commands.length === 0;

/**
 * The moment to which an entry of the journal leads: after it, and right before the next thing was done, so that what
 * was typed from the entry on is there too.
 *
 * @param entries The newest first.
 */
export function momentAfter(entries: readonly JournalEntry[], index: number, now: number): number {
  const [entry, next] = [entries[index], entries[index - 1]];
  if (!entry) throw new RangeError(`the journal has no entry ${index}`);
  return next ? Math.max(entry.at, next.at - 1) : now;
}
