import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './state.css';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** In place of what could not be shown: what happened, and what to do. */
export function ErrorState({ title, text, children }: Props) {
  return (
    <div className="state" role="alert">
      <CircleAlert className="state-error" aria-hidden />
      <p className="state-title">{title}</p>
      <p className="state-text selectable">{text}</p>
      {children !== undefined && <div className="state-actions">{children}</div>}
    </div>
  );
}
