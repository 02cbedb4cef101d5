import type { ArticleId, IssueId } from '../../../shared/issue/identity.ts';
import { type JournalEvent, journalEventSchema } from '../../../shared/library/journalEntry.ts';
import type { PersonId } from '../../../shared/library/people.ts';
import type { WritableDatabase } from '../database/database.ts';

export interface NewJournalEntry {
  readonly at: number;
  readonly person: PersonId | null;
  readonly issue?: IssueId;
  readonly article?: ArticleId;
  readonly event: JournalEvent;
}

/** Adds to the journal, in the transaction of what it tells of. The table refuses to be changed otherwise. */
export function addJournalEntry(database: WritableDatabase, entry: NewJournalEntry): void {
  database.run(
    'INSERT INTO journal (at, person_id, issue_id, article_id, event) VALUES (?, ?, ?, ?, ?)',
    entry.at,
    entry.person,
    entry.issue ?? null,
    entry.article ?? null,
    JSON.stringify(journalEventSchema.parse(entry.event)),
  );
}
