import { expect, it } from 'vitest';
import { growthOfWork } from '../../support/work/growthOfWork.ts';

const once = (size: number) => (): number => {
  let sum = 0;
  for (let index = 0; index < size; index += 1) sum += index % 3;
  return sum;
};

it('work that grows with the size doubles with it, work that grows with its square is four times as much', async () => {
  const squared = (size: number) => (): number => {
    let sum = 0;
    for (let index = 0; index < size; index += 1) sum += once(size)();
    return sum;
  };
  expect(await growthOfWork(once, 2000)).toBeCloseTo(2, 1);
  expect(await growthOfWork(squared, 100)).toBeCloseTo(4, 1);
});
