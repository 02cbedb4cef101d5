import type { PersonId } from '../../shared/library/people.ts';
import type { Library } from '../store/library.ts';
import type { TypesetterService } from '../typesetter/service/typesetterService.ts';
import type { PagesListener } from './issuePages.ts';
import type { LastPerson } from './lastPerson.ts';
import { Workspace } from './workspace.ts';

/**
 * The workspace of a library that was just opened, in the name of who last worked in it here, or of the first person
 * of the library.
 *
 * @throws RangeError for a library without people: one is made with each library, and none can be taken away.
 */
export function openWorkspace(
  library: Library,
  lastPerson: LastPerson,
  typesetter: TypesetterService,
  listener: PagesListener,
  newId: () => string,
): Workspace {
  const read = library.read.people();
  const people: readonly { readonly id: PersonId }[] = read.ok ? read.value : [];
  const last = lastPerson.of(library.id);
  const person = people.find(({ id }) => id === last) ?? people[0];
  if (!person) throw new RangeError(`the library ${library.id} has no people`);
  return new Workspace(library, person.id, typesetter, listener, newId);
}
