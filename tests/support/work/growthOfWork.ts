import { Session } from 'node:inspector/promises';

/**
 * V8 counts only in functions that are compiled while it counts. So counting begins where this file is imported, before
 * a test has called anything, and goes on to the end of the process.
 */
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/**
 * How work grows where its size is doubled: by 2 where it grows with the size, by 4 with its square.
 *
 * Counted is how often functions are called and their blocks run. Unlike seconds that is the same on a busy machine.
 * What happens inside of built-in functions (a regular expression, a sort) is not seen. The work for half the size is
 * taken off, so that what is done once for every size does not count.
 */
export async function growthOfWork(workFor: (size: number) => () => unknown, size: number): Promise<number> {
  const counts: number[] = [];
  // The first run also does what is done once and kept.
  for (const each of [size / 2, size / 2, size, 2 * size]) counts.push(await countOf(workFor(each)));
  const [, half = 0, whole = 0, double = 0] = counts;
  if (whole <= half) throw new RangeError(`nothing was counted for size ${size}: ${counts}`);
  return (double - whole) / (whole - half);
}

async function countOf(work: () => unknown): Promise<number> {
  // Taking the counts sets them to nothing.
  await session.post('Profiler.takePreciseCoverage');
  work();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const ranges = result.flatMap(({ functions }) => functions.flatMap((each) => each.ranges));
  return ranges.reduce((sum, { count }) => sum + count, 0);
}
