import { useId } from 'react';
import './field.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly hint?: string;
  /** What is wrong with its value; takes the place of the hint. */
  readonly problem?: string | null;
}

/** A text of several lines with its label. */
export function TextAreaField({ label, value, onChange, rows = 3, hint, problem = null }: Props) {
  const id = useId();
  const note = problem ?? hint;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="field-input field-area"
        rows={rows}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        aria-invalid={problem !== null}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        spellCheck={false}
      />
      {note !== undefined && (
        <p id={`${id}-note`} className={problem === null ? 'field-hint' : 'field-problem'}>
          {note}
        </p>
      )}
    </div>
  );
}
