import type { Cluster } from './cluster.ts';
import type { StyledText, WesternStyle } from './styledText.ts';

/** The part of a style that decides the shape of its clusters. */
export type ClusterStyle = Pick<StyledText, 'face' | 'size' | 'rise'> & Pick<WesternStyle, 'digits' | 'punctuation'>;

/** Face, size and rise of a cluster. */
export const placeOf = ({ face, size, rise }: ClusterStyle): Pick<Cluster, 'face' | 'size' | 'rise'> => ({
  face,
  size,
  rise,
});

/** What most clusters don't have. */
export const PLAIN = {
  blankBefore: 0,
  blankAfter: 0,
  spacedBefore: false,
  spacedAfter: false,
  isPlain: false,
  hyphen: null,
};
