import type { DeskState } from '../../shared/ipc/deskChannels.ts';
import type { ArticleId } from '../../shared/issue/identity.ts';
import { articlesOfOutline } from '../../shared/issue/issueOutline.ts';

/** What an article is called: its own title, or the file that it came from. */
export function articleTitle({ cards, outline }: DeskState, article: ArticleId): string {
  const title = cards.find((card) => card.article === article)?.summary.title ?? '';
  return title !== '' ? title : (articlesOfOutline(outline).find(({ id }) => id === article)?.file ?? '未命名');
}
