import type { SearchHit } from '../../shared/library/searchHit.ts';

/** The hits of one article. */
export interface SearchGroup {
  readonly key: string;
  readonly title: string;
  readonly issue: SearchHit['issue'];
  readonly putAside: boolean;
  /** With their place among all hits. */
  readonly hits: readonly { readonly hit: SearchHit; readonly index: number }[];
}

/** Hits by article, in the order in which they come. */
export function searchGroups(hits: readonly SearchHit[]): readonly SearchGroup[] {
  const groups = Map.groupBy(
    hits.map((hit, index) => ({ hit, index })),
    ({ hit }) => `${hit.issue} ${hit.article}`,
  );
  return [...groups].flatMap(([key, group]) => {
    const first = group[0]?.hit;
    return first ? [{ key, title: first.title, issue: first.issue, putAside: first.putAside, hits: group }] : [];
  });
}
