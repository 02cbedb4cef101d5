import type { ReadDocument } from '../../shared/ipc/jobs.ts';

/** What was decided about a document that was read. */
export type Decision = 'open' | 'accepted' | 'skipped';

/** A document that was read, as it stands in the check. */
export interface CheckedDocument {
  readonly document: ReadDocument;
  readonly decision: Decision;
  /** Why it could not be taken in. */
  readonly problem: string | null;
}

export const isReadable = ({ document }: CheckedDocument): boolean => document.manuscript !== null;

/**
 * Where a document comes to stand among the articles of its section: those that are accepted follow the order of the
 * files, whichever is accepted first.
 *
 * @param before How many articles the section had when the files were read.
 */
export function importPosition(before: number, documents: readonly CheckedDocument[], index: number): number {
  return before + documents.slice(0, index).filter(({ decision }) => decision === 'accepted').length;
}

/** The next document that waits for a decision, after another and then from the beginning; null where none waits. */
export function nextOpen(documents: readonly CheckedDocument[], after: number): number | null {
  const waits = (index: number): boolean => documents[index]?.decision === 'open';
  const indexes = documents.map((_document, index) => index);
  return indexes.find((index) => index > after && waits(index)) ?? indexes.find(waits) ?? null;
}

/** How the check stands, in words. */
export function reviewSummary(documents: readonly CheckedDocument[]): string {
  const count = (test: (each: CheckedDocument) => boolean): number => documents.filter(test).length;
  const parts: readonly (readonly [string, number])[] = [
    ['已收下', count(({ decision }) => decision === 'accepted')],
    ['待核对', count((each) => each.decision === 'open' && isReadable(each))],
    ['不收', count(({ decision }) => decision === 'skipped')],
    ['读不出来', count((each) => !isReadable(each) && each.decision !== 'skipped')],
  ];
  return parts
    .filter(([, number]) => number > 0)
    .map(([name, number]) => `${name}${number}篇`)
    .join('，');
}
