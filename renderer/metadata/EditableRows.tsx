import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../ui/Button.tsx';

interface EditableRowsProps<Row extends { readonly key: string }> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly onChange: (rows: readonly Row[]) => void;
  /** A row to begin with. */
  readonly blank: () => Row;
  readonly addLabel: string;
  /** What a row is called, for those who can't see it. */
  readonly nameOf: (row: Row) => string;
  readonly children: (row: Row, change: (change: Partial<Row>) => void) => ReactNode;
}

/** Rows of fields in an order: added at the end, moved and removed. */
export function EditableRows<Row extends { readonly key: string }>(props: EditableRowsProps<Row>) {
  const { label, rows, onChange, blank, addLabel, nameOf, children } = props;
  const list = useRef<HTMLUListElement>(null);
  const move = (index: number, step: 1 | -1): void => {
    const row = rows[index];
    if (row) onChange(rows.toSpliced(index, 1).toSpliced(index + step, 0, row));
  };
  const add = (): void => {
    // At once, so that what is typed next goes into the new row.
    flushSync(() => onChange([...rows, blank()]));
    list.current?.lastElementChild?.querySelector('input')?.focus();
  };
  return (
    <section className="rows" aria-label={label}>
      <h3>{label}</h3>
      {rows.length === 0 && <p className="rows-none">没有内容。</p>}
      <ul ref={list}>
        {rows.map((row, index) => {
          const name = nameOf(row) === '' ? `第${index + 1}行` : nameOf(row);
          return (
            <li key={row.key} className="rows-row">
              {children(row, (change) => onChange(rows.with(index, { ...row, ...change })))}
              <div className="rows-tools">
                <Button
                  {...{ kind: 'quiet', 'aria-label': `上移“${name}”`, title: '上移', disabled: index === 0 }}
                  icon={<ArrowUp aria-hidden />}
                  onClick={() => move(index, -1)}
                />
                <Button
                  {...{ kind: 'quiet', 'aria-label': `下移“${name}”`, title: '下移' }}
                  disabled={index === rows.length - 1}
                  icon={<ArrowDown aria-hidden />}
                  onClick={() => move(index, 1)}
                />
                <Button
                  {...{ kind: 'quiet', 'aria-label': `移除“${name}”`, title: '移除' }}
                  icon={<Trash2 aria-hidden />}
                  onClick={() => onChange(rows.toSpliced(index, 1))}
                />
              </div>
            </li>
          );
        })}
      </ul>
      <Button icon={<Plus aria-hidden />} onClick={add}>
        {addLabel}
      </Button>
    </section>
  );
}
