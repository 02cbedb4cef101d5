import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import './menuButton.css';

export interface MenuChoice {
  readonly label: string;
  readonly act: () => void;
  readonly disabled?: boolean;
  readonly danger?: boolean;
}

interface Props {
  /** Read out, and shown as a tooltip where the button has only an icon. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly choices: readonly MenuChoice[];
  /** Shown beside the icon. */
  readonly text?: string;
  /** Whether the Tab key stops here; -1 in lists where only one entry does. */
  readonly tabIndex?: number;
}

/** A button with a menu below it: arrow keys, Home, End, Esc. */
export function MenuButton({ label, icon, choices, text: shownText, tabIndex }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return;
    items(list.current)[0]?.focus();
    const closeElsewhere = ({ target }: Event): void => {
      if (!(target instanceof Node) || root.current?.contains(target) !== true) setOpen(false);
    };
    document.addEventListener('pointerdown', closeElsewhere);
    return () => document.removeEventListener('pointerdown', closeElsewhere);
  }, [open]);

  const close = (): void => {
    setOpen(false);
    root.current?.querySelector('button')?.focus();
  };
  const key = (event: KeyboardEvent): void => {
    const all = items(list.current);
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const places: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    const place = places[event.key];
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') setOpen(false);
    else if (place !== undefined) all[place]?.focus();
    if (place !== undefined || event.key === 'Escape') event.preventDefault();
  };
  return (
    <div className="menu" ref={root}>
      <Button
        kind="quiet"
        aria-label={label}
        title={label}
        {...(tabIndex === undefined ? {} : { tabIndex })}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        icon={icon}
        onClick={() => setOpen(!open)}
      >
        {shownText}
      </Button>
      {open && (
        <div id={id} role="menu" aria-label={label} tabIndex={-1} className="menu-list" ref={list} onKeyDown={key}>
          {choices.map(({ label: text, act, disabled = false, danger = false }) => (
            <button
              key={text}
              type="button"
              role="menuitem"
              tabIndex={-1}
              disabled={disabled}
              className={danger ? 'menu-item menu-item-danger' : 'menu-item'}
              onClick={() => {
                close();
                act();
              }}
            >
              {text}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

const items = (list: HTMLElement | null): HTMLButtonElement[] => [
  ...(list?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? []),
];
