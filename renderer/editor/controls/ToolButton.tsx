import type { ReactNode } from 'react';
import { shownKey } from './shownKey.ts';

interface ToolButtonProps {
  /** What it does: its accessible name, and with the key the tip. */
  readonly name: string;
  /** As prosemirror-keymap names it. */
  readonly shortcut?: string | undefined;
  readonly pressed?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A button of the tool bar. The text keeps the keyboard while it is clicked. */
export function ToolButton({ name, shortcut, pressed, disabled, onPress, children }: ToolButtonProps) {
  return (
    <button
      type="button"
      className="toolButton"
      aria-label={name}
      aria-pressed={pressed}
      aria-disabled={disabled || undefined}
      title={shortcut ? `${name}（${shownKey(shortcut)}）` : name}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (!disabled) onPress();
      }}
    >
      {children}
    </button>
  );
}
