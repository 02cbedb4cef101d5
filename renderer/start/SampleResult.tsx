import type { Severity } from '../../shared/diagnostics/diagnostic.ts';
import { wordingOf } from '../../shared/diagnostics/wordings/wordingOf.ts';
import type { JobResult } from '../../shared/ipc/jobs.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: '错误', warning: '注意', info: '记录' };

/** What has become of an issue: its pages, and what is to be looked at. */
export function SampleResult({ result }: { readonly result: JobResult<'compileIssueFolder'> }) {
  const { title, pages, articles, pdf, diagnostics } = result;
  return (
    <>
      <p>
        {title}，共{pages}页、{articles}篇。
        {pdf === null ? '有错误，没有写出PDF。' : 'PDF已经写好。'}
      </p>
      {pdf !== null && (
        <dl className="facts">
          <dt>文件</dt>
          <dd>{pdf}</dd>
        </dl>
      )}
      {diagnostics.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard.
        <ul className="notices" aria-label="排印中发现的问题" tabIndex={0}>
          {diagnostics.map((diagnostic) => (
            <li
              key={`${diagnostic.code} ${JSON.stringify(diagnostic.place)} ${JSON.stringify(diagnostic.values)}`}
              className={`notice notice-${diagnostic.severity}`}
            >
              <strong>{SEVERITIES[diagnostic.severity]}</strong>{' '}
              {diagnostic.place.file ?? diagnostic.place.article ?? ''} {wordingOf(diagnostic)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
