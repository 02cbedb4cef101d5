import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type LogLevel = 'info' | 'warning' | 'error';

/** Writes down what the program does, for those who look after it. Never a sentence of a manuscript. */
export interface Log {
  readonly info: (area: string, message: string, details?: unknown) => void;
  readonly warning: (area: string, message: string, details?: unknown) => void;
  readonly error: (area: string, message: string, details?: unknown) => void;
}

/** A log that is thrown away. */
export const silentLog: Log = { info: () => {}, warning: () => {}, error: () => {} };

/** A log file is renamed at this size; so many older ones are kept: 5 MB at most in all. */
const MOST_BYTES = 1_000_000;
const OLDER_FILES = 4;

const FILE = 'gongbao.log';

/**
 * A log of files in a folder: in the library's, so that it travels with what it tells about; else in the
 * fallback, as it is where the library's folder can't be written.
 *
 * Lines are written at once: the last line before a crash is the one that is wanted.
 */
export class FileLog implements Log {
  readonly #fallback: string;
  readonly #now: () => Date;
  #folder: string;

  constructor(fallback: string, now: () => Date = () => new Date()) {
    this.#fallback = fallback;
    this.#folder = fallback;
    this.#now = now;
  }

  /** Where the log is being written. */
  get folder(): string {
    return this.#folder;
  }

  /** Goes on in the folder of a library; null goes back to the fallback. */
  moveTo(folder: string | null): void {
    this.#folder = folder ?? this.#fallback;
  }

  info(area: string, message: string, details?: unknown): void {
    this.#write('info', area, message, details);
  }

  warning(area: string, message: string, details?: unknown): void {
    this.#write('warning', area, message, details);
  }

  error(area: string, message: string, details?: unknown): void {
    this.#write('error', area, message, details);
  }

  #write(level: LogLevel, area: string, message: string, details: unknown): void {
    const line = logLine(this.#now(), level, area, message, details);
    try {
      append(this.#folder, line);
    } catch {
      if (this.#folder === this.#fallback) return;
      // The stick was unplugged, or the share is read-only: the log must not stop the work.
      this.#folder = this.#fallback;
      try {
        append(this.#folder, line);
      } catch {
        // Nowhere to write; there is nobody left to tell.
      }
    }
  }
}

/** One line, also where a message or a stack has several: the next line is always the next message. */
export function logLine(at: Date, level: LogLevel, area: string, message: string, details?: unknown): string {
  const rest = details === undefined ? '' : ` ${JSON.stringify(details, withErrors)}`;
  return `${at.toISOString()} ${level.toUpperCase().padEnd(7)} ${area}: ${message.replaceAll(/\r?\n/g, ' ⏎ ')}${rest}\n`;
}

const withErrors = (_key: string, value: unknown): unknown =>
  value instanceof Error ? { name: value.name, message: value.message, stack: value.stack } : value;

function append(folder: string, line: string): void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, FILE);
  if (existsSync(path) && statSync(path).size + Buffer.byteLength(line) > MOST_BYTES) rotate(folder);
  appendFileSync(path, line);
}

/** gongbao.log becomes gongbao.1.log, that gongbao.2.log, …; the oldest goes. */
function rotate(folder: string): void {
  const older = (age: number): string => join(folder, `gongbao.${age}.log`);
  rmSync(older(OLDER_FILES), { force: true });
  for (let age = OLDER_FILES - 1; age >= 1; age -= 1) {
    if (existsSync(older(age))) renameSync(older(age), older(age + 1));
  }
  renameSync(join(folder, FILE), older(1));
}
