import type { Diagnostic } from '../../shared/diagnostics/diagnostic.ts';
import type { Result } from '../../shared/diagnostics/result.ts';
import type { CaretOnPage } from '../../shared/display-list/textOnPages.ts';
import type { PagesSummary } from '../../shared/ipc/pagesChannels.ts';
import type { ArticleId, IssueId } from '../../shared/issue/identity.ts';
import type { LibraryReader } from '../store/libraryReader.ts';
import { failureDiagnostic, type StoreFailure } from '../store/storeFailure.ts';
import type { IssueInput } from '../typesetter/service/issueInput.ts';
import type { ArticlePlace, LayoutFault } from '../typesetter/service/liveIssue.ts';
import { TypesetterEnded, type TypesetterService } from '../typesetter/service/typesetterService.ts';
import { issueInputOf } from './issueInputOf.ts';

/** What is told of the pages of an issue that is shown. */
export interface PagesListener {
  readonly changed: (issue: IssueId, summary: PagesSummary) => void;
  readonly failed: (issue: IssueId, diagnostics: readonly Diagnostic[]) => void;
}

/**
 * Keeps the issues that are shown laid out: after each change their pages are set again and told of.
 *
 * Changes are gathered until the typesetter has answered, so that it is never more than one layout behind.
 */
export class IssuePages {
  readonly #reader: LibraryReader;
  readonly #typesetter: TypesetterService;
  readonly #listener: PagesListener;
  readonly #shown = new Map<IssueId, ShownIssue>();

  constructor(reader: LibraryReader, typesetter: TypesetterService, listener: PagesListener) {
    this.#reader = reader;
    this.#typesetter = typesetter;
    this.#listener = listener;
  }

  /** Lays an issue out, and from now on after each change. */
  show(issue: IssueId): Result<null, StoreFailure> {
    const outline = this.#reader.outline(issue);
    if (!outline.ok) return outline;
    if (!this.#shown.has(issue)) this.#shown.set(issue, { known: new Set(), isSetting: false, isStale: true });
    this.#renew(issue);
    return { ok: true, value: null };
  }

  hide(issue: IssueId): void {
    if (this.#shown.delete(issue)) void this.#typesetter.call('close', { issue }).catch(() => {});
  }

  hideAll(): void {
    for (const issue of [...this.#shown.keys()]) this.hide(issue);
  }

  /** An article's text was saved. */
  textChanged(article: ArticleId): void {
    for (const [issue, shown] of this.#shown) if (shown.known.delete(article)) this.#renew(issue);
  }

  /** Sections, settings or masthead of an issue have changed. */
  outlineChanged(issue: IssueId): void {
    this.#renew(issue);
  }

  /** The texts of all articles may have changed. */
  issueChanged(issue: IssueId): void {
    this.#shown.get(issue)?.known.clear();
    this.#renew(issue);
  }

  async textAt(issue: IssueId, page: number, x: number, y: number): Promise<ArticlePlace | null> {
    return this.#typesetter.call('textAt', { issue, page, x, y });
  }

  async caret(issue: IssueId, place: ArticlePlace): Promise<CaretOnPage | null> {
    return this.#typesetter.call('caret', { issue, place });
  }

  #renew(issue: IssueId): void {
    const shown = this.#shown.get(issue);
    if (!shown) return;
    shown.isStale = true;
    if (!shown.isSetting) void this.#set(issue, shown);
  }

  async #set(issue: IssueId, shown: ShownIssue): Promise<void> {
    shown.isSetting = true;
    while (shown.isStale && this.#shown.get(issue) === shown) {
      shown.isStale = false;
      const input = issueInputOf(this.#reader, issue, shown.known);
      if (!input.ok) {
        this.#listener.failed(issue, [failureDiagnostic(input.error)]);
        break;
      }
      await this.#layOut(issue, shown, input.value);
    }
    shown.isSetting = false;
  }

  async #layOut(issue: IssueId, shown: ShownIssue, input: IssueInput): Promise<void> {
    const given = input.sections.flatMap(({ articles }) => articles.map(({ id }) => id as ArticleId));
    for (const article of given) shown.known.add(article);
    try {
      const summary = await this.#typesetter.call('update', { issue, input });
      if (this.#shown.get(issue) !== shown) return;
      if (summary.ok) this.#listener.changed(issue, summary.value);
      else if (summary.error.code === 'ARTICLE_UNKNOWN') this.#again(shown);
      else if (summary.error.code !== 'SUPERSEDED') this.#listener.failed(issue, diagnosticsOf(summary.error));
    } catch (error) {
      if (!(error instanceof TypesetterEnded)) throw error;
      // A new thread knows nothing: everything is given again, but an issue that ends it twice is left alone.
      if (shown.hasEnded) this.#listener.failed(issue, [{ code: 'TYPESETTER_ENDED', severity: 'error', place: {} }]);
      else this.#again(shown);
      shown.hasEnded = !shown.hasEnded;
    }
  }

  #again(shown: ShownIssue): void {
    shown.known.clear();
    shown.isStale = true;
  }
}

interface ShownIssue {
  /** Articles whose text the typesetter has as it is in the library. */
  readonly known: Set<ArticleId>;
  isSetting: boolean;
  /** Something has changed since the last input was made. */
  isStale: boolean;
  /** The typesetter's thread came to an end with this issue. */
  hasEnded?: boolean;
}

function diagnosticsOf(fault: Exclude<LayoutFault, { code: 'SUPERSEDED' }>): readonly Diagnostic[] {
  if (fault.code === 'TEMPLATE_UNUSABLE') return fault.diagnostics;
  if (fault.code === 'ARTICLE_UNKNOWN') return [{ code: fault.code, severity: 'error', place: {} }];
  const { path, problem, found } = fault.fault;
  return [{ code: 'MANUSCRIPT_INVALID', severity: 'error', place: {}, values: { path, problem, found } }];
}
