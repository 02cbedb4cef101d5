import { ChevronDown, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { TidyChange } from '../../shared/tidy/change.ts';
import { type TidyGroup, tidyExcerpt } from './tidyGroups.ts';

interface TidyGroupListProps {
  readonly group: TidyGroup;
  /** In words, by the number of the text block. */
  readonly places: readonly string[];
  /** The id of the change that is shown in the text. */
  readonly shown: string;
  readonly onShow: (change: TidyChange) => void;
  readonly onChoose: (changes: readonly TidyChange[], isWanted: boolean) => void;
}

/** More are shown when they are asked for. */
const SHOWN_AT_FIRST = 60;

/** The changes of one rule, to be left out one by one or all together. */
export function TidyGroupList({ group, places, shown, onShow, onChoose }: TidyGroupListProps) {
  const [isOpen, setOpen] = useState(true);
  const [isWhole, setWhole] = useState(false);
  const { name, changes, wanted } = group;
  const listed = isWhole ? changes : changes.slice(0, SHOWN_AT_FIRST);
  const hidden = changes.length - listed.length;
  return (
    <section className="tidy-group" aria-label={name}>
      <header className="tidy-rule">
        <input
          type="checkbox"
          aria-label={`${name}，全部`}
          checked={wanted === changes.length}
          ref={(box) => {
            if (box) box.indeterminate = wanted > 0 && wanted < changes.length;
          }}
          onChange={({ currentTarget }) => onChoose(changes, currentTarget.checked)}
        />
        <button type="button" className="tidy-rule-name" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
          <h3>{name}</h3>
          <span className="tidy-count">
            {wanted === changes.length ? `${changes.length} 处` : `${wanted}／${changes.length} 处`}
          </span>
        </button>
      </header>
      {isOpen && (
        <ul className="tidy-changes" onKeyDown={walk}>
          {listed.map((change) => (
            <TidyEntry
              key={change.id}
              change={change}
              place={change.round === 1 ? (places[change.block] ?? '') : '前几处改动之后'}
              isShown={change.id === shown}
              onShow={() => onShow(change)}
              onChoose={(isWanted) => onChoose([change], isWanted)}
            />
          ))}
          {hidden > 0 && (
            <li>
              <button type="button" className="tidy-more" onClick={() => setWhole(true)}>
                再列出其余 {hidden} 处
              </button>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}

interface TidyEntryProps {
  readonly change: TidyChange;
  readonly place: string;
  readonly isShown: boolean;
  readonly onShow: () => void;
  readonly onChoose: (isWanted: boolean) => void;
}

function TidyEntry({ change, place, isShown, onShow, onChoose }: TidyEntryProps) {
  const { lead, before, after, tail } = tidyExcerpt(change);
  const isMoved = change.kind === 'structure' && before === after;
  return (
    <li className={change.isApplied ? 'tidy-change' : 'tidy-change tidy-left-out'}>
      <input
        type="checkbox"
        aria-label={`改动：${place} ${before} 改为 ${after}`}
        checked={change.isApplied}
        onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
      />
      <button
        type="button"
        className="tidy-entry"
        aria-current={isShown ? 'location' : undefined}
        title="看它在文中的位置"
        onClick={onShow}
      >
        <span className="tidy-text">
          {lead}
          {isMoved ? (
            <span className="tidy-same">{before}</span>
          ) : (
            <>
              {before !== '' && <del>{before}</del>}
              {after !== '' && <ins>{after}</ins>}
            </>
          )}
          {tail}
        </span>
        <span className="tidy-place">{place}</span>
      </button>
    </li>
  );
}

/** Arrow keys go from change to change. */
function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const column = event.target instanceof HTMLInputElement ? 'input' : 'button';
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(column)];
  const next = stops[stops.indexOf(event.target as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
