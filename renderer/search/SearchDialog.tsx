import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { IssueId } from '../../shared/issue/identity.ts';
import type { IssueEntry } from '../../shared/library/issueEntry.ts';
import type { SearchHit } from '../../shared/library/searchHit.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { searchGroups } from './searchGroups.ts';
import { useSearch } from './useSearch.ts';
import './search.css';

interface SearchDialogProps {
  /** The issue that is open; null in the list of issues, where all are searched. */
  readonly issue: IssueId | null;
  readonly issues: readonly IssueEntry[];
  readonly onOpen: (hit: SearchHit) => void;
  readonly onClose: () => void;
}

/** 查找 in the texts of an issue or of the library; a hit opens its article at the place. */
export function SearchDialog({ issue, issues, onOpen, onClose }: SearchDialogProps) {
  const [query, setQuery] = useState('');
  const [isWide, setWide] = useState(issue === null);
  const { hits, isCut, problem } = useSearch(query, isWide ? null : issue);
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other hits begin with the first
  useEffect(() => setAt(0), [hits]);

  const open = (): void => {
    const hit = hits?.[at];
    if (hit) onOpen(hit);
  };
  const key = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || !hits || hits.length === 0) return;
    event.preventDefault();
    const next = Math.min(hits.length - 1, Math.max(0, at + step));
    setAt(next);
    list.current?.querySelector(`[data-hit="${next}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const current = hits?.[at];
  return (
    <Dialog
      title={isWide ? '在全部各期中查找' : '在本期中查找'}
      size="wide"
      onClose={onClose}
      onSubmit={open}
      actions={
        <>
          <p className="search-count" role="status">
            {countText(hits, isCut)}
          </p>
          <Button onClick={onClose}>关闭</Button>
          <Button kind="primary" type="submit" disabled={!current}>
            打开
          </Button>
        </>
      }
    >
      <div className="search-form">
        <TextField
          label="查找内容"
          type="search"
          value={query}
          onChange={setQuery}
          onKeyDown={key}
          maxLength={200}
          role="combobox"
          aria-expanded={hits !== null && hits.length > 0}
          aria-controls="search-hits"
          aria-activedescendant={current ? `search-hit-${at}` : undefined}
        />
        {issue !== null && (
          <label className="search-scope">
            <input type="checkbox" checked={isWide} onChange={() => setWide(!isWide)} />
            全部各期
          </label>
        )}
      </div>
      <div className="search-results">
        {problem !== null && (
          <p className="dialog-problem selectable" role="alert">
            {problem}
          </p>
        )}
        {problem === null && hits === null && <p className="search-none">输入要找的字，上下键选择，回车打开。</p>}
        {hits?.length === 0 && <p className="search-none">没有找到“{query.trim()}”。</p>}
        {hits !== null && hits.length > 0 && (
          <div
            ref={list}
            id="search-hits"
            role="listbox"
            aria-label="找到的地方"
            aria-activedescendant={`search-hit-${at}`}
            tabIndex={0}
            className="search-hits"
            onKeyDown={(event) => (event.key === 'Enter' ? open() : key(event))}
          >
            {searchGroups(hits).map((group) => (
              // biome-ignore lint/a11y/useSemanticElements: a listbox is grouped by this role
              <div key={group.key} role="group" aria-label={group.title}>
                <p className="search-title" aria-hidden>
                  {group.title}
                  <span className="search-issue">
                    {isWide && issueLabel(issues, group.issue)}
                    {group.putAside && '　本期不登'}
                  </span>
                </p>
                {group.hits.map(({ hit, index }) => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the list's and the field's
                  // biome-ignore lint/a11y/useFocusableInteractive: chosen by aria-activedescendant
                  <div
                    key={index}
                    id={`search-hit-${index}`}
                    data-hit={index}
                    role="option"
                    aria-selected={index === at}
                    className="search-hit"
                    onClick={() => setAt(index)}
                    onDoubleClick={() => onOpen(hit)}
                  >
                    {hit.excerpt.slice(0, hit.from)}
                    <mark>{hit.excerpt.slice(hit.from, hit.to)}</mark>
                    {hit.excerpt.slice(hit.to)}
                  </div>
                ))}
              </div>
            ))}
          </div>
        )}
      </div>
    </Dialog>
  );
}

function countText(hits: readonly SearchHit[] | null, isCut: boolean): string {
  if (hits === null) return '';
  return isCut ? `找到${hits.length}处以上，只列出前${hits.length}处` : `找到${hits.length}处`;
}

function issueLabel(issues: readonly IssueEntry[], issue: IssueId): string {
  const entry = issues.find(({ id }) => id === issue);
  return entry ? `${entry.year}年第${entry.number}期` : '';
}
