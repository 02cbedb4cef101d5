import { ArrowDown, ArrowUp, ClipboardCopy } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { compareManuscripts } from '../../shared/compare/compareManuscripts.ts';
import { comparisonText } from '../../shared/compare/comparisonText.ts';
import { Button } from '../ui/Button.tsx';
import { useToast } from '../ui/Toasts.tsx';
import { ComparedBlocks } from './ComparedBlocks.tsx';
import { copyText } from './copyText.ts';
import { differencesOf } from './differences.ts';
import type { Manuscripts } from './useManuscripts.ts';

interface ComparisonPaneProps {
  readonly manuscripts: Manuscripts;
  /** Whether one version is only read. */
  readonly isReading: boolean;
  /** What is compared with what; shown before the counts. */
  readonly children: ReactNode;
}

/** Two versions as marked text, with a way from difference to difference. */
export function ComparisonPane({ manuscripts, isReading, children }: ComparisonPaneProps) {
  const toast = useToast();
  const [onlyChanges, setOnlyChanges] = useState(false);
  const [at, setAt] = useState<number | null>(null);
  const scroller = useRef<HTMLElement>(null);
  const comparison = useMemo(() => compareManuscripts(manuscripts.before, manuscripts.after), [manuscripts]);
  const places = useMemo(() => differencesOf(comparison), [comparison]);
  const current = at === null ? null : (places[at] ?? null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another comparison begins at its beginning
  useEffect(() => {
    setAt(null);
    scroller.current?.scrollTo({ top: 0 });
  }, [comparison]);

  const go = (step: 1 | -1): void => {
    if (places.length === 0) return;
    const next = at === null ? (step === 1 ? 0 : places.length - 1) : (at + step + places.length) % places.length;
    setAt(next);
    scroller.current?.querySelector(`[data-difference="${places[next]}"]`)?.scrollIntoView({ block: 'center' });
  };
  const copy = (): void => {
    if (copyText(comparisonText(comparison))) toast('success', '比较结果已复制为文字，可粘贴到邮件或文档里。');
    else toast('error', '没有复制成功，请再试一次。');
  };

  return (
    <section
      className="comparison"
      aria-label={isReading ? '阅读' : '比较'}
      onKeyDown={(event) => {
        if (event.key !== 'F7') return;
        event.preventDefault();
        go(event.shiftKey ? -1 : 1);
      }}
    >
      {!isReading && (
        <div className="comparison-bar">
          {children}
          <span className="comparison-counts" role="status">
            {places.length === 0 ? '两版相同' : countWords(places.length, comparison.inserted, comparison.deleted)}
          </span>
          <span className="history-space" />
          <label className="comparison-only">
            <input
              type="checkbox"
              checked={onlyChanges}
              onChange={({ currentTarget }) => setOnlyChanges(currentTarget.checked)}
            />
            只看改动
          </label>
          <span className="comparison-at">{at === null ? '' : `${at + 1}／${places.length}`}</span>
          <Button
            kind="quiet"
            aria-label="上一处改动"
            title="上一处改动（Shift+F7）"
            icon={<ArrowUp aria-hidden />}
            disabled={places.length === 0}
            onClick={() => go(-1)}
          />
          <Button
            kind="quiet"
            aria-label="下一处改动"
            title="下一处改动（F7）"
            icon={<ArrowDown aria-hidden />}
            disabled={places.length === 0}
            onClick={() => go(1)}
          />
          <Button
            kind="quiet"
            icon={<ClipboardCopy aria-hidden />}
            title="把改动复制为文字"
            disabled={places.length === 0}
            onClick={copy}
          >
            复制
          </Button>
        </div>
      )}
      <section
        ref={scroller}
        className="comparison-text"
        aria-label={isReading ? '这一版的文稿' : '标出改动的文稿'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
      >
        <ComparedBlocks comparison={comparison} onlyChanges={onlyChanges && places.length > 0} current={current} />
      </section>
    </section>
  );
}

function countWords(places: number, inserted: number, deleted: number): string {
  const characters = [inserted > 0 ? `增 ${inserted} 字` : '', deleted > 0 ? `删 ${deleted} 字` : ''];
  return [`改动 ${places} 处`, ...characters.filter((part) => part !== '')].join('　');
}
