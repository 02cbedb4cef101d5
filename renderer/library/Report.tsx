import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { Diagnostic, Severity } from '../../shared/diagnostics/diagnostic.ts';
import { wordingOf } from '../../shared/diagnostics/wordings/wordingOf.ts';
import { placeInFile, reportGroups } from './reportGroups.ts';
import './report.css';

interface ReportProps {
  readonly label: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What was noticed while files were read, by file. */
export function Report({ label, diagnostics }: ReportProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard
    <section className="report" aria-label={label} tabIndex={0}>
      {reportGroups(diagnostics).map(({ file, diagnostics: entries }) => (
        <section key={file} aria-label={file === '' ? '全部' : file}>
          {file !== '' && (
            <h3>
              {file}
              <span className="report-count">{entries.length}处</span>
            </h3>
          )}
          <ul>
            {entries.map((entry, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two entries may read alike
              <li key={index}>
                <SeverityIcon severity={entry.severity} />
                <span>{wordingOf(entry)}</span>
                <span className="report-place">{placeInFile(entry)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

/** How much an entry matters. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  if (severity === 'error') return <CircleAlert className="severity-error" aria-label="错误" />;
  if (severity === 'warning') return <TriangleAlert className="severity-warning" aria-label="请核对" />;
  return <Info className="severity-info" aria-label="记录" />;
}
