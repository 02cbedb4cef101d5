import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

interface ToolbarProps {
  readonly name: string;
  readonly className?: string;
  readonly children: ReactNode;
}

const STOPS = 'button, input, select';

/** A tool bar: one stop for the Tab key, the arrow keys go from tool to tool (ARIA toolbar pattern). */
export function Toolbar({ name, className, children }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const stops = stopsOf(bar.current);
    const hasStop = stops.some((stop) => stop.tabIndex === 0);
    for (const [index, stop] of stops.entries()) {
      if (!hasStop) stop.tabIndex = index === 0 ? 0 : -1;
      else if (stop.dataset.stop === undefined) stop.tabIndex = stop.tabIndex === 0 ? 0 : -1;
    }
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const stops = stopsOf(bar.current);
    const current = stops.indexOf(document.activeElement as HTMLElement);
    const inField = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    const next = inField ? null : nextStop(event.key, current, stops.length);
    if (next === null) return;
    event.preventDefault();
    for (const [index, stop] of stops.entries()) stop.tabIndex = index === next ? 0 : -1;
    stops[next]?.focus();
  };
  return (
    <div ref={bar} className={`toolbar ${className ?? ''}`} role="toolbar" aria-label={name} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}

const stopsOf = (bar: HTMLElement | null): HTMLElement[] =>
  bar ? [...bar.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => !stop.closest('[role="menu"]')) : [];

function nextStop(key: string, current: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (current + 1) % count;
    case 'ArrowLeft':
      return (current - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** Tools that belong together. */
export function ToolGroup({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as part of a tool bar
    <div className="toolGroup" role="group" aria-label={name}>
      {children}
    </div>
  );
}
