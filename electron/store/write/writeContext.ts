import type { PersonId } from '../../../shared/library/people.ts';

/** Who changes something, when, and in which edit session. */
export interface WriteContext {
  readonly now: () => number;
  readonly newId: () => string;
  readonly person: PersonId;
  /** Drafts of one session overwrite each other; see saveDraft.ts. */
  readonly session: string;
}
