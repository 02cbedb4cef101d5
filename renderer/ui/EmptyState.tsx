import type { ReactNode } from 'react';
import './state.css';

interface Props {
  readonly title: string;
  readonly text?: string;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** In place of a list that has nothing in it: says so, and what to do. */
export function EmptyState({ title, text, children }: Props) {
  return (
    <div className="state">
      <p className="state-title">{title}</p>
      {text !== undefined && <p className="state-text">{text}</p>}
      {children !== undefined && <div className="state-actions">{children}</div>}
    </div>
  );
}
