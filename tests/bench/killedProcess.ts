import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLibrary } from '../../electron/store/openLibrary.ts';
import { smallOutline } from '../support/outlines.ts';
import { BenchHost, good } from '../support/store/benchHost.ts';
import { killWriter, randomMoment, seededRandom } from '../support/store/killedWriter.ts';

/**
 * 200 times: a process writes drafts, commands and imports into a library and is killed (SIGKILL) at a random moment.
 * Then the library is opened, checked as a whole, and searched for everything that was acknowledged. One library for
 * all rounds, so that a fault would add up. The first argument is the seed, the second the number of rounds.
 */
const seed = Number(process.argv[2] ?? 20_240_618);
const rounds = Number(process.argv[3] ?? 200);
const folder = mkdtempSync(join(tmpdir(), 'gongbao-killed-'));
const host = new BenchHost();

try {
  const library = good(createLibrary(folder, { name: '旗公报', person: { name: '尤青黛', duty: '' } }, host));
  const [person] = good(library.read.people());
  if (person === undefined) throw new Error('no person');
  good(library.writeAs(person.id).addIssue(smallOutline()));
  library.close();

  const random = seededRandom(seed);
  let acknowledged = 0;
  const faults: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const moment = randomMoment(random, 30);
    const killed = await killWriter(folder, host, seed + round, moment);
    acknowledged += killed.acknowledged;
    faults.push(
      ...killed.faults.map(
        (fault) => `round ${round}, after ${moment.changes} changes and ${moment.milliseconds} ms: ${fault}`,
      ),
    );
    if ((round + 1) % 20 === 0)
      console.log(`${round + 1} rounds, ${acknowledged} changes acknowledged, ${faults.length} faults`);
  }
  for (const fault of faults) console.log(fault);
  console.log(`seed ${seed}: ${rounds} kills, ${acknowledged} changes acknowledged, ${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
