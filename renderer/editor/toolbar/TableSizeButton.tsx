import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';

interface TableSizeButtonProps {
  readonly disabled: boolean;
  readonly onChoose: (rows: number, columns: number) => void;
  readonly children: ReactNode;
}

const MOST_ROWS = 99;
const MOST_COLUMNS = 20;
const GRID_ROWS = 6;
const GRID_COLUMNS = 8;

/** Inserts a table of a size that is pointed at in a grid, or typed. */
export function TableSizeButton({ disabled, onChoose, children }: TableSizeButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const [rows, setRows] = useState(3);
  const [columns, setColumns] = useState(4);
  const root = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    first.current?.select();
    const close = (event: MouseEvent): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    window.addEventListener('mousedown', close);
    return () => window.removeEventListener('mousedown', close);
  }, [isOpen]);
  const choose = (): void => {
    setOpen(false);
    onChoose(bounded(rows, MOST_ROWS), bounded(columns, MOST_COLUMNS));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') choose();
    else if (event.key === 'Escape') {
      setOpen(false);
      button.current?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={root} className="menuRoot">
      <button
        ref={button}
        type="button"
        className="toolButton menuButton"
        aria-label="插入表格"
        title="插入表格"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-disabled={disabled || undefined}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          if (!disabled) setOpen(!isOpen);
        }}
      >
        {children}
        <ChevronDown size={12} aria-hidden />
      </button>
      {isOpen && (
        <div className="toolMenu tableSize" role="dialog" aria-label="表格大小" onKeyDown={onKeyDown}>
          <div className="sizeGrid" aria-hidden>
            {Array.from({ length: GRID_ROWS * GRID_COLUMNS }, (_, index) => {
              const row = Math.floor(index / GRID_COLUMNS) + 1;
              const column = (index % GRID_COLUMNS) + 1;
              return (
                // biome-ignore lint/a11y/noStaticElementInteractions: the numbers below say the same to the keyboard
                <span
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                  key={index}
                  className={row <= rows && column <= columns ? 'sizeCell chosen' : 'sizeCell'}
                  onMouseEnter={() => {
                    setRows(row);
                    setColumns(column);
                  }}
                  onMouseDown={(event) => {
                    event.preventDefault();
                    choose();
                  }}
                />
              );
            })}
          </div>
          <div className="sizeFields">
            <label>
              <input
                ref={first}
                className="editorField"
                type="number"
                min={1}
                max={MOST_ROWS}
                value={rows}
                onChange={(event) => setRows(Number(event.target.value))}
              />
              行
            </label>
            <label>
              <input
                className="editorField"
                type="number"
                min={1}
                max={MOST_COLUMNS}
                value={columns}
                onChange={(event) => setColumns(Number(event.target.value))}
              />
              列
            </label>
            <Button kind="primary" onClick={choose}>
              插入
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

const bounded = (value: number, most: number): number => Math.min(most, Math.max(1, Math.round(value) || 1));
