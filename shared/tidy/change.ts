/** One change that tidying makes, or would make if it were wanted. */
export interface TidyChange {
  /** The same for the same manuscript; of the first round also whatever other changes are left out. */
  readonly id: string;
  /** The rule's id; see `tidyRules` and `structureRules`. */
  readonly rule: string;
  /** `text`: characters change. `structure`: a block becomes another, is divided, joined or taken away. */
  readonly kind: 'text' | 'structure';
  /** From 1. Further rounds find what only the structure found before has brought about, such as a joined title. */
  readonly round: number;
  /** The text block, as `Source.block` counts, in the manuscript with which the round began. */
  readonly block: number;
  /** Of a text change: the offset in the block's text (without a label) as it is when its turn comes. */
  readonly at: number;
  /** Of a text change: the same offset in the block's text before any change of its round. */
  readonly origin: number;
  /** Characters that go, or the text of what becomes something else. */
  readonly before: string;
  readonly after: string;
  /** The text of the block at its turn, whole for a text change, in which it stands at `at`; shortened for structure. */
  readonly context: string;
  /** false where the caller left it out. */
  readonly isApplied: boolean;
}

/** Records changes and knows which are not wanted. */
export class ChangeLog {
  readonly #changes = new Map<string, TidyChange>();
  readonly #leftOut: ReadonlySet<string>;
  /** What was left out in an earlier round, and is found again in this one under another number. */
  readonly #unwanted = new Set<string>();
  #round = 0;

  constructor(leftOut: ReadonlySet<string>) {
    this.#leftOut = leftOut;
  }

  beginRound(): void {
    this.#round += 1;
    for (const change of this.#changes.values()) if (!change.isApplied) this.#unwanted.add(signature(change));
  }

  /**
   * Records a change.
   *
   * @param place What tells it from others of its rule.
   * @returns Whether it is to be made.
   */
  add(change: Omit<TidyChange, 'id' | 'isApplied' | 'round'>, place: string): boolean {
    if (this.#unwanted.has(signature(change))) return false;
    const id = `${change.rule} ${this.#round > 1 ? `${this.#round}/` : ''}${place}`;
    // A second edit at the same place is another change, unless the first was left out and is found again.
    if (this.#changes.get(id)?.isApplied === false) return false;
    let key = id;
    for (let nth = 2; this.#changes.has(key); nth += 1) {
      key = `${id} ${nth}`;
      if (this.#changes.get(key)?.isApplied === false) return false;
    }
    const isApplied = !this.#leftOut.has(key);
    this.#changes.set(key, { ...change, id: key, round: this.#round, isApplied });
    return isApplied;
  }

  /** In the order in which they were made. */
  get changes(): readonly TidyChange[] {
    return [...this.#changes.values()];
  }
}

/** Tells a change by what it does and by the letters around it, which other changes leave alone. */
function signature({ rule, kind, before, after, context, at }: Omit<TidyChange, 'id' | 'isApplied' | 'round'>): string {
  if (kind === 'structure') return `${rule} ${lettersOf(before)}`;
  const near = lettersOf(context.slice(Math.max(0, at - 12), at)).slice(-4);
  const next = lettersOf(context.slice(at + before.length, at + before.length + 12)).slice(0, 4);
  return `${rule} ${near}[${before}→${after}]${next}`;
}

const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The first characters of a text, for a list. */
export function shortened(text: string): string {
  const characters = [...text.replaceAll('\n', '↵')];
  return characters.length <= 40 ? characters.join('') : `${characters.slice(0, 39).join('')}…`;
}
