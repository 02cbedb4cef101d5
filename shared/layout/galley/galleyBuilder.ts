import type { FlowItem, Segment } from './flow.ts';

/** Collects what the blocks of an article become: stretches of text that flow, and between them what goes across. */
export class GalleyBuilder {
  readonly #segments: Segment[] = [];
  #items: FlowItem[] = [];

  /** Nothing has come to flow since the last segment. */
  get isFlowEmpty(): boolean {
    return this.#items.length === 0;
  }

  /** The last segment; text that still flows is none yet. */
  get last(): Segment | undefined {
    return this.#segments.at(-1);
  }

  flow(items: readonly FlowItem[]): void {
    this.#items.push(...items);
  }

  /** Ends the text that flows, and adds what stands below it. */
  add(segment: Segment): void {
    this.#endFlow();
    this.#segments.push(segment);
  }

  /** @throws {RangeError} where there is no segment yet */
  replaceLast(segment: Segment): void {
    if (this.#segments.length === 0) throw new RangeError(`no segment to replace by one of kind “${segment.kind}”`);
    this.#segments[this.#segments.length - 1] = segment;
  }

  segments(): readonly Segment[] {
    this.#endFlow();
    return this.#segments;
  }

  #endFlow(): void {
    if (this.#items.length > 0) this.#segments.push({ kind: 'flow', items: this.#items });
    this.#items = [];
  }
}
