import { useEffect, useState } from 'react';
import { mm, mmToPt, pt, ptToMm } from '../../../shared/units/length.ts';

interface LengthFieldProps {
  readonly name: string;
  /** In points; null shows `empty`. */
  readonly value: number | null;
  readonly empty: string;
  /** In millimetres. */
  readonly least: number;
  readonly most: number;
  readonly onSet: (points: number | null) => void;
}

/** A length in millimetres, set by Enter or by leaving the field; emptied it is left to the typesetting. */
export function LengthField({ name, value, empty, least, most, onSet }: LengthFieldProps) {
  const written = value === null ? '' : ptToMm(pt(value)).toFixed(1);
  const [text, setText] = useState(written);
  useEffect(() => setText(written), [written]);
  const set = (): void => {
    if (text === written) return;
    const number = Number(text.replace('，', '.'));
    if (text.trim() === '') onSet(null);
    else if (Number.isFinite(number)) onSet(Math.round(mmToPt(mm(Math.min(most, Math.max(least, number)))) * 10) / 10);
    else setText(written);
  };
  return (
    <label className="lengthField">
      <span>{name}</span>
      <input
        className="editorField"
        inputMode="decimal"
        value={text}
        placeholder={empty}
        onChange={(event) => setText(event.target.value)}
        onBlur={set}
        onKeyDown={(event) => {
          if (event.key === 'Enter') set();
          if (event.key === 'Escape') setText(written);
        }}
      />
      <span aria-hidden>毫米</span>
    </label>
  );
}
