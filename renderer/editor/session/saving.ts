/** Why a version could not be saved. */
export type SaveFailure =
  /** Someone else saved a newer version meanwhile. */
  | { readonly code: 'STALE_REVISION'; readonly revision: number; readonly savedBy?: string }
  /** Anything else, worded by the host. */
  | { readonly code: 'FAILED'; readonly message: string };

/** The host's word on a version: it is kept, as this revision, or why not. */
export type SaveReply =
  | { readonly ok: true; readonly revision: number }
  | { readonly ok: false; readonly error: SaveFailure };

/** Where the text stands between the editor and the library. `saved` only after the host said so. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'stale'; readonly revision: number; readonly savedBy?: string };

/** Starts something later; the result calls it off. */
export type Schedule = (work: () => void, milliseconds: number) => () => void;

/** As what a text is kept: a draft, or the version that 一键排版 made. */
export type SaveCause = 'edit' | 'tidy';

/** What saving one article needs of its surroundings. */
export interface SavingHost {
  /** Keeps what stands in the editor now; never rejects for an expected failure. */
  readonly save: (baseRevision: number, cause: SaveCause) => Promise<SaveReply>;
  readonly schedule: Schedule;
  readonly changed: () => void;
}

/** From the first unsaved keystroke to the request; with the host's work it stays within 300 ms. */
const DELAY = 180;
/** After a failure it tries again by itself, at growing distances. */
const RETRIES = [2_000, 5_000, 15_000, 60_000];

/**
 * Saves an article as it is edited: one request at a time, what was edited meanwhile in the next one.
 *
 * A failure leaves the text unsaved, says so and tries again. A stale revision stops saving until the user has chosen
 * between the two versions: `keepOwn` or, by opening the other version, a new `Saving`.
 */
export class Saving {
  readonly #host: SavingHost;
  #revision: number;
  #state: SaveState = { kind: 'saved' };
  #edits = 0;
  /** Of the next request; a request that failed keeps it for the one after. */
  #cause: SaveCause = 'edit';
  #running: Promise<void> | null = null;
  #cancelTimer: (() => void) | null = null;
  #failures = 0;
  #isStopped = false;

  constructor(revision: number, host: SavingHost) {
    this.#revision = revision;
    this.#host = host;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** The revision that the text is based on. */
  get revision(): number {
    return this.#revision;
  }

  /** Says that the text has changed. */
  edited(): void {
    this.#edits += 1;
    if (this.#state.kind === 'stale' || this.#isStopped) return;
    if (this.#state.kind === 'saved') this.#enter({ kind: 'unsaved' });
    if (!this.#cancelTimer && !this.#running) this.#startTimer(DELAY);
  }

  /**
   * Saves at once what has just been made of a text that was saved, as a version with this cause. It is `edited()` that
   * told of it.
   */
  saveAs(cause: SaveCause): Promise<void> {
    this.#cause = cause;
    return this.flush();
  }

  /**
   * Lets the library make the next version by itself, such as by restoring one. Meanwhile nothing else is saved; what
   * is edited then is saved on the new revision.
   *
   * @param make Given the revision in force; gives the new one, or null where there is none.
   */
  async letMake(make: (baseRevision: number) => Promise<number | null>): Promise<void> {
    if (this.#running) await this.#running;
    this.#stopTimer();
    this.#running = make(this.#revision)
      .then((revision) => {
        if (revision !== null) this.#revision = revision;
      })
      .finally(() => {
        this.#running = null;
        if (this.#state.kind === 'unsaved' && !this.#isStopped) this.#startTimer(DELAY);
      });
    await this.#running;
  }

  /** Saves now what isn't saved; resolves when nothing more is under way. */
  async flush(): Promise<void> {
    this.#stopTimer();
    if (this.#running) await this.#running;
    const { kind } = this.#state;
    if (kind === 'unsaved' || kind === 'failed') await this.#run();
  }

  /** Tries again at once after a failure. */
  retry(): Promise<void> {
    return this.flush();
  }

  /** After `STALE_REVISION`: saves this text over the newer version, which stays in the history. */
  async keepOwn(): Promise<void> {
    if (this.#state.kind !== 'stale') return;
    this.#revision = this.#state.revision;
    this.#enter({ kind: 'unsaved' });
    await this.flush();
  }

  /** No more saving: the article was closed or replaced. */
  stop(): void {
    this.#isStopped = true;
    this.#stopTimer();
  }

  #run(): Promise<void> {
    this.#running ??= this.#save().finally(() => {
      this.#running = null;
      if (this.#state.kind === 'unsaved' && !this.#isStopped) this.#startTimer(DELAY);
    });
    return this.#running;
  }

  async #save(): Promise<void> {
    const edits = this.#edits;
    this.#enter({ kind: 'saving' });
    const reply = await this.#host.save(this.#revision, this.#cause).catch(
      (error: unknown): SaveReply => ({
        ok: false,
        error: { code: 'FAILED', message: error instanceof Error ? error.message : String(error) },
      }),
    );
    if (reply.ok) {
      this.#revision = reply.revision;
      this.#failures = 0;
      this.#cause = 'edit';
      this.#enter(this.#edits === edits ? { kind: 'saved' } : { kind: 'unsaved' });
      return;
    }
    const { error } = reply;
    if (error.code === 'STALE_REVISION') {
      const { revision, savedBy } = error;
      this.#enter({ kind: 'stale', revision, ...(savedBy === undefined ? {} : { savedBy }) });
      return;
    }
    this.#enter({ kind: 'failed', message: error.message });
    const delay = RETRIES[Math.min(this.#failures, RETRIES.length - 1)] ?? DELAY;
    this.#failures += 1;
    if (!this.#isStopped) this.#startTimer(delay);
  }

  #startTimer(milliseconds: number): void {
    this.#stopTimer();
    this.#cancelTimer = this.#host.schedule(() => {
      this.#cancelTimer = null;
      void this.#run();
    }, milliseconds);
  }

  #stopTimer(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }

  #enter(state: SaveState): void {
    this.#state = state;
    this.#host.changed();
  }
}
