import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '../support/store/killedWriter.ts';
import { killProgram } from '../support/window/killedProgram.ts';
import { longDocument, prepareLibrary } from '../support/window/preparedLibrary.ts';

/**
 * 200 times: the whole program is started, typed into and given Word files, and killed (SIGKILL) with all its processes
 * at a random moment. Then the library is opened, checked as a whole, and searched for everything that the window had
 * shown as saved or accepted. One library for all rounds. The first argument is the seed, the second the number of
 * rounds.
 */
const seed = Number(process.argv[2] ?? 20_240_619);
const rounds = Number(process.argv[3] ?? 200);
const word = readFileSync(
  fileURLToPath(new URL('../../templates/county-gazette/sample/documents/06-shidi-pifu.docx', import.meta.url)),
);
const folder = mkdtempSync(join(tmpdir(), 'gongbao-killed-'));
try {
  const library = join(folder, 'library');
  prepareLibrary(library, [longDocument('关于一项工作的通知', 400)]);
  const random = seededRandom(seed);
  let acknowledged = 0;
  const faults: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const milliseconds = Math.floor(200 + random() * 1500);
    const killed = await killProgram(library, milliseconds, round, word);
    acknowledged += killed.acknowledged;
    faults.push(...killed.faults.map((fault) => `round ${round}, after ${milliseconds} ms: ${fault}`));
    if ((round + 1) % 20 === 0)
      console.log(`${round + 1} rounds, ${acknowledged} acknowledged, ${faults.length} faults`);
  }
  for (const fault of faults) console.log(fault);
  console.log(
    `seed ${seed}: ${rounds} kills, ${acknowledged} characters and files acknowledged, ${faults.length} faults`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
