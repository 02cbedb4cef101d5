import type { Face } from '../../fonts/face.ts';
import type { Composition } from '../../template/composition.ts';
import type { Cluster } from './cluster.ts';
import { type ClusterStyle, PLAIN } from './clusterStyle.ts';
import { coveredParts } from './coveredParts.ts';
import { type Gap, gapBetween } from './gap.ts';
import { hyphenateWord } from './hyphenateWord.ts';
import { narrowedMark } from './narrowedMark.ts';
import { shapeClusters } from './shapeClusters.ts';
import { snapWestern } from './snapWestern.ts';
import type { StyledText } from './styledText.ts';

/**
 * A paragraph made ready for setting at any measure: the costly part (shaping, classes, gaps) done once,
 * so that breaking lines is arithmetic only.
 */
export interface PreparedText {
  readonly composition: Composition;
  /** A closing mark at a line's end always stands with its blank outside the measure. */
  readonly trimsLineEnds: boolean;
  readonly clusters: readonly Cluster[];
  /** The style of each cluster. */
  readonly styles: readonly StyledText[];
  /** `gaps[i]` stands between cluster i and i + 1. */
  readonly gaps: readonly Gap[];
  /** `natural[i]` is the width of the clusters before i with the gaps after each of them, in points. */
  readonly natural: Float64Array;
  /** `shrinkable[i]`: how much the gaps before i may give in all turns of `SHRINK_ORDER`. */
  readonly shrinkable: Float64Array;
  /** `stretchable[i]`: how much the gaps before i may take before all gaps are stretched. */
  readonly stretchable: Float64Array;
  /** `elastic[i]`: how many of the gaps before i are stretched equally at last. */
  readonly elastic: Float64Array;
  /** Characters that no face has, in order. */
  readonly missing: readonly string[];
}

/**
 * Prepares a paragraph's text. Western words have their own face, and what a face lacks is set from another of the book:
 * a cluster's face may differ from its style's.
 * A `\n` in it forces a line break and takes no place.
 */
export function prepareText(
  texts: readonly StyledText[],
  faces: readonly Face[],
  composition: Composition,
): PreparedText {
  const clusters: Cluster[] = [];
  const styles: StyledText[] = [];
  const missing: string[] = [];
  for (const text of texts) {
    if (!faces[text.face]) throw new RangeError(`no face number ${text.face}`);
    for (const line of text.text.split(/(\n)/)) {
      if (line === '\n') {
        clusters.push(lineBreak(text));
        styles.push(text);
        continue;
      }
      for (const part of coveredParts(line, text, faces)) {
        const style: ClusterStyle = { ...text.western, face: part.face, size: text.size, rise: text.rise };
        const shaped = shapeClusters(part.text, style, faces[part.face] as Face);
        for (const cluster of hyphenated(shaped.clusters, text, faces)) {
          clusters.push(composition.marks === 'full' ? cluster : narrowedMark(cluster, composition.marks));
          styles.push(text);
        }
        missing.push(...shaped.missing);
      }
    }
  }
  return assembleText(composition.westernGrid ? snapWestern(clusters) : clusters, styles, missing, composition);
}

/** Where the text's words may be divided, they stand in syllables; parts of an address or a compound stay as they are. */
function hyphenated(clusters: readonly Cluster[], text: StyledText, faces: readonly Face[]): readonly Cluster[] {
  const { hyphenator } = text.western;
  if (hyphenator === null) return clusters;
  return clusters.flatMap((cluster, index) => {
    const isWord = cluster.kind === 'latin';
    const isPart = clusters[index - 1]?.kind === 'latin' || clusters[index + 1]?.kind === 'latin';
    return isWord && !isPart ? hyphenateWord(cluster, faces[cluster.face] as Face, hyphenator) : [cluster];
  });
}

/** Puts shaped clusters together with the gaps between them. */
export function assembleText(
  clusters: readonly Cluster[],
  styles: readonly StyledText[],
  missing: readonly string[],
  composition: Composition,
): PreparedText {
  const gaps: Gap[] = [];
  let visible = clusters[0];
  for (let index = 0; index + 1 < clusters.length; index += 1) {
    const before = clusters[index] as Cluster;
    if (before.kind !== 'space') visible = before;
    const gap = gapBetween(before, clusters[index + 1] as Cluster, visible ?? before, composition);
    gaps.push(isInsideFrame(styles, index) ? { ...gap, breakCost: gap.breakCost + INSIDE_FRAME } : gap);
  }
  const trimsLineEnds = composition.lineEndMarks === 'half';
  return { composition, trimsLineEnds, clusters, styles, gaps, ...sums(clusters, gaps), missing };
}

/** Between two characters of one framed name. */
function isInsideFrame(styles: readonly StyledText[], index: number): boolean {
  const [before, after] = [styles[index] as StyledText, styles[index + 1] as StyledText];
  if (before.decoration !== 'framed' || after.decoration !== 'framed') return false;
  return before.decorationGroup === after.decorationGroup;
}

/** A name is better not divided: as dear as a break inside a document number. */
const INSIDE_FRAME = 40;

/** A text with more or less space between all its characters, but not inside words and units; in ems. */
export function trackedText(text: PreparedText, tracking: number): PreparedText {
  const gaps = text.gaps.map((gap, index) => {
    const size = text.clusters[index]?.size ?? 0;
    return gap.elastic ? { ...gap, width: gap.width + tracking * size } : gap;
  });
  return { ...text, gaps, ...sums(text.clusters, gaps) };
}

function lineBreak(style: StyledText): Cluster {
  const { face, size, rise } = style;
  return { kind: 'space', text: '\n', face, size, rise, glyphs: [], width: 0, ...PLAIN };
}

const at = (values: Float64Array, index: number): number => values[index] ?? 0;

function sums(clusters: readonly Cluster[], gaps: readonly Gap[]) {
  const length = clusters.length + 1;
  const natural = new Float64Array(length);
  const shrinkable = new Float64Array(length);
  const stretchable = new Float64Array(length);
  const elastic = new Float64Array(length);
  for (let index = 0; index < clusters.length; index += 1) {
    const gap = gaps[index];
    natural[index + 1] = at(natural, index) + (clusters[index]?.width ?? 0) + (gap?.width ?? 0);
    shrinkable[index + 1] = at(shrinkable, index) + (gap?.shrink ?? 0);
    stretchable[index + 1] = at(stretchable, index) + (gap?.stretch ?? 0);
    elastic[index + 1] = at(elastic, index) + (gap?.elastic ? 1 : 0);
  }
  return { natural, shrinkable, stretchable, elastic };
}
