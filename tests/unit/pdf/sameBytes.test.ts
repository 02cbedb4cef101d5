import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bundledFace } from '../../support/pdf/bundledFaces.ts';
import { HANDMADE_FACES, handmadeList, textRun } from '../../support/pdf/handmadeList.ts';
import { paintHandmade } from '../../support/pdf/paintHandmade.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Paints in a process of its own and prints the digest of the bytes. */
const SCRIPT = `
  import { createHash } from 'node:crypto';
  const { handmadeList, textRun } = await import('./tests/support/pdf/handmadeList.ts');
  const { paintHandmade } = await import('./tests/support/pdf/paintHandmade.ts');
  const list = handmadeList([[textRun('公报', 20, 40), textRun('黑体', 20, 60, { face: 1 })], [textRun('文', 20, 40)]]);
  process.stdout.write(createHash('sha256').update(await paintHandmade(list)).digest('hex'));
`;

describe('painting one display list', () => {
  it('gives the same bytes twice in one process', async () => {
    const list = handmadeList([[textRun('公报', 20, 40)]]);
    expect(sha256(await paintHandmade(list))).toBe(sha256(await paintHandmade(list)));
  });

  it('gives the same bytes in two processes, at two times and in two time zones', () => {
    const digests = ['Asia/Shanghai', 'America/New_York'].map((zone) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', SCRIPT], {
        encoding: 'utf8',
        env: { ...process.env, TZ: zone },
      }),
    );
    expect(digests[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(digests[1]).toBe(digests[0]);
  });

  it('gives other bytes for another text', async () => {
    const one = await paintHandmade(handmadeList([[textRun('公报', 20, 40)]]));
    const other = await paintHandmade(handmadeList([[textRun('公告', 20, 40)]]));
    expect(sha256(one)).not.toBe(sha256(other));
  });

  it('leaves the bytes of the faces as they were', async () => {
    const before = HANDMADE_FACES.map((id) => sha256(bundledFace(id).bytes));
    await paintHandmade(handmadeList([[textRun('公报', 20, 40), textRun('é', 20, 60, { face: 1 })]]));
    expect(HANDMADE_FACES.map((id) => sha256(bundledFace(id).bytes))).toEqual(before);
  });
});
