import type { SetLine } from '../../../shared/layout/inline/setParagraph.ts';
import { textOfLine } from '../layout/lines.ts';
import type { RandomProse } from './randomProse.ts';

// Written down a second time: the tests do not ask the engine what may begin or end a line.
const NOT_FIRST = new Set('，。、；：！？”’）》〉】〕～·／—⸺…%％‰℃');
const NOT_LAST = new Set('“‘（《〈【〔￥¥№／');

/** What lines do that they may not. */
export interface LineFaults {
  readonly badStarts: number;
  readonly badEnds: number;
  readonly dividedUnits: number;
  readonly overfull: number;
}

export const NO_FAULTS: LineFaults = { badStarts: 0, badEnds: 0, dividedUnits: 0, overfull: 0 };

export const addFaults = (a: LineFaults, b: LineFaults): LineFaults => ({
  badStarts: a.badStarts + b.badStarts,
  badEnds: a.badEnds + b.badEnds,
  dividedUnits: a.dividedUnits + b.dividedUnits,
  overfull: a.overfull + b.overfull,
});

/** Counts the faults of a text divided into lines; throws where a character is lost or doubled. */
export function faultsOf(prose: RandomProse, lines: readonly string[]): LineFaults {
  if (lines.join('') !== prose.text) throw new Error(`set “${lines.join('|')}” of “${prose.text}”`);
  let offset = 0;
  let [badStarts, badEnds, dividedUnits] = [0, 0, 0];
  lines.forEach((line, index) => {
    const visible = line.trim();
    // ………… has a line of its own (GB/T 15834-2011, 5.1.5).
    const isAlone = /^…{4}(?!…)/.test(visible);
    if (index > 0 && !isAlone && NOT_FIRST.has(visible.charAt(0))) badStarts += 1;
    if (index < lines.length - 1 && NOT_LAST.has(visible.charAt(visible.length - 1))) badEnds += 1;
    offset += line.length;
    const end = offset;
    if (prose.units.some(({ from, to }) => from < end && end < to)) dividedUnits += 1;
  });
  return { badStarts, badEnds, dividedUnits, overfull: 0 };
}

/** The faults of lines that the engine set. */
export const faultsOfLines = (prose: RandomProse, lines: readonly SetLine[]): LineFaults => ({
  ...faultsOf(prose, lines.map(textOfLine)),
  overfull: lines.filter((line) => line.overfull).length,
});
