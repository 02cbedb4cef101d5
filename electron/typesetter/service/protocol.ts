import type { Result } from '../../../shared/diagnostics/result.ts';
import type { CaretOnPage } from '../../../shared/display-list/textOnPages.ts';
import type { PagesSummary } from '../../../shared/ipc/pagesChannels.ts';
import type { PaintFailure, PictureFiles } from '../../pdf/paintPdf.ts';
import type { IssueInput } from './issueInput.ts';
import type { ArticlePlace, LayoutFault } from './liveIssue.ts';

/**
 * What the main process asks of the typesetter's thread, and what it answers. `issue` names a live issue, which
 * begins with its first update and ends with `close`.
 */
export interface TypesetterCalls {
  update: { given: { issue: string; input: IssueInput }; answer: Result<PagesSummary, LayoutFault> };
  page: { given: { issue: string; key: number }; answer: Uint8Array<ArrayBuffer> | null };
  outlines: {
    given: { issue: string; face: string; glyphs: readonly number[] };
    answer: Uint8Array<ArrayBuffer> | null;
  };
  /** The place in the text that is nearest to a point of a page, in points. */
  textAt: { given: { issue: string; page: number; x: number; y: number }; answer: ArticlePlace | null };
  caret: { given: { issue: string; place: ArticlePlace }; answer: CaretOnPage | null };
  fingerprint: { given: { issue: string }; answer: string | null };
  pdf: { given: { issue: string; pictures: PictureFiles }; answer: Result<Uint8Array, PaintFailure> | null };
  close: { given: { issue: string }; answer: null };
}

export type CallName = keyof TypesetterCalls;

/** A call on its way to the thread. */
export type Call = { [Name in CallName]: { id: number; name: Name; given: TypesetterCalls[Name]['given'] } }[CallName];

/** Its answer on the way back, or the words of an exception: a fault of the program, not of the content. */
export type Answer =
  | { readonly id: number; readonly value: TypesetterCalls[CallName]['answer'] }
  | { readonly id: number; readonly thrown: string };
