import { ChevronDown, ChevronUp, CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import type { Diagnostic } from '../../shared/diagnostics/diagnostic.ts';
import type { DeskState } from '../../shared/ipc/deskChannels.ts';
import { type ProblemPlace, problemCounts, problemsOf } from './problems.ts';

interface ProblemsPanelProps {
  readonly state: DeskState;
  readonly diagnostics: readonly Diagnostic[];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onShow: (place: ProblemPlace) => void;
}

/** What the layout has noticed: closed a line with the counts, open a list that leads to each place. */
export function ProblemsPanel({ state, diagnostics, isOpen, onToggle, onShow }: ProblemsPanelProps) {
  const problems = useMemo(() => problemsOf(diagnostics, state), [diagnostics, state]);
  const counts = problemCounts(problems);
  return (
    <section className="problems" aria-label="版面问题">
      <button type="button" className="problems-bar" aria-expanded={isOpen} onClick={onToggle}>
        {isOpen ? <ChevronDown aria-hidden /> : <ChevronUp aria-hidden />}
        版面问题
        <span className="problems-counts">{counts === '' ? '没有问题' : counts}</span>
      </button>
      {isOpen && (
        <ul className="problems-list">
          {problems.length === 0 && <li className="problems-none">版面上没有发现问题。</li>}
          {problems.map((problem, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two problems may read alike
            <li key={index}>
              <button
                type="button"
                className="problem-entry"
                disabled={problem.article === null}
                onClick={() => onShow(problem)}
              >
                <ProblemIcon severity={problem.severity} />
                <span className="problem-text">{problem.text}</span>
                <span className="problem-where">{problem.where}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function ProblemIcon({ severity }: Pick<Diagnostic, 'severity'>) {
  if (severity === 'error') return <CircleAlert className="problem-error" aria-label="错误" />;
  if (severity === 'warning') return <TriangleAlert className="problem-warning" aria-label="警告" />;
  return <Info className="problem-info" aria-label="提示" />;
}
