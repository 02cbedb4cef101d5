/** What the store needs of the world; the program gives it, tests give their own. */
export interface StoreHost {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A name that is given only once: letters, digits, `-` and `_`. */
  readonly newId: () => string;
  /** This computer's name, the account, and this process; the lock file says them to others. */
  readonly machine: { readonly host: string; readonly user: string; readonly pid: number };
}
