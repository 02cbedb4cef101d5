import { Check, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { TidyChange } from '../../shared/tidy/change.ts';
import { useRestingDocument } from '../editor/controls/useSession.ts';
import { markFound } from '../editor/find/foundMarks.ts';
import type { EditorSession } from '../editor/session/editorSession.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useToast } from '../ui/Toasts.tsx';
import { blockPlaces } from './blockPlaces.ts';
import { changeRange } from './changePosition.ts';
import { TidyGroupList } from './TidyGroupList.tsx';
import { chosen, leaveOut, tidyGroups } from './tidyGroups.ts';
import { useTidyPlan } from './useTidyPlan.ts';
import './tidy.css';

interface TidyPanelProps {
  readonly session: EditorSession;
  /** The article whose text is shown; another one begins anew. */
  readonly title: string;
  readonly onClose: () => void;
}

/** The keyboard stays in the list. */
const QUIETLY = { focus: false } as const;
const NOTHING: ReadonlySet<string> = new Set();

/** 一键排版: shows what it would change, rule by rule, before it changes anything. */
export function TidyPanel({ session, title, onClose }: TidyPanelProps) {
  const toast = useToast();
  const document = useRestingDocument(session);
  const [leftOut, setLeftOut] = useState(NOTHING);
  const [isApplying, setApplying] = useState(false);
  const [shown, setShown] = useState('');
  const plan = useTidyPlan(document, leftOut);
  const heading = useId();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.focus();
    return () => {
      session.run((state, dispatch) => {
        dispatch?.(markFound(state, [], null));
        return true;
      }, QUIETLY);
    };
  }, [session]);

  // What is ticked follows at once; the plan itself is a moment later.
  const groups = useMemo(() => tidyGroups(chosen(plan?.changes ?? [], leftOut)), [plan, leftOut]);
  const places = useMemo(() => (plan ? blockPlaces(plan.from) : []), [plan]);
  const wanted = groups.reduce((sum, group) => sum + group.wanted, 0);
  const total = plan?.changes.length ?? 0;
  const isCurrent = plan !== null && plan.from === document && plan.leftOut === leftOut;

  const show = (change: TidyChange): void => {
    const range = plan && changeRange(plan.from, change);
    if (!range) return;
    setShown(change.id);
    session.goTo(range.from, range.from, { focus: false });
    // An insertion is shown by the character before it.
    const stretch = range.from === range.to ? { from: Math.max(0, range.from - 1), to: range.to } : range;
    session.run((state, dispatch) => {
      dispatch?.(markFound(state, [stretch], stretch));
      return true;
    }, QUIETLY);
  };
  const apply = async (): Promise<void> => {
    if (!plan || !isCurrent || isApplying) return;
    setApplying(true);
    const outcome = await session.applyTidied(plan.from, plan.tidied);
    setApplying(false);
    if (outcome === 'changed') {
      toast('warning', '文稿刚刚又有改动，清单已按新的文字更新，请看过再应用。');
    } else if (outcome === 'unsaved') {
      toast('error', '文稿还有没存进资料库的改动，没有排版。请先让它保存成功。');
    } else {
      toast('success', `一键排版改了 ${wanted} 处。按 Ctrl+Z 可一次撤销。`);
      onClose();
      session.focus();
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    onClose();
    session.focus();
  };

  return (
    <section ref={panel} className="tidy" aria-labelledby={heading} tabIndex={-1} onKeyDown={onKeyDown}>
      <header className="tidy-head">
        <div>
          <h2 id={heading}>一键排版</h2>
          <p className="tidy-title">{title}</p>
        </div>
        <Button
          kind="quiet"
          aria-label="关闭一键排版"
          title="关闭（Esc）"
          icon={<X aria-hidden />}
          onClick={() => {
            onClose();
            session.focus();
          }}
        />
      </header>
      <p className="tidy-summary" role="status">
        {!plan ? '正在检查全文……' : summary(wanted, total)}
      </p>
      <div className="tidy-body">
        {plan && total === 0 && (
          <EmptyState
            title="没有需要整理的地方"
            text="一键排版的各项规则都没有找到要改之处。文稿改动后，清单随之更新。"
          />
        )}
        {groups.map((group) => (
          <TidyGroupList
            key={group.rule}
            group={group}
            places={places}
            shown={shown}
            onShow={show}
            onChoose={(changes, isWanted) => setLeftOut(leaveOut(leftOut, changes, isWanted))}
          />
        ))}
      </div>
      <footer className="tidy-actions">
        {leftOut.size > 0 && (
          <Button kind="quiet" onClick={() => setLeftOut(NOTHING)}>
            全部选上
          </Button>
        )}
        <span className="tidy-space" />
        <Button
          onClick={() => {
            onClose();
            session.focus();
          }}
        >
          取消
        </Button>
        <Button
          kind="primary"
          icon={<Check aria-hidden />}
          disabled={!isCurrent || wanted === 0 || isApplying || session.isReadOnly}
          onClick={() => void apply()}
        >
          {wanted > 0 ? `应用 ${wanted} 处` : '应用'}
        </Button>
      </footer>
    </section>
  );
}

function summary(wanted: number, total: number): string {
  if (total === 0) return '已检查全文。';
  if (wanted === total) return `将改动 ${total} 处。去掉勾选的不改；点一处，看它在文中的位置。`;
  return wanted === 0 ? `共 ${total} 处，都不改。` : `将改动 ${wanted} 处，另 ${total - wanted} 处不改。`;
}
