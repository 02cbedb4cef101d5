import type { RevisionEntry, RevisionId } from '../../shared/library/revision.ts';

/** What is looked at: a version, and with which it is compared. Null is for what suits by default. */
export interface VersionChoice {
  readonly selected: RevisionId | null;
  readonly against: RevisionId | null;
  readonly isReading: boolean;
}

/** The versions that a choice means. The older one always stands before. */
export interface ChosenVersions {
  readonly head: RevisionEntry | undefined;
  readonly selected: RevisionEntry | undefined;
  readonly before: RevisionEntry | undefined;
  readonly after: RevisionEntry | undefined;
}

/**
 * By default a version is compared with the present one, and the present one with the one before it. To be read, a
 * version stands alone on both sides.
 *
 * @param entries The newest first.
 */
export function chosenVersions(entries: readonly RevisionEntry[], choice: VersionChoice): ChosenVersions {
  const [head, previous] = entries;
  const byId = (id: RevisionId | null): RevisionEntry | undefined => entries.find((entry) => entry.id === id);
  const selected = byId(choice.selected) ?? head;
  if (choice.isReading) return { head, selected, before: selected, after: selected };
  const against = byId(choice.against) ?? (selected === head ? (previous ?? head) : head);
  const [before, after] =
    selected && against && selected.version > against.version ? [against, selected] : [selected, against];
  return { head, selected, before, after };
}
