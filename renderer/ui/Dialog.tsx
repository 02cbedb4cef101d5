import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useCommandBarrier } from '../commands/commands.tsx';
import './dialog.css';

interface Props {
  readonly title: string;
  /** Called by Esc as well; the caller then takes the dialog away. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons, the one that goes on last. */
  readonly actions: ReactNode;
  /** What Enter in a field does. */
  readonly onSubmit?: () => void;
  /** `wide` for forms of two columns, `full` for what needs the whole window. */
  readonly size?: 'plain' | 'wide' | 'full';
}

/** A modal dialog: the rest of the window waits, the focus stays inside and goes back where it was. */
export function Dialog({ title, onClose, children, actions, onSubmit, size = 'plain' }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useCommandBarrier();
  // Before the element is taken away: only then does the focus go back where it was.
  useLayoutEffect(() => {
    const { current } = dialog;
    if (current?.open === false) current.showModal();
    return () => current?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog dialog-${size}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit?.();
        }}
      >
        <h2 id={id}>{title}</h2>
        <div className="dialog-body">{children}</div>
        <footer className="dialog-actions">{actions}</footer>
      </form>
    </dialog>
  );
}
