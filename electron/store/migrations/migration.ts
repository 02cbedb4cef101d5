import type { WritableDatabase } from '../database/database.ts';

/** One step of the database's form. Once released it is never changed; a later one mends it. */
export interface Migration {
  /** The version it leads to, by one more than the migration before. */
  readonly version: number;
  /** Runs in a transaction of its own, which also notes the version. */
  readonly up: (database: WritableDatabase) => void;
}
