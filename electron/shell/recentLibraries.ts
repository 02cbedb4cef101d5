import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { OpenLibrary, RecentLibrary } from '../../shared/ipc/libraryChannels.ts';
import type { Log } from './log.ts';

/** So many libraries are remembered. An office has one or two. */
const MOST = 12;

const entrySchema = z.strictObject({ folder: z.string(), name: z.string(), openedAt: z.iso.datetime() });
type Entry = z.infer<typeof entrySchema>;

/** The libraries that were opened on this computer, the last one first; kept in a file of the user's. */
export class RecentLibraries {
  private readonly path: string;
  private readonly log: Log;
  private readonly now: () => Date;

  constructor(path: string, log: Log, now: () => Date = () => new Date()) {
    this.path = path;
    this.log = log;
    this.now = now;
  }

  list(): RecentLibrary[] {
    return this.entries().map((entry) => ({ ...entry, present: existsSync(entry.folder) }));
  }

  add({ folder, name }: OpenLibrary): void {
    const others = this.entries().filter((entry) => entry.folder !== folder);
    this.write([{ folder, name, openedAt: this.now().toISOString() }, ...others].slice(0, MOST));
  }

  remove(folder: string): void {
    this.write(this.entries().filter((entry) => entry.folder !== folder));
  }

  /** A list that can't be read is as good as none: the libraries themselves are where they were. */
  private entries(): Entry[] {
    if (!existsSync(this.path)) return [];
    try {
      return z.array(entrySchema).parse(JSON.parse(readFileSync(this.path, 'utf8')));
    } catch (error) {
      this.log.warning('libraries', 'the list of recent libraries could not be read', error);
      return [];
    }
  }

  private write(entries: readonly Entry[]): void {
    try {
      mkdirSync(dirname(this.path), { recursive: true });
      writeFileSync(`${this.path}.tmp`, JSON.stringify(entries, null, 1));
      renameSync(`${this.path}.tmp`, this.path);
    } catch (error) {
      this.log.warning('libraries', 'the list of recent libraries could not be written', error);
    }
  }
}
