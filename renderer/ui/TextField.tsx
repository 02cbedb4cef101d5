import { type InputHTMLAttributes, type ReactNode, useId } from 'react';
import './field.css';

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'onChange' | 'value'> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What the field is for, below it. */
  readonly hint?: string;
  /** What is wrong with its value; takes the place of the hint. */
  readonly problem?: string | null;
  /** A button beside it. */
  readonly beside?: ReactNode;
}

/** A line of text with its label. */
export function TextField({ label, value, onChange, hint, problem = null, beside, ...rest }: Props) {
  const id = useId();
  const note = problem ?? hint;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="field-row">
        <input
          id={id}
          className="field-input"
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
          aria-invalid={problem !== null}
          aria-describedby={note === undefined ? undefined : `${id}-note`}
          autoComplete="off"
          spellCheck={false}
          {...rest}
        />
        {beside}
      </div>
      {note !== undefined && (
        <p id={`${id}-note`} className={problem === null ? 'field-hint' : 'field-problem'}>
          {note}
        </p>
      )}
    </div>
  );
}
