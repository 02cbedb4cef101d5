import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { type PersonId, personIdSchema } from '../../shared/library/people.ts';

const fileSchema = z.record(z.string(), personIdSchema);

/**
 * Remembers on this computer who last worked in which library. It is a convenience: a file that is missing or damaged
 * is as good as none.
 */
export class LastPerson {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  of(library: string): PersonId | null {
    return this.#read()[library] ?? null;
  }

  remember(library: string, person: PersonId): void {
    const next = { ...this.#read(), [library]: person };
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      writeFileSync(`${this.#path}.new`, JSON.stringify(next));
      renameSync(`${this.#path}.new`, this.#path);
    } catch {
      // The next start asks again.
    }
  }

  #read(): Readonly<Record<string, PersonId>> {
    try {
      const parsed = fileSchema.safeParse(JSON.parse(readFileSync(this.#path, 'utf8')));
      return parsed.success ? parsed.data : {};
    } catch {
      return {};
    }
  }
}
