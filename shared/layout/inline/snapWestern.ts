import type { Cluster } from './cluster.ts';

/**
 * Western words widened to whole ems, themselves in the middle: so the characters after them stand on the grid of
 * characters again. At least an eighth of an em stays free on either side, also at a line's edge. A word that is
 * divided at its hyphen keeps the grid only as a whole.
 *
 * @see clreq, 3.2.5 (grid alignment in mixed text)
 */
export function snapWestern(clusters: readonly Cluster[]): readonly Cluster[] {
  const snapped = [...clusters];
  for (let first = 0; first < clusters.length; first += 1) {
    if (clusters[first]?.kind !== 'latin') continue;
    let last = first;
    while (clusters[last + 1]?.kind === 'latin') last += 1;
    const word = clusters.slice(first, last + 1);
    const { size } = word[0] as Cluster;
    const width = word.reduce((sum, cluster) => sum + cluster.width, 0);
    const cells = Math.ceil(width / size + 2 * LEAST_SPACE - ROUNDING);
    const half = (cells * size - width) / 2;
    snapped[first] = indented(snapped[first] as Cluster, half);
    const end = snapped[last] as Cluster;
    snapped[last] = { ...end, width: end.width + half };
    first = last;
  }
  return snapped;
}

const indented = (cluster: Cluster, by: number): Cluster => ({
  ...cluster,
  glyphs: cluster.glyphs.map((glyph) => ({ ...glyph, dx: glyph.dx + by })),
  width: cluster.width + by,
});

const LEAST_SPACE = 1 / 8;
const ROUNDING = 1e-6;
