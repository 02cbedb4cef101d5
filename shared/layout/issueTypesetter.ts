import type { Issue } from '../issue/issue.ts';
import { type IssueLayout, type LayoutPhase, layoutIssue, layoutSteps } from './layoutIssue.ts';
import { LayoutMemory } from './layoutMemory.ts';
import type { LayoutResources } from './resources.ts';

/**
 * Lays one issue out again and again while it is edited. Each result equals that of `layoutIssue`; what the edit did
 * not touch comes from memory: paragraphs by their text, galleys by their manuscript, and pages as the same objects.
 */
export class IssueTypesetter {
  readonly #memory = new LayoutMemory();
  readonly #resources: LayoutResources;

  constructor(resources: LayoutResources) {
    this.#resources = { ...resources, memory: this.#memory };
  }

  /** The issue as it stands now. */
  layout(issue: Issue, onPhase?: (phase: LayoutPhase) => void): IssueLayout {
    const layout = layoutIssue(issue, this.#resources, onPhase);
    this.#memory.sweep();
    return layout;
  }

  /** The same in steps. Given up half-way, it leaves nothing behind but what the next layout can use. */
  *steps(issue: Issue): Generator<LayoutPhase, IssueLayout, void> {
    const layout = yield* layoutSteps(issue, this.#resources);
    this.#memory.sweep();
    return layout;
  }
}
