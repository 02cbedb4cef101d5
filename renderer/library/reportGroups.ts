import type { Diagnostic, Severity } from '../../shared/diagnostics/diagnostic.ts';

/** The entries of a report that are about one file; an empty name for those about none. */
export interface ReportGroup {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

const GRAVITY: readonly Severity[] = ['error', 'warning', 'info'];

/** A report by file, in the order in which the files come up; in each the grave entries first. */
export function reportGroups(diagnostics: readonly Diagnostic[]): readonly ReportGroup[] {
  const groups = Map.groupBy(diagnostics, ({ place }) => place.file ?? place.article ?? '');
  return [...groups].map(([file, entries]) => ({
    file,
    diagnostics: entries.toSorted((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity)),
  }));
}

/** Where in its file an entry stands, in words; empty where it names no place. */
export function placeInFile({ place }: Diagnostic): string {
  const parts = [
    place.paragraph === undefined ? '' : `第${place.paragraph}段`,
    place.part ?? '',
    place.excerpt === undefined ? '' : `“${place.excerpt}”`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}
