import type { PersonId } from '../../shared/library/people.ts';
import type { Library } from '../store/library.ts';
import type { LibraryReader } from '../store/libraryReader.ts';
import type { LibraryWriter } from '../store/libraryWriter.ts';
import type { TypesetterService } from '../typesetter/service/typesetterService.ts';
import { ImportBasket } from './importBasket.ts';
import { IssuePages, type PagesListener } from './issuePages.ts';

/**
 * The open library as a window works on it: read and written in one person's name, its pages kept laid out, with the
 * Word files that wait to be accepted.
 */
export class Workspace {
  readonly library: Library;
  readonly pages: IssuePages;
  readonly basket = new ImportBasket();
  readonly newId: () => string;
  #person: PersonId;
  #writer: LibraryWriter;

  /** @param person In whose name changes are recorded until someone else takes over. */
  constructor(
    library: Library,
    person: PersonId,
    typesetter: TypesetterService,
    listener: PagesListener,
    newId: () => string,
  ) {
    this.library = library;
    this.newId = newId;
    this.#person = person;
    this.#writer = library.writeAs(person);
    this.pages = new IssuePages(library.read, typesetter, listener);
  }

  get read(): LibraryReader {
    return this.library.read;
  }

  get write(): LibraryWriter {
    return this.#writer;
  }

  get person(): PersonId {
    return this.#person;
  }

  workAs(person: PersonId): void {
    this.#person = person;
    this.#writer = this.library.writeAs(person);
  }

  /** Before the library is closed. */
  close(): void {
    this.pages.hideAll();
    this.basket.clear();
  }
}
