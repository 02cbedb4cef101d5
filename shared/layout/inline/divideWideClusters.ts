import type { Cluster } from './cluster.ts';
import type { PreparedText } from './preparedText.ts';
import { assembleText } from './preparedText.ts';
import type { StyledText } from './styledText.ts';

/**
 * Divides words that are wider than a line (long addresses, rows of blanks) into their letters,
 * so that every paragraph can be set at every measure.
 *
 * @param measure The narrowest line, in points.
 * @returns The same object where nothing is too wide.
 */
export function divideWideClusters(text: PreparedText, measure: number): PreparedText {
  if (!text.clusters.some((cluster) => isTooWide(cluster, measure))) return text;
  const clusters: Cluster[] = [];
  const styles: StyledText[] = [];
  text.clusters.forEach((cluster, index) => {
    for (const part of isTooWide(cluster, measure) ? letters(cluster) : [cluster]) {
      clusters.push(part);
      styles.push(text.styles[index] as StyledText);
    }
  });
  return assembleText(clusters, styles, text.missing, text.composition);
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
      hyphen: index === cluster.glyphs.length - 1 ? cluster.hyphen : null,
    };
  });
}
