import { issues } from './0001-issues.ts';
import { revisions } from './0002-revisions.ts';
import { search } from './0003-search.ts';
import type { Migration } from './migration.ts';

/** All migrations in their order. */
export const MIGRATIONS: readonly Migration[] = [issues, revisions, search];

/** The version of the database's form that this program reads and writes. */
export const CURRENT_VERSION = MIGRATIONS.length;
