import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import './splitter.css';

interface Props {
  /** What it divides, for those who can't see it. */
  readonly label: string;
  /** Size of the pane before it, in pixels. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** One press of an arrow key moves it by so many pixels. */
const STEP = 16;

/** A bar between two panes, moved by pointer or by arrow keys, Home and End. */
export function Splitter({ label, value, min, max, onChange }: Props) {
  const start = useRef<{ readonly pointer: number; readonly value: number } | null>(null);
  const set = (wanted: number): void => onChange(Math.min(max, Math.max(min, wanted)));

  const press = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { pointer: event.clientX, value };
  };
  const drag = ({ clientX }: PointerEvent): void => {
    if (start.current !== null) set(start.current.value + clientX - start.current.pointer);
  };
  const release = (): void => {
    start.current = null;
  };
  const key = (event: KeyboardEvent): void => {
    const places: Readonly<Record<string, number>> = {
      ArrowLeft: value - STEP,
      ArrowRight: value + STEP,
      Home: min,
      End: max,
    };
    const place = places[event.key];
    if (place === undefined) return;
    event.preventDefault();
    set(place);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule of the text can't be moved.
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className="splitter"
      onPointerDown={press}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={key}
    />
  );
}
