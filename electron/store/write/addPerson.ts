import { type Result, success } from '../../../shared/diagnostics/result.ts';
import { type Person, personSchema } from '../../../shared/library/people.ts';
import type { WritableDatabase } from '../database/database.ts';
import { addJournalEntry } from './journal.ts';
import type { WriteContext } from './writeContext.ts';

/** Adds someone who works here. */
export function addPerson(
  database: WritableDatabase,
  context: WriteContext,
  given: Omit<Person, 'id'>,
): Result<Person, never> {
  const person = personSchema.parse({ id: context.newId(), ...given });
  database.run('INSERT INTO people (id, name, duty) VALUES (?, ?, ?)', person.id, person.name, person.duty);
  const event = { kind: 'personAdded', person: person.id, name: person.name } as const;
  addJournalEntry(database, { at: context.now(), person: context.person, event });
  return success(person);
}

/** Gives the library another name; its folder keeps its own. */
export function renameLibrary(database: WritableDatabase, context: WriteContext, name: string): Result<null, never> {
  database.run('UPDATE library SET name = ?', name);
  addJournalEntry(database, { at: context.now(), person: context.person, event: { kind: 'libraryRenamed', name } });
  return success(null);
}
