import {
  type CollisionDetection,
  closestCorners,
  type DragEndEvent,
  type DragOverEvent,
  type DragStartEvent,
  KeyboardSensor,
  PointerSensor,
  pointerWithin,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable';
import { useState } from 'react';
import type { DeskCommand } from '../../shared/issue/deskCommand.ts';
import { type ArticleId, articleIdSchema } from '../../shared/issue/identity.ts';
import type { IssueOutline } from '../../shared/issue/issueOutline.ts';
import { type Arrangement, arranged, arrangementOf, moveCommand, placeIn } from './arrangement.ts';

interface Drag {
  readonly article: ArticleId;
  /** As it would be if the article were dropped now. */
  readonly arrangement: Arrangement;
}

/** A press that moves by less is a click. */
const DRAG_DISTANCE = 6;

/** Dragging articles within and between sections, by pointer and by keyboard. */
export function useArticleDrag(outline: IssueOutline, command: (command: DeskCommand) => Promise<boolean>) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: DRAG_DISTANCE } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const sections = new Set<string>(outline.sections.map(({ id }) => id));

  const start = ({ active }: DragStartEvent): void =>
    setDrag({ article: articleIdSchema.parse(active.id), arrangement: arrangementOf(outline) });
  const over = ({ active, over: target }: DragOverEvent): void => {
    if (!target) return;
    setDrag((now) => {
      if (!now) return now;
      // Within a section the list itself shows where the article would come to stand.
      const article = articleIdSchema.parse(active.id);
      const next = arranged(now.arrangement, article, String(target.id));
      const isSame = placeIn(next, article)?.section === placeIn(now.arrangement, article)?.section;
      return isSame ? now : { article, arrangement: next };
    });
  };
  const end = async ({ active, over: target }: DragEndEvent): Promise<void> => {
    if (drag && target) {
      const article = articleIdSchema.parse(active.id);
      const dropped = arranged(drag.arrangement, article, String(target.id));
      const move = moveCommand(outline, dropped, article);
      setDrag({ article, arrangement: dropped });
      if (move) await command(move);
    }
    setDrag(null);
  };
  /** The article below the pointer before the section that it stands in; from the keyboard, the nearest. */
  const collisions: CollisionDetection = (given) => {
    if (!given.pointerCoordinates) return closestCorners(given);
    const within = pointerWithin(given);
    const articles = within.filter(({ id }) => !sections.has(String(id)));
    return articles.length > 0 ? articles : within;
  };
  return {
    arrangement: drag?.arrangement ?? arrangementOf(outline),
    dragged: drag?.article ?? null,
    context: {
      sensors,
      collisionDetection: collisions,
      onDragStart: start,
      onDragOver: over,
      onDragEnd: (event: DragEndEvent) => void end(event),
      onDragCancel: () => setDrag(null),
    },
  };
}
