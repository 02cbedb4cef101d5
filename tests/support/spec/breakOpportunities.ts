import { prepared } from '../layout/lines.ts';

/** Whether a line may end before a character, and whether the place lies inside a Western word. */
export interface BreakPlace {
  readonly mayBreak: boolean;
  readonly insideWord: boolean;
}

/**
 * What the engine says of every place between two characters of a text, in the fake face.
 *
 * @returns One entry for each character but the first: the place before it.
 */
export function breakPlaces(text: string): readonly BreakPlace[] {
  const { clusters, gaps } = prepared(text);
  const places: BreakPlace[] = [];
  clusters.forEach((cluster, index) => {
    const characters = [...cluster.text];
    const before = clusters[index - 1];
    if (before) {
      const mayBreak = (gaps[index - 1]?.breakCost ?? 0) < Number.POSITIVE_INFINITY;
      places.push({ mayBreak, insideWord: before.kind === 'latin' && cluster.kind === 'latin' });
    }
    for (let inner = 1; inner < characters.length; inner += 1) places.push({ mayBreak: false, insideWord: true });
  });
  return places;
}
