import type { Cluster } from '../../../shared/layout/inline/cluster.ts';
import type { PreparedText } from '../../../shared/layout/inline/preparedText.ts';

/**
 * The prohibitions of clreq, 3.1.3 and 3.1.4, written down a second time and more plainly than in the engine,
 * so that the properties do not ask the engine what is right.
 */
const NOT_AT_START = '、，。：；！？”’）》〉】〕～—…·／%％‰℃';
const NOT_AT_END = '“‘（《〈【〔￥¥／/';

/** Whether a line may end between two clusters. */
export function mayDivide(before: Cluster, after: Cluster): boolean {
  if (before.text === '\n') return true;
  const last = [...before.text].at(-1) ?? '';
  const first = [...after.text][0] ?? '';
  if (NOT_AT_START.includes(first) || NOT_AT_END.includes(last)) return false;
  if (after.kind === 'space') return false;
  return !(after.rise !== 0 && before.rise === 0);
}

/**
 * Whether a text can be divided at a measure without any prohibited break, by trying all divisions.
 *
 * @param measureFrom Measure of the line that begins with this cluster, in points.
 */
export function canBeDivided(text: PreparedText, measureFrom: (start: number) => number): boolean {
  const { clusters } = text;
  const reached = new Array<boolean>(clusters.length + 1).fill(false);
  reached[0] = true;
  for (let start = 0; start < clusters.length; start += 1) {
    if (!reached[start]) continue;
    for (let end = start + 1; end <= clusters.length; end += 1) {
      const isEnd = end === clusters.length || mayDivide(clusters[end - 1] as Cluster, clusters[end] as Cluster);
      if (isEnd && narrowest(text, start, end) <= measureFrom(start) + 0.005) reached[end] = true;
      if (clusters[end - 1]?.text === '\n') break;
    }
  }
  return reached[clusters.length] ?? false;
}

/** Width of a line when every gap gives all it has. */
function narrowest(text: PreparedText, start: number, end: number): number {
  let width = -(text.clusters[start]?.blankBefore ?? 0) - (text.clusters[end - 1]?.blankAfter ?? 0);
  for (let index = start; index < end; index += 1) {
    width += text.clusters[index]?.width ?? 0;
    const gap = text.gaps[index];
    if (gap && index < end - 1) width += gap.width - gap.shrink;
  }
  return width;
}
