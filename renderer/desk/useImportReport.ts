import { useEffect, useState } from 'react';
import type { Diagnostic } from '../../shared/diagnostics/diagnostic.ts';
import type { ArticleId } from '../../shared/issue/identity.ts';
import { ask } from '../ipc/ask.ts';

/** What the import of an article reported, but for mere records; empty for one that was typed here, or until it is read. */
export function useImportReport(article: ArticleId): readonly Diagnostic[] {
  const [report, setReport] = useState<readonly Diagnostic[]>([]);
  useEffect(() => {
    let isCurrent = true;
    setReport([]);
    void ask('article.importReport', { article }).then((answer) => {
      if (isCurrent && answer.ok) setReport(answer.value.report ?? []);
    });
    return () => {
      isCurrent = false;
    };
  }, [article]);
  return report.filter(({ severity }) => severity !== 'info');
}
