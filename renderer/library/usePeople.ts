import { useCallback, useEffect, useState } from 'react';
import type { Person, PersonId } from '../../shared/library/people.ts';
import { ask, wordsFor } from '../ipc/ask.ts';
import { useToast } from '../ui/Toasts.tsx';

/** Who works in the open library, and in whose name changes are recorded. */
export interface People {
  readonly people: readonly Person[];
  readonly current: Person | null;
  /** Why they can't be listed. */
  readonly problem: string | null;
  /** @returns Why it could not be done; null where it was. */
  readonly add: (person: Omit<Person, 'id'>) => Promise<string | null>;
  readonly workAs: (person: PersonId) => Promise<void>;
}

export function usePeople(): People {
  const toast = useToast();
  const [people, setPeople] = useState<readonly Person[]>([]);
  const [current, setCurrent] = useState<PersonId | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const reload = useCallback(async (): Promise<void> => {
    const listed = await ask('desk.people', {});
    setProblem(listed.ok ? null : wordsFor(listed.error));
    if (!listed.ok) return;
    setPeople(listed.value.people);
    setCurrent(listed.value.current);
  }, []);
  useEffect(() => void reload(), [reload]);

  const add = async (person: Omit<Person, 'id'>): Promise<string | null> => {
    const added = await ask('desk.addPerson', person);
    if (!added.ok) return wordsFor(added.error);
    await reload();
    return null;
  };
  const workAs = async (person: PersonId): Promise<void> => {
    const before = current;
    // Shown at once: a choice that hesitates is made twice.
    setCurrent(person);
    const done = await ask('desk.workAs', { person });
    if (done.ok) return;
    setCurrent(before);
    toast('error', wordsFor(done.error));
  };
  return { people, current: people.find(({ id }) => id === current) ?? null, problem, add, workAs };
}
