import type { Diagnostic, Severity } from '../../shared/diagnostics/diagnostic.ts';
import { wordingOf } from '../../shared/diagnostics/wordings/wordingOf.ts';
import { SeverityIcon } from '../library/Report.tsx';

interface ImportReportProps {
  readonly diagnostics: readonly Diagnostic[];
  /** The paragraph that is pointed at in the source. */
  readonly current: number | null;
  readonly onShow: (paragraph: number) => void;
}

const GRAVITY: readonly Severity[] = ['error', 'warning', 'info'];

/** What was inferred and left out; an entry leads to its paragraph in the source. */
export function ImportReport({ diagnostics, current, onShow }: ImportReportProps) {
  const entries = diagnostics.toSorted((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity));
  return (
    <section className="check-report" aria-label="导入时的处理">
      <h3>
        导入时的处理
        <span className="report-count">{entries.length}处</span>
      </h3>
      {entries.length === 0 && <p className="check-empty">没有删略和推断，与原稿一致。</p>}
      {entries.length > 0 && (
        <ul>
          {entries.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two entries may read alike
            <li key={index}>
              <ReportEntry entry={entry} current={current} onShow={onShow} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function ReportEntry({ entry, current, onShow }: Omit<ImportReportProps, 'diagnostics'> & { entry: Diagnostic }) {
  const { paragraph } = entry.place;
  return (
    <button
      type="button"
      className="check-entry"
      disabled={paragraph === undefined}
      aria-pressed={paragraph !== undefined && paragraph === current}
      onClick={() => paragraph !== undefined && onShow(paragraph)}
    >
      <SeverityIcon severity={entry.severity} />
      <span className="check-entry-text">{wordingOf(entry)}</span>
      <span className="report-place">{paragraph === undefined ? (entry.place.part ?? '') : `第${paragraph}段`}</span>
    </button>
  );
}
