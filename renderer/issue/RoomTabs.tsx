import { type KeyboardEvent, useRef } from 'react';
import type { Room } from './IssueScreen.tsx';

interface RoomTabsProps {
  readonly room: Room;
  readonly onEnter: (room: Room) => void;
}

const ROOMS: readonly { readonly room: Room; readonly label: string; readonly key: string }[] = [
  { room: 'desk', label: '收编', key: 'F2' },
  { room: 'edit', label: '编辑', key: 'F3' },
  { room: 'history', label: '版本', key: 'Ctrl+Shift+H' },
];

/** The tabs of an issue's rooms; arrow keys go from one to the next. */
export function RoomTabs({ room, onEnter }: RoomTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const index = (ROOMS.findIndex((each) => each.room === room) + step + ROOMS.length) % ROOMS.length;
    const next = ROOMS[index];
    if (next) onEnter(next.room);
    list.current?.querySelectorAll('button')[index]?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label="工作区" tabIndex={-1} className="rooms" onKeyDown={onKeyDown}>
      {ROOMS.map((each) => (
        <button
          key={each.room}
          type="button"
          role="tab"
          id={`room-${each.room}`}
          aria-controls="issue-room"
          aria-selected={each.room === room}
          tabIndex={each.room === room ? 0 : -1}
          title={`${each.label}（${each.key}）`}
          onClick={() => onEnter(each.room)}
        >
          {each.label}
        </button>
      ))}
    </div>
  );
}
