import type { Composition } from '../../template/composition.ts';
import type { Cluster } from './cluster.ts';

/**
 * A mark as a style of punctuation sets it that is not the usual one: in half an em from the start (开明式, 半角式),
 * or in an em that never gives, also at a line's edge (`none`). What has no blank half stays as it is.
 *
 * @see clreq, 3.1.6
 */
export function narrowedMark(cluster: Cluster, marks: Exclude<Composition['marks'], 'full'>): Cluster {
  const { blankBefore, blankAfter, kind } = cluster;
  if (blankBefore + blankAfter === 0 || (marks === 'kaiming' && kind === 'stop')) return cluster;
  if (marks === 'none') return { ...cluster, blankBefore: 0, blankAfter: 0 };
  const glyphs = cluster.glyphs.map((glyph) => ({ ...glyph, dx: glyph.dx - blankBefore }));
  return { ...cluster, glyphs, width: cluster.width - blankBefore - blankAfter, blankBefore: 0, blankAfter: 0 };
}
