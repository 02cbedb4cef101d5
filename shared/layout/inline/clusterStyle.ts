import type { Cluster } from './cluster.ts';
import type { StyledText, WesternStyle } from './styledText.ts';

/** The part of a style that decides the shape of its clusters. */
export type ClusterStyle = Pick<StyledText, 'face' | 'size' | 'rise'> & Pick<WesternStyle, 'digits'>;

/** Face, size and rise of a cluster. */
export const placeOf = ({ face, size, rise }: ClusterStyle): Pick<Cluster, 'face' | 'size' | 'rise'> => ({
  face,
  size,
  rise,
});

export const WITHOUT_BLANKS = { blankBefore: 0, blankAfter: 0, isPlain: false, hyphen: null };
