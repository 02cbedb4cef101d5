import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { shownKey } from './shownKey.ts';

/** An entry of a menu, or a line between entries. */
export type MenuEntry =
  | {
      readonly name: string;
      readonly shortcut?: string | undefined;
      readonly checked?: boolean;
      readonly disabled?: boolean;
      readonly onChoose: () => void;
    }
  | 'line';

interface MenuButtonProps {
  /** Accessible name of the button and its menu. */
  readonly name: string;
  /** What the button shows. */
  readonly children: ReactNode;
  /** Made when the menu opens, so that what can't be done now is known only then. */
  readonly entries: () => readonly MenuEntry[];
  readonly className?: string;
  readonly disabled?: boolean;
}

/** A button with a menu below it (ARIA menu button pattern). */
export function MenuButton({ name, children, entries, className, disabled }: MenuButtonProps) {
  const [shown, setShown] = useState<readonly MenuEntry[] | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const id = useId();

  useEffect(() => {
    if (!shown) return;
    itemsOf(menu.current)
      .find((item) => item.getAttribute('aria-disabled') !== 'true')
      ?.focus();
    const close = (event: MouseEvent): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setShown(null);
    };
    window.addEventListener('mousedown', close);
    return () => window.removeEventListener('mousedown', close);
  }, [shown]);

  const onMenuKey = (event: KeyboardEvent): void => {
    const items = itemsOf(menu.current);
    const current = items.indexOf(document.activeElement as HTMLElement);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: (current + 1) % items.length,
      ArrowUp: (current - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    const next = moves[event.key];
    if (next !== undefined) items[next]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') {
      setShown(null);
      button.current?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={root} className={`menuRoot ${className ?? ''}`}>
      <button
        ref={button}
        type="button"
        className="toolButton menuButton"
        aria-haspopup="menu"
        aria-expanded={shown !== null}
        aria-controls={shown ? id : undefined}
        aria-label={name}
        aria-disabled={disabled || undefined}
        title={name}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          if (!disabled) setShown(shown ? null : entries());
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || disabled) return;
          event.preventDefault();
          setShown(entries());
        }}
      >
        {children}
        <ChevronDown size={12} aria-hidden />
      </button>
      {shown && (
        <div ref={menu} id={id} className="toolMenu" role="menu" aria-label={name} onKeyDown={onMenuKey}>
          {shown.map((entry, index) =>
            entry === 'line' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the entries don't change while the menu is open
              <hr key={index} className="menuLine" />
            ) : (
              <button
                key={entry.name}
                type="button"
                className="menuItem"
                {...(entry.checked === undefined
                  ? { role: 'menuitem' }
                  : { role: 'menuitemradio', 'aria-checked': entry.checked })}
                aria-disabled={entry.disabled || undefined}
                tabIndex={-1}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => {
                  if (entry.disabled) return;
                  setShown(null);
                  entry.onChoose();
                }}
              >
                <span className="menuCheck" aria-hidden>
                  {entry.checked ? '✓' : ''}
                </span>
                <span className="menuName">{entry.name}</span>
                {entry.shortcut && <kbd className="menuKey">{shownKey(entry.shortcut)}</kbd>}
              </button>
            ),
          )}
        </div>
      )}
    </div>
  );
}

const itemsOf = (menu: HTMLElement | null): HTMLElement[] =>
  menu ? [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')] : [];
