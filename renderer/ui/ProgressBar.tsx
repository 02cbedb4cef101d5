import './progressBar.css';

interface Props {
  /** What is going on; read out as the bar's name. */
  readonly label: string;
  readonly done: number;
  /** Null if it can't be known how much there is. */
  readonly total: number | null;
}

/** How far something is. */
export function ProgressBar({ label, done, total }: Props) {
  return (
    <div className="progress">
      <progress aria-label={label} {...(total === null ? {} : { max: total, value: done })} />
      <p aria-hidden>{label}</p>
    </div>
  );
}
