import type { z } from 'zod';

/** What a statement takes. */
export type SqlValue = string | number | Uint8Array | null;

/**
 * The reading side of a library's database. Whoever has only this can't write: functions that read take it, so that
 * the compiler keeps them from changing anything.
 *
 * Every row is checked by a schema; one that it doesn't accept throws a ZodError, which the store's edge turns into
 * `STORE_DAMAGED`.
 */
export interface ReadableDatabase {
  /** The first row, or null. */
  one<Row>(row: z.ZodType<Row>, sql: string, ...values: SqlValue[]): Row | null;
  all<Row>(row: z.ZodType<Row>, sql: string, ...values: SqlValue[]): Row[];
}

declare const changing: unique symbol;

/**
 * The writing side. There is one only inside a transaction (see `Connection.change`), so that every change is whole.
 */
export interface WritableDatabase extends ReadableDatabase {
  readonly [changing]: true;
  /** Runs a statement; returns how many rows it changed and the last row's number. */
  run(sql: string, ...values: SqlValue[]): { readonly changes: number; readonly row: number };
  /** Runs several statements without values. */
  script(sql: string): void;
}
