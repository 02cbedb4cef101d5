import { useState, useSyncExternalStore } from 'react';
import { countManuscript, countText, type ManuscriptCount } from '../../../shared/characters/countText.ts';
import { placeName } from '../commands/style.ts';
import { useRestingDocument, useSession } from '../controls/useSession.ts';
import type { EditorSession } from '../session/editorSession.ts';
import type { SaveState } from '../session/saving.ts';
import { CountPopover } from './CountPopover.tsx';

interface StatusBarProps {
  readonly session: EditorSession;
  readonly zoom: number;
  readonly onZoom: (zoom: number | 'fit') => void;
  readonly isFitting: boolean;
}

const ZOOMS = [0.5, 0.75, 0.9, 1, 1.25, 1.5, 2];

/** Place, count, save state and zoom. */
export function StatusBar({ session, zoom, onZoom, isFitting }: StatusBarProps) {
  useSession(session);
  const document = useRestingDocument(session, 400);
  const [isCounting, setCounting] = useState(false);
  const count = countManuscript(document);
  const { from, to, empty } = session.state.selection;
  const selected = empty ? null : countText(session.state.doc.textBetween(from, to, '\n', '\n'));
  const { shown } = session;
  return (
    <footer className="statusBar" data-area="status">
      <span className="statusPlace">{placeName(session.state)}</span>
      <button
        type="button"
        className="statusButton"
        aria-expanded={isCounting}
        onClick={() => setCounting(!isCounting)}
      >
        {selected ? `选中 ${selected.words} 字，共 ${count.words} 字` : `${count.words} 字`}
      </button>
      {isCounting && <CountPopover count={count} selected={selected} onClose={() => setCounting(false)} />}
      <span className="statusExtent">{extent(count)}</span>
      <span className="statusGap" />
      {session.isReadOnly && <span className="statusReadOnly">只读</span>}
      {shown.kind === 'article' && <SaveStatus session={session} />}
      <select
        className="statusZoom"
        aria-label="显示比例"
        value={isFitting ? 'fit' : String(zoom)}
        onChange={(event) => onZoom(event.target.value === 'fit' ? 'fit' : Number(event.target.value))}
      >
        <option value="fit">适合窗宽（{Math.round(zoom * 100)}%）</option>
        {ZOOMS.map((value) => (
          <option key={value} value={String(value)}>
            {Math.round(value * 100)}%
          </option>
        ))}
      </select>
    </footer>
  );
}

function extent({ tables, pictures, footnotes }: ManuscriptCount): string {
  return [
    tables > 0 ? `表 ${tables}` : '',
    pictures > 0 ? `图 ${pictures}` : '',
    footnotes > 0 ? `注 ${footnotes}` : '',
  ]
    .filter((part) => part !== '')
    .join('　');
}

/** Where the text stands; “已保存” only after the library has confirmed it. */
function SaveStatus({ session }: { readonly session: EditorSession }) {
  const state = useSyncExternalStore(session.subscribeSaving, () => session.saveState);
  if (!state) return null;
  return (
    <span className="saveStatus" data-state={state.kind} role="status">
      <span className="saveDot" aria-hidden />
      {SAVE_NAMES[state.kind]}
      {state.kind === 'failed' && (
        <button type="button" className="statusButton" onClick={() => void session.retrySaving()}>
          重试
        </button>
      )}
    </span>
  );
}

const SAVE_NAMES: Readonly<Record<SaveState['kind'], string>> = {
  saved: '已保存',
  unsaved: '未保存',
  saving: '保存中',
  failed: '保存失败',
  stale: '有更新的版本',
};
