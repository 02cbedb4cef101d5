import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { chooseRuntime, repository } from './runtime.ts';

/** The running program, as a spec has it. */
export interface Program {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** Ends the program as its user would, by quitting. */
  readonly quit: () => Promise<void>;
}

type CleanUp = (act: () => void | Promise<void>) => void;

interface LaunchOptions {
  /** Takes what is to be done when the program is no longer needed; by default that is after the test. */
  readonly cleanUp?: CleanUp;
  /** The folder of the user's data; without it a fresh one, which is gone after the test. */
  readonly userData?: string;
  /** Arguments after the program's own, such as a library to open. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the built program and waits for its start screen or library. Ends it after the test, if it still runs. */
export async function launch(options: LaunchOptions = {}): Promise<Program> {
  const { cleanUp = onTestFinished, args = [], env = {} } = options;
  const userData = options.userData ?? freshFolder(cleanUp);
  const app = await launchProcess(userData, args, env, cleanUp);
  const page = await app.firstWindow();
  await page.getByRole('main').waitFor();
  return { app, page, userData, quit: () => app.close() };
}

/** Starts the program and does not wait for a window: for starts that are to have none. */
export async function launchProcess(
  userData: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
  cleanUp: CleanUp = onTestFinished,
): Promise<ElectronApplication> {
  chooseRuntime();
  const app = await _electron.launch({
    args: ['.', `--user-data-dir=${userData}`, ...args],
    cwd: repository,
    env: { ...definedVariables(), ...env },
  });
  cleanUp(async () => {
    await app.close().catch(() => undefined);
  });
  return app;
}

/** A folder for this test alone. */
export function freshFolder(cleanUp: CleanUp = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongbao-e2e-'));
  // Chromium may still be writing when the program has ended.
  cleanUp(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  return folder;
}

/**
 * One program for all tests of a file that leave it as they found it: a start takes a second or more.
 *
 * @returns Gives the program, inside of tests.
 */
export function sharedProgram(options: LaunchOptions = {}): () => Program {
  let program: Program | null = null;
  const acts: (() => void | Promise<void>)[] = [];
  beforeAll(async () => {
    program = await launch({ ...options, cleanUp: (act) => acts.push(act) });
  });
  afterAll(async () => {
    for (const act of acts.toReversed()) await act();
  });
  return () => {
    if (program === null) throw new Error('the shared program is there only inside of tests');
    return program;
  };
}

/** Keeps a picture of the window in out/screenshots, to be looked at. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = join(repository, 'out', 'screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

const definedVariables = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
