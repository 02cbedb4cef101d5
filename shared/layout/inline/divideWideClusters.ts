import type { Cluster } from './cluster.ts';
import type { PreparedText } from './preparedText.ts';
import { assembleText } from './preparedText.ts';

/**
 * Divides words that are wider than a line (long addresses, rows of blanks) into their letters,
 * so that every paragraph can be set at every measure.
 *
 * @param measure The narrowest line, in points.
 * @returns The same object where nothing is too wide.
 */
export function divideWideClusters(text: PreparedText, measure: number): PreparedText {
  if (!text.clusters.some((cluster) => isTooWide(cluster, measure))) return text;
  const clusters = text.clusters.flatMap((cluster) => (isTooWide(cluster, measure) ? letters(cluster) : [cluster]));
  return assembleText(clusters, text.missing);
}

const isTooWide = (cluster: Cluster, measure: number): boolean => cluster.width > measure && cluster.glyphs.length > 1;

function letters(cluster: Cluster): Cluster[] {
  return cluster.glyphs.map((glyph, index) => {
    const end = cluster.glyphs[index + 1]?.dx ?? cluster.width;
    return {
      ...cluster,
      kind: 'letter',
      text: glyph.text,
      glyphs: [{ ...glyph, dx: 0 }],
      width: Math.max(0, end - glyph.dx),
    };
  });
}
