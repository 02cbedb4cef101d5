/** The program that the stand-in was started for. */
export interface LaunchedApp {
  /** The folder with its package.json. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  /** All arguments after the executable. */
  readonly flags: readonly string[];
}

let launched: LaunchedApp | null = null;

/** Said once, by boot.ts, before the program is loaded. */
export function setLaunchedApp(app: LaunchedApp): void {
  launched = app;
}

export function launchedApp(): LaunchedApp {
  if (launched === null) throw new Error('no program has been launched; boot.ts does that');
  return launched;
}
