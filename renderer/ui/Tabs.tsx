import { type KeyboardEvent, useRef } from 'react';
import './tabs.css';

export interface Tab<Name extends string> {
  readonly name: Name;
  readonly label: string;
  /** Whether something in it is wrong. */
  readonly hasProblem?: boolean;
}

interface TabsProps<Name extends string> {
  /** Names the whole, and begins the ids: the panel is `<id>-panel`. */
  readonly id: string;
  readonly label: string;
  readonly tabs: readonly Tab<Name>[];
  readonly shown: Name;
  readonly onShow: (name: Name) => void;
}

/** Tabs above a panel; arrow keys go from one to the next. */
export function Tabs<Name extends string>({ id, label, tabs, shown, onShow }: TabsProps<Name>) {
  const list = useRef<HTMLDivElement>(null);
  const key = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const index = (tabs.findIndex(({ name }) => name === shown) + step + tabs.length) % tabs.length;
    const next = tabs[index];
    if (next) onShow(next.name);
    list.current?.querySelectorAll('button')[index]?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} tabIndex={-1} className="tabs" onKeyDown={key}>
      {tabs.map(({ name, label: text, hasProblem = false }) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`${id}-${name}`}
          aria-controls={`${id}-panel`}
          aria-selected={name === shown}
          tabIndex={name === shown ? 0 : -1}
          onClick={() => onShow(name)}
        >
          {text}
          {hasProblem && <span className="tabs-problem">有误</span>}
        </button>
      ))}
    </div>
  );
}
