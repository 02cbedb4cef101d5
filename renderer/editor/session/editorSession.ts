import { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Fragment, type Node } from '@tiptap/pm/model';
import { type Command, EditorState, type Plugin, Selection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { type Result, success } from '../../../shared/diagnostics/result.ts';
import { wordingOf } from '../../../shared/diagnostics/wordings/wordingOf.ts';
import { type ManuscriptFault, parseManuscript } from '../../../shared/manuscript/codec.ts';
import { manuscriptSchema } from '../../../shared/manuscript/schema.ts';
import { placeOfPosition, positionOfPlace, type TextPlace } from '../../../shared/manuscript/textPlace.ts';
import { asOneStep } from '../commands/asOneStep.ts';
import type { EditorHost, ManuscriptChange, OpenedArticle } from '../editorHost.ts';
import { cleanPaste } from '../plugins/cleanPaste.ts';
import { nodeViews } from '../plugins/nodeViews.ts';
import { officialDocument } from '../plugins/officialDocument.ts';
import { plainClipboard } from '../plugins/plainClipboard.ts';
import { manuscriptExtensions } from '../schema/manuscriptExtensions.ts';
import { replaceDocument } from './replaceDocument.ts';
import { type SaveState, Saving } from './saving.ts';

/** An article that was opened in this session. */
interface Opened {
  readonly id: string;
  readonly title: string;
  readonly saving: Saving;
  /** Text, selection and history, as they were when another article was opened. */
  state: EditorState;
  scrollTop: number;
}

/** Fonts and zoom have come by then. */
const HOLD_MILLISECONDS = 2_000;

/** What the session shows now. */
export type Shown =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'article'; readonly id: string; readonly title: string; readonly saveState: SaveState }
  | { readonly kind: 'corrupt'; readonly id: string; readonly title: string; readonly fault: ManuscriptFault };

/** More that a session can do for its surroundings. */
export interface SessionOptions {
  readonly onChange?: (change: ManuscriptChange) => void;
  /** Where the caret stands now, for the preview. Called after it has moved and the screen is painted. */
  readonly onPlace?: (articleId: string, place: TextPlace) => void;
  readonly plugins?: readonly Plugin[];
}

/**
 * The editing of articles, one shown at a time, for as long as the window lives: each keeps its text, history,
 * selection and place on the screen while others are shown.
 *
 * One editor view serves all of them; it lives in {@link element}, which a component puts into the page.
 */
export class EditorSession {
  /** The element with the editor's view. */
  readonly element: HTMLElement;
  readonly host: EditorHost;
  readonly #editor: Editor;
  readonly #options: SessionOptions;
  readonly #opened = new Map<string, Opened>();
  readonly #listeners = new Set<() => void>();
  readonly #savingListeners = new Set<() => void>();
  #current: Opened | null = null;
  #corrupt: Extract<Shown, { kind: 'corrupt' }> | null = null;
  #scroller: HTMLElement | null = null;
  /** A position to be shown when the sheet is on the screen. */
  #awaited: number | null = null;
  #isReadOnly = false;
  #isAnnouncing = false;
  #version = 0;
  #notices: readonly string[] = [];

  constructor(host: EditorHost, options: SessionOptions = {}) {
    this.host = host;
    this.#options = options;
    this.element = document.createElement('div');
    this.element.className = 'sheetText';
    const isEditable = (): boolean => !this.#isReadOnly;
    this.#editor = new Editor({
      element: { mount: this.element },
      schemaSpec: manuscriptSchema.spec,
      extensions: [
        ...manuscriptExtensions(),
        officialDocument(isEditable, [
          nodeViews((picture) => host.pictureAddress(picture)),
          plainClipboard(),
          cleanPaste({
            keepPicture: (bytes, mediaType) => host.keepPicture(bytes, mediaType),
            tell: (diagnostics) => this.#tell(diagnostics.filter(({ severity }) => severity !== 'info').map(wordingOf)),
            tellProblem: (message) => this.#tell([message]),
          }),
          ...(options.plugins ?? []),
        ]),
      ],
      injectCSS: false,
      enableInputRules: false,
      enablePasteRules: false,
      enableCoreExtensions: { keymap: false, clipboardTextSerializer: false },
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-label': '正文',
          'aria-multiline': 'true',
          spellcheck: 'false',
          tabindex: '0',
          autocorrect: 'off',
          autocapitalize: 'off',
          lang: 'zh-CN',
        },
        scrollThreshold: 40,
        scrollMargin: 60,
      },
      onTransaction: ({ transaction, appendedTransactions }) =>
        this.#afterTransactions([transaction, ...appendedTransactions]),
    });
  }

  get view(): EditorView {
    return this.#editor.view;
  }

  get state(): EditorState {
    return this.#editor.view.state;
  }

  get shown(): Shown {
    if (this.#corrupt) return this.#corrupt;
    if (!this.#current) return { kind: 'nothing' };
    const { id, title, saving } = this.#current;
    return { kind: 'article', id, title, saveState: saving.state };
  }

  /** What the user should know of the last action, such as what a paste left out. */
  get notices(): readonly string[] {
    return this.#notices;
  }

  /** The user has read the notices. */
  dismissNotices(): void {
    this.#tell([]);
  }

  get isReadOnly(): boolean {
    return this.#isReadOnly;
  }

  /** Counts up with each change that {@link subscribe} tells of. */
  get version(): number {
    return this.#version;
  }

  /** Calls back after changes, once the screen has been painted, so that typing waits for nothing. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Calls back at once when the text is saved or no longer saved: a frame that shows a new character must not say
   * 已保存 beside it.
   */
  readonly subscribeSaving = (listener: () => void): (() => void) => {
    this.#savingListeners.add(listener);
    return () => this.#savingListeners.delete(listener);
  };

  /** Where the text that is shown stands between the editor and the library. */
  get saveState(): SaveState | null {
    return this.#current?.saving.state ?? null;
  }

  /**
   * Shows an article: as it was left in this session, or as it is handed over. A newer revision than the session's own,
   * such as a restored version, takes its place, also of the article that is shown; never that of unsaved text.
   */
  open(article: OpenedArticle): void {
    if (this.#current?.id === article.id && !this.#corrupt && !isOutdated(this.#current.saving, article)) return;
    this.#leaveCurrent();
    const known = this.#opened.get(article.id);
    if (known && !isOutdated(known.saving, article)) {
      this.#show(known);
      return;
    }
    const read = this.#read(article);
    if (!read.ok) {
      this.#corrupt = { kind: 'corrupt', id: article.id, title: article.title, fault: read.error };
      this.#announce();
      return;
    }
    const opened = read.value;
    if (known) {
      known.saving.stop();
      opened.scrollTop = known.scrollTop;
    }
    this.#opened.set(article.id, opened);
    this.#show(opened);
  }

  /** One that can't be read is left alone. */
  #readOrNull(article: OpenedArticle): Opened | null {
    const read = this.#read(article);
    return read.ok ? read.value : null;
  }

  /** Checks an article and makes it ready. */
  #read({ id, title, revision, manuscript }: OpenedArticle): Result<Opened, ManuscriptFault> {
    const read = parseManuscript(manuscript);
    if (!read.ok) return read;
    const state = this.#stateOf(this.#editor.schema.nodeFromJSON(manuscript));
    return success({ id, title, saving: this.#savingOf(id, revision), state, scrollTop: 0 });
  }

  /**
   * Edits an article that need not be shown, such as by a replacement in the whole issue. It gets its own undo, and
   * is saved as if it had been typed.
   *
   * @param make The edit, or null to leave the article alone. @returns Whether something was changed.
   */
  edit(article: OpenedArticle, make: (state: EditorState) => Transaction | null): boolean {
    if (this.#isReadOnly) return false;
    if (this.#current?.id === article.id) {
      const tr = make(this.state);
      if (tr) this.view.dispatch(tr);
      return tr !== null;
    }
    const opened = this.#opened.get(article.id) ?? this.#readOrNull(article);
    const tr = opened && make(opened.state);
    if (!opened || !tr) return false;
    this.#opened.set(article.id, opened);
    opened.state = opened.state.apply(tr);
    opened.saving.edited();
    return true;
  }

  /** The text of an article as this session knows it; null if it was not opened in it. */
  documentOf(id: string): Node | null {
    return this.#current?.id === id ? this.state.doc : (this.#opened.get(id)?.state.doc ?? null);
  }

  /**
   * Makes of the text that is shown what 一键排版 made of it: one step of undo, and a version of its own in the library.
   * What was typed before is saved first, as the version before.
   *
   * @param from The text from which it was made.
   * @param tidied Any manuscript's document; it need not be of the editor's own schema.
   */
  async applyTidied(from: Node, tidied: Node): Promise<'applied' | 'changed' | 'unsaved'> {
    const current = this.#current;
    if (!current || this.#isReadOnly) return 'changed';
    await current.saving.flush();
    if (current.saving.state.kind !== 'saved') return 'unsaved';
    if (this.#current !== current || !this.state.doc.eq(from)) return 'changed';
    this.#replace(current, tidied);
    await current.saving.saveAs('tidy');
    return 'applied';
  }

  /**
   * Takes over the version that the library makes of an article, such as by bringing an earlier one back: one step of
   * undo, which would be an edit of its own. What was typed before is saved first.
   *
   * @param make Given the revision in force. Gives the article as it is then, or null where nothing was made.
   * @returns Whether it was done; false where there is text that could not be saved.
   */
  async takeOver(id: string, make: (baseRevision: number) => Promise<OpenedArticle | null>): Promise<boolean> {
    const opened = this.#opened.get(id);
    if (!opened) return false;
    if (this.#current === opened) this.#keepState();
    await opened.saving.flush();
    if (opened.saving.state.kind !== 'saved') return false;
    let isDone = false;
    await opened.saving.letMake(async (base) => {
      const made = await make(base);
      const read = made && parseManuscript(made.manuscript);
      if (!made || !read?.ok) return null;
      this.#replace(opened, read.value, true);
      isDone = true;
      return made.revision;
    });
    return isDone;
  }

  /** Takes over what the library has of all articles that were opened in this session, after it has changed many. */
  async refresh(): Promise<void> {
    for (const { id, saving } of this.#opened.values()) {
      const newest = await this.host.load(id);
      if (newest && newest.revision > saving.revision) await this.takeOver(id, async () => newest);
    }
  }

  /** Whether an article was opened in this session. */
  has(id: string): boolean {
    return this.#opened.has(id);
  }

  /** @param isSaved Whether the library has it already. */
  #replace(opened: Opened, document: Node, isSaved = false): void {
    const after = withBody(this.#editor.schema.nodeFromJSON(document.toJSON()));
    const isShown = this.#current === opened;
    const tr = replaceDocument(isShown ? this.state : opened.state, after);
    if (!tr) return;
    tr.setMeta(TAKEN_OVER, isSaved);
    if (isShown) {
      this.view.dispatch(closeHistory(tr));
      // What is typed next is a step of its own, however soon it comes.
      this.view.dispatch(closeHistory(this.state.tr));
      return;
    }
    opened.state = opened.state.apply(closeHistory(tr));
    if (!isSaved) opened.saving.edited();
  }

  /** Shows no article any more; what isn't saved yet is saved. */
  close(): void {
    this.#leaveCurrent();
    this.#announce();
  }

  /** After a stale revision: shows the newest version in place of the own one, which is given up. */
  async takeNewest(): Promise<boolean> {
    const current = this.#current;
    if (!current) return false;
    const newest = await this.host.load(current.id);
    if (!newest) return false;
    current.saving.stop();
    this.#opened.delete(current.id);
    this.#current = null;
    this.open(newest);
    return true;
  }

  /** After a stale revision: saves the own version over the newer one. */
  keepOwn(): Promise<void> {
    return this.#current?.saving.keepOwn() ?? Promise.resolve();
  }

  /** Tries at once to save again after a failure. */
  retrySaving(): Promise<void> {
    return this.#current?.saving.retry() ?? Promise.resolve();
  }

  /** Saves all that isn't saved; before the window closes. */
  async flush(): Promise<void> {
    this.#keepState();
    await Promise.all([...this.#opened.values()].map(({ saving }) => saving.flush()));
  }

  /** Whether the library has everything that was edited in this session. */
  get isAllSaved(): boolean {
    return [...this.#opened.values()].every(({ saving }) => saving.state.kind === 'saved');
  }

  /** Reviewers read without editing. */
  setReadOnly(isReadOnly: boolean): void {
    if (this.#isReadOnly === isReadOnly) return;
    this.#isReadOnly = isReadOnly;
    this.#editor.setEditable(!isReadOnly, false);
    this.#announce();
  }

  /** Runs a command as one step of the history and gives the keyboard back to the text. */
  run(command: Command, options: { readonly focus?: boolean } = {}): boolean {
    if (!this.#current || this.#isReadOnly) return false;
    const { view } = this.#editor;
    const done = asOneStep(command)(view.state, (tr) => view.dispatch(tr), view);
    if (options.focus !== false) this.focus();
    return done;
  }

  /** Whether a command could run now. */
  can(command: Command): boolean {
    return this.#current !== null && !this.#isReadOnly && command(this.state);
  }

  focus(): void {
    this.#editor.view.focus();
  }

  /** Tells which element scrolls the sheet. */
  attachScroller(scroller: HTMLElement | null): void {
    this.#scroller = scroller;
    if (scroller && this.#current) scroller.scrollTop = this.#current.scrollTop;
    const awaited = this.#awaited;
    if (!scroller || awaited === null) return;
    this.#awaited = null;
    // The view comes into the page with the same rendering, after its scroller.
    requestAnimationFrame(() => {
      this.#holdInSight(scroller, awaited);
      this.focus();
    });
  }

  /** Keeps a position in sight while the sheet that was just put up finds its size, until the user does something. */
  #holdInSight(scroller: HTMLElement, position: number): void {
    // Called once at the beginning, too.
    const observer = new ResizeObserver(() => this.showPosition(position));
    observer.observe(this.element);
    const end = (): void => {
      observer.disconnect();
      clearTimeout(timer);
      for (const type of ['wheel', 'keydown', 'pointerdown']) scroller.removeEventListener(type, end, true);
    };
    const timer = setTimeout(end, HOLD_MILLISECONDS);
    for (const type of ['wheel', 'keydown', 'pointerdown']) scroller.addEventListener(type, end, true);
  }

  /** The place of the caret in the printed text. */
  get place(): TextPlace | null {
    return this.#current ? placeOfPosition(this.state.doc, this.state.selection.head) : null;
  }

  /** Puts the caret at a place of the printed text and brings it into sight. */
  goToPlace(place: TextPlace): boolean {
    const position = positionOfPlace(this.state.doc, place);
    return position !== null && this.goTo(position);
  }

  /** Puts the caret at a position, or selects to a second one, and brings it into the middle of the screen. */
  goTo(from: number, to = from, options: { readonly focus?: boolean } = {}): boolean {
    const { doc } = this.state;
    if (!this.#current || from < 0 || to > doc.content.size) return false;
    const $from = doc.resolve(from);
    const selection =
      from === to ? Selection.near($from) : Selection.fromJSON(doc, { type: 'text', anchor: from, head: to });
    this.view.dispatch(this.state.tr.setSelection(selection));
    if (!this.#scroller) this.#awaited = from;
    this.showPosition(from);
    if (options.focus !== false) this.focus();
    return true;
  }

  /** Scrolls a position into the upper part of the screen, unless it is in sight. */
  showPosition(position: number): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    const { top, bottom } = this.view.coordsAtPos(position);
    const frame = scroller.getBoundingClientRect();
    if (top >= frame.top + 40 && bottom <= frame.bottom - 40) return;
    scroller.scrollTop += top - frame.top - frame.height / 3;
  }

  /** Ends the session. What isn't saved must have been flushed. */
  destroy(): void {
    for (const { saving } of this.#opened.values()) saving.stop();
    this.#editor.destroy();
    this.#listeners.clear();
  }

  #tell(notices: readonly string[]): void {
    if (notices.length === 0 && this.#notices.length === 0) return;
    this.#notices = notices;
    this.#announce();
  }

  #savingOf(id: string, revision: number): Saving {
    return new Saving(revision, {
      save: (baseRevision, cause) =>
        this.host.save({ articleId: id, baseRevision, manuscript: this.#documentOf(id).toJSON(), cause }),
      schedule: (work, milliseconds) => {
        const timer = setTimeout(work, milliseconds);
        return () => clearTimeout(timer);
      },
      changed: () => {
        for (const listener of this.#savingListeners) listener();
        this.#announce();
      },
    });
  }

  #documentOf(id: string): Node {
    if (this.#current?.id === id) return this.state.doc;
    const opened = this.#opened.get(id);
    if (!opened) throw new Error(`no article ${id} is open`);
    return opened.state.doc;
  }

  #stateOf(doc: Node): EditorState {
    const plugins = [...this.state.plugins];
    return EditorState.create({ doc: withBody(doc), plugins, selection: Selection.atStart(withBody(doc)) });
  }

  #show(opened: Opened): void {
    this.#corrupt = null;
    this.#awaited = null;
    this.#current = opened;
    this.view.updateState(opened.state);
    if (this.#scroller) this.#scroller.scrollTop = opened.scrollTop;
    this.#announce();
  }

  #leaveCurrent(): void {
    this.#keepState();
    this.#notices = [];
    void this.#current?.saving.flush();
    this.#current = null;
    this.#corrupt = null;
  }

  #keepState(): void {
    if (!this.#current) return;
    this.#current.state = this.state;
    this.#current.scrollTop = this.#scroller?.scrollTop ?? 0;
  }

  #afterTransactions(transactions: readonly Transaction[]): void {
    const current = this.#current;
    if (current && transactions.some(({ docChanged }) => docChanged)) {
      const { doc } = this.state;
      const steps = transactions.flatMap((tr) => tr.steps);
      this.#options.onChange?.({ articleId: current.id, manuscript: () => doc.toJSON(), steps });
      if (!transactions.some((tr) => tr.getMeta(TAKEN_OVER) === true)) current.saving.edited();
    }
    this.#announce();
  }

  /** Tells the listeners once, after the next paint. */
  #announce(): void {
    if (this.#isAnnouncing) return;
    this.#isAnnouncing = true;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        this.#isAnnouncing = false;
        this.#version += 1;
        for (const listener of this.#listeners) listener();
        const { place } = this;
        if (place && this.#current) this.#options.onPlace?.(this.#current.id, place);
      };
      port2.postMessage(null);
    });
  }
}

/** Whether the library holds a newer version than the session, which has nothing unsaved. */
const isOutdated = (saving: Saving, { revision }: OpenedArticle): boolean =>
  saving.state.kind === 'saved' && saving.revision < revision;

/** Marks a transaction whose text the library has already. */
const TAKEN_OVER = 'takenOver';

/** A document without any block gets an empty paragraph for the caret; it counts as no edit. */
function withBody(doc: Node): Node {
  const { paragraph } = doc.type.schema.nodes;
  if (!paragraph || doc.children.some(({ type }) => type.isInGroup('block'))) return doc;
  const fields = doc.children.filter(({ type }) => type.name !== 'attachment');
  const attachments = doc.children.filter(({ type }) => type.name === 'attachment');
  return doc.copy(Fragment.fromArray([...fields, paragraph.create(), ...attachments]));
}
