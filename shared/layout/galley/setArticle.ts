import type { Node } from 'prosemirror-model';
import type { Source } from '../../display-list/displayList.ts';
import type { Article } from '../../issue/issue.ts';
import type { LayoutResources } from '../resources.ts';
import { BlockSetter } from './blockSetter.ts';
import type { Galley } from './flow.ts';
import type { Grid } from './grid.ts';
import { markKeeps } from './keeps.ts';
import { spanningHead } from './spanningHead.ts';

/**
 * Sets an article to its measure, without dividing it into pages; a step for each block.
 *
 * The order of the text blocks is that of `manuscriptText`, and so are the block numbers in their sources;
 * footnotes stand at the article's end.
 *
 * @param index The article's index in the issue.
 */
export function* setArticle(
  article: Article,
  index: number,
  grid: Grid,
  resources: LayoutResources,
): Generator<void, Galley, void> {
  let block = 0;
  const nextSource = (): Source => {
    const source = { article: index, block };
    block += 1;
    return source;
  };
  const setter = new BlockSetter(grid, article.settings, resources, nextSource);
  const { manuscript, settings } = article;
  setter.span(
    spanningHead(manuscript, 'article', grid, resources, nextSource, setter.nextNote, settings.mongolianTitle),
  );
  yield* setter.blocks(childrenOf(manuscript));
  for (const child of manuscript.children) {
    if (child.type.name === 'attachment') yield* setter.attachment(child);
  }
  setter.notes();
  const galley = setter.galley();
  for (const segment of galley.segments) {
    if (segment.kind === 'flow') markKeeps(segment.items, resources.template.keeps);
  }
  return galley;
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  node.forEach((child) => {
    if (child.type.name !== 'attachment') children.push(child);
  });
  return children;
}
