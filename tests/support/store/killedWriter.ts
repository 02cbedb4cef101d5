import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { StoreHost } from '../../../electron/store/host.ts';
import { openLibrary } from '../../../electron/store/openLibrary.ts';
import { articleIdSchema, issueIdSchema } from '../../../shared/issue/identity.ts';

export const CHILD = fileURLToPath(new URL('./childLibrary.ts', import.meta.url));

/** What a writer says; see childLibrary.ts. */
const acknowledgement = z.union([
  z.strictObject({ opened: z.int() }),
  z.strictObject({ draft: articleIdSchema, revision: z.int(), text: z.string() }),
  z.strictObject({ renamed: z.string() }),
  z.strictObject({ imported: articleIdSchema, text: z.string() }),
  z.strictObject({ deleted: articleIdSchema }),
]);
type Acknowledgement = z.infer<typeof acknowledgement>;

/** What a killed writer had said was done, and what is wrong with the library it left. */
export interface KilledRound {
  readonly acknowledged: number;
  readonly faults: readonly string[];
}

export interface KillMoment {
  readonly changes: number;
  readonly milliseconds: number;
}

/** A moment among so many changes that a seeded sequence determines. */
export const randomMoment = (random: () => number, changes: number): KillMoment => ({
  changes: Math.floor(random() * changes),
  milliseconds: Math.floor(random() * 20),
});

/**
 * Lets a process write in a library, kills it at a moment after it has opened the library, opens the library again and
 * looks for everything that was acknowledged. The library must be closed before, and is closed after.
 *
 * @param moment When: so many changes after its opening, which a busy machine reaches too, and so many milliseconds more.
 */
export async function killWriter(
  folder: string,
  host: StoreHost,
  seed: number,
  moment: KillMoment,
): Promise<KilledRound> {
  const child = spawn(process.execPath, [CHILD, 'write', folder, String(seed)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (text) => {
    complaint += String(text);
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const said: Acknowledgement[] = [];
  let killing: Promise<void> | null = null;
  // A line that was cut off was not said; readline gives the rest as a line at the end.
  for await (const line of createInterface({ input: child.stdout })) {
    const parsed = acknowledgement.safeParse(jsonOrNull(line));
    if (!parsed.success) {
      if (killing === null) return { acknowledged: 0, faults: [`it said: ${line}`] };
      continue;
    }
    said.push(parsed.data);
    if (said.length <= moment.changes) continue;
    killing ??= wait(moment.milliseconds).then(() => {
      child.kill('SIGKILL');
    });
  }
  await ended;
  if (child.signalCode !== 'SIGKILL') return { acknowledged: 0, faults: [`it ended by itself: ${complaint}`] };
  return { acknowledged: said.length - 1, faults: faultsIn(folder, host, said) };
}

function faultsIn(folder: string, host: StoreHost, said: readonly Acknowledgement[]): string[] {
  const opened = openLibrary(folder, host);
  if (!opened.ok) return [`it does not open: ${JSON.stringify(opened.error)}`];
  const library = opened.value;
  const faults: string[] = [];
  const checked = library.check();
  if (!checked.ok || checked.value.length > 0) faults.push(`the check found ${JSON.stringify(checked)}`);
  const articleState = new Map<string, { revision: number; text: string }>();
  let name: string | null = null;
  const deleted = new Set<string>();
  const imported = new Set<string>();
  for (const item of said) {
    if ('draft' in item) articleState.set(item.draft, item);
    if ('imported' in item) {
      imported.add(item.imported);
      articleState.set(item.imported, { revision: 0, text: item.text });
    }
    if ('renamed' in item) name = item.renamed;
    if ('deleted' in item) deleted.add(item.deleted);
  }
  for (const [id, { revision, text }] of articleState) {
    const stored = library.read.manuscript(articleIdSchema.parse(id));
    if (!stored.ok) faults.push(`${id}: ${stored.error.code}`);
    // A later one may have been committed and killed before it could be said.
    else if (stored.value.revision < revision) faults.push(`${id}: revision ${stored.value.revision} < ${revision}`);
    else if (stored.value.revision === revision && !stored.value.manuscript.textContent.endsWith(text)) {
      faults.push(`${id}: another text under revision ${revision}`);
    }
    if (imported.has(id)) {
      const source = library.read.source(articleIdSchema.parse(id));
      if (!source.ok || source.value === null) faults.push(`${id}: its source is gone`);
    }
  }
  const outline = library.read.outline(issueIdSchema.parse('issue-1'));
  if (!outline.ok) faults.push(`no outline: ${outline.error.code}`);
  else {
    const [first, second] = outline.value.sections;
    const number = (text: string): number => Number(/\d+/.exec(text)?.[0] ?? 0);
    if (name !== null && number(first?.name ?? '') < number(name)) faults.push(`${name} is ${first?.name}`);
    const there = new Set<string>(second?.articles.map(({ id }) => id));
    for (const id of deleted) if (there.has(id)) faults.push(`${id} is there again`);
    // The last import may have been deleted and killed before that could be said.
    const last = [...imported].at(-1);
    for (const id of imported)
      if (!deleted.has(id) && !there.has(id) && id !== last) faults.push(`${id} is not in the issue`);
  }
  library.close();
  const left = readdirSync(folder).filter((file) => !EXPECTED.has(file));
  if (left.length > 0) faults.push(`left behind: ${left.join(' ')}`);
  return faults.map((fault) => `${fault} (${join(folder)})`);
}

const EXPECTED = new Set(['library.sqlite', 'files', 'proofs', 'backups', 'logs']);

function jsonOrNull(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** A sequence of numbers from 0 to 1 that a seed determines (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
