import { Redo2, Undo2 } from 'lucide-react';
import type { DeskState } from '../../shared/ipc/deskChannels.ts';
import { Button } from '../ui/Button.tsx';
import { countsText, type IssueTotals } from './cardFacts.ts';
import { commandWording } from './commandWording.ts';

interface DeskStatusProps {
  readonly state: DeskState;
  readonly totals: IssueTotals;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** The desk's last line: how much there is, and what 撤销 would take back. */
export function DeskStatus({ state, totals, onUndo, onRedo }: DeskStatusProps) {
  const { undo, redo } = state;
  return (
    <footer className="desk-status">
      <section aria-label="本期合计">
        刊登{totals.articles}篇{totals.putAside > 0 && `，不登${totals.putAside}篇`}
        {'　'}
        {countsText(totals)}
        {'　'}
        {totals.pages === null ? '正在排版' : `${totals.pages}页`}
      </section>
      <span className="desk-space" />
      <Button
        kind="quiet"
        icon={<Undo2 aria-hidden />}
        disabled={undo === null}
        title="撤销（Ctrl+Z）"
        onClick={onUndo}
      >
        {undo === null ? '没有可撤销的' : `撤销：${commandWording(undo, state)}`}
      </Button>
      <Button
        kind="quiet"
        icon={<Redo2 aria-hidden />}
        disabled={redo === null}
        title="重做（Ctrl+Y）"
        onClick={onRedo}
      >
        {redo === null ? '重做' : `重做：${commandWording(redo, state)}`}
      </Button>
    </footer>
  );
}
