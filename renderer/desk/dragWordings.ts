import type { Announcements, ScreenReaderInstructions } from '@dnd-kit/core';

/** What is read out before an article is dragged by the keyboard. */
export const DRAG_INSTRUCTIONS: ScreenReaderInstructions = {
  draggable: '按空格键拿起文章，用上下方向键移动，再按空格键放下，按 Esc 取消。也可以用 Alt 加上下方向键直接移动。',
};

/**
 * What is read out while an article is dragged.
 *
 * @param nameOf What an article or section of this id is called.
 */
export function dragAnnouncements(nameOf: (id: string) => string): Announcements {
  const name = (id: string | number): string => nameOf(String(id));
  return {
    onDragStart: ({ active }) => `已拿起“${name(active.id)}”。`,
    onDragOver: ({ active, over }) => {
      if (!over) return `“${name(active.id)}”不在栏目上。`;
      return over.id === active.id
        ? `已拿起“${name(active.id)}”，在原处。`
        : `“${name(active.id)}”移到了“${name(over.id)}”的位置。`;
    },
    onDragEnd: ({ active, over }) => (over ? `“${name(active.id)}”已放下。` : `“${name(active.id)}”放回了原处。`),
    onDragCancel: ({ active }) => `已取消，“${name(active.id)}”放回了原处。`,
  };
}
