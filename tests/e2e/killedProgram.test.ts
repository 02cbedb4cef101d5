import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { seededRandom } from '../support/store/killedWriter.ts';
import { killProgram } from '../support/window/killedProgram.ts';
import { longDocument, prepareLibrary } from '../support/window/preparedLibrary.ts';
import { repository } from './support/runtime.ts';

const ROUNDS = 20;

it(`loses nothing that it showed as saved or accepted, killed ${ROUNDS} times at any moment`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongbao-killed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  const library = join(folder, 'library');
  prepareLibrary(library, [longDocument('关于一项工作的通知', 400)]);
  const word = readFileSync(join(repository, 'templates/county-gazette/sample/documents/06-shidi-pifu.docx'));
  const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);
  console.info(`seed ${seed}`);
  const random = seededRandom(seed);
  let acknowledged = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const killed = await killProgram(library, Math.floor(200 + random() * 1200), round, word);
    expect(killed.faults, `seed ${seed}, round ${round}`).toEqual([]);
    acknowledged += killed.acknowledged;
  }
  expect(acknowledged).toBeGreaterThan(ROUNDS);
}, 600_000);
