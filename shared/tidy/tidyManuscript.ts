import type { Node } from 'prosemirror-model';
import { ChangeLog, type TidyChange } from './change.ts';
import { tidyStructure } from './structure/tidyStructure.ts';
import { tidyText } from './tidyText.ts';

/** A manuscript as it would be, and what would change. */
export interface Tidied {
  readonly manuscript: Node;
  /** In the order in which they are made: text first, block by block, then structure. Those left out too. */
  readonly changes: readonly TidyChange[];
}

/**
 * 一键排版: cleans a manuscript's text and gives it the structure of an official document.
 *
 * One way: text by the rules that are safe to apply without asking (`tidyRules`), then structure (`structureRules`);
 * and again, where lines that were joined or divided show something new. Every change is listed, so that all can be
 * shown before any is made: `compareManuscripts` of the manuscript and the result is the diff. Text that is right
 * stays; a manuscript that was tidied is not changed again. No character goes or comes but those listed; of a table
 * only text within cells changes.
 *
 * @param leftOut Ids of changes that are not wanted, as an earlier call named them. They are found again and listed as
 *   not applied.
 */
export function tidyManuscript(manuscript: Node, leftOut: ReadonlySet<string> = new Set()): Tidied {
  const log = new ChangeLog(leftOut);
  let tidied = manuscript;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = tidyOnce(tidied, log);
    if (next.eq(tidied)) break;
    tidied = next;
  }
  return { manuscript: tidied, changes: log.changes };
}

/** One round: text, then structure. */
export function tidyOnce(manuscript: Node, log: ChangeLog): Node {
  log.beginRound();
  return tidyStructure(manuscript, tidyText(manuscript, log), log);
}

/** Two do for all that was seen; more would mean rules that undo each other, which the tests look for. */
const MOST_ROUNDS = 8;
