import type { TidyChange } from '../../shared/tidy/change.ts';
import { structureRules } from '../../shared/tidy/structure/structureRules.ts';
import { tidyRules } from '../../shared/tidy/tidyRules.ts';

/** The changes that one rule makes. */
export interface TidyGroup {
  readonly rule: string;
  /** What the rule does. */
  readonly name: string;
  readonly changes: readonly TidyChange[];
  /** How many of them are wanted. */
  readonly wanted: number;
}

const RULE_NAMES: ReadonlyMap<string, string> = new Map([
  ...tidyRules.map(({ id, name }) => [id, name] as const),
  ...Object.entries(structureRules),
]);

/** Changes by their rules: those about text first, then those about structure, each in the order of its rules. */
export function tidyGroups(changes: readonly TidyChange[]): readonly TidyGroup[] {
  const byRule = Map.groupBy(changes, ({ rule }) => rule);
  const rules = [...RULE_NAMES.keys()].filter((rule) => byRule.has(rule));
  return rules.map((rule) => {
    const own = byRule.get(rule) ?? [];
    const wanted = own.filter(({ isApplied }) => isApplied).length;
    return { rule, name: RULE_NAMES.get(rule) ?? rule, changes: own, wanted };
  });
}

/** A change as marked text, cut to what a line of a list holds. */
export interface TidyExcerpt {
  readonly lead: string;
  readonly before: string;
  readonly after: string;
  readonly tail: string;
}

/** Characters that are shown on either side of what changes. */
const AROUND = 14;

/** What a change does to the text around it. Blanks that come or go are shown by signs. */
export function tidyExcerpt({ kind, before, after, context, at }: TidyChange): TidyExcerpt {
  if (kind === 'structure') return { lead: '', before: visible(before), after: visible(after), tail: '' };
  const lead = [...context.slice(0, at)];
  const tail = [...context.slice(at + before.length)];
  return {
    lead: `${lead.length > AROUND ? '…' : ''}${oneLine(lead.slice(-AROUND).join(''))}`,
    before: visible(before),
    after: visible(after),
    tail: `${oneLine(tail.slice(0, AROUND).join(''))}${tail.length > AROUND ? '…' : ''}`,
  };
}

const oneLine = (text: string): string => text.replaceAll('\n', '↵');

/** Signs of compositors for what can't be seen. */
function visible(text: string): string {
  return text.replaceAll(/[\s\u200b\ufeff]/gu, (blank) => SIGNS[blank] ?? '␣');
}

const SIGNS: Readonly<Record<string, string>> = { '\n': '↵', '\t': '⇥', '\u3000': '□' };

/** All changes of a rule, or those given, taken out of the left-out ones or put into them. */
export function leaveOut(
  leftOut: ReadonlySet<string>,
  changes: readonly TidyChange[],
  isWanted: boolean,
): ReadonlySet<string> {
  const next = new Set(leftOut);
  for (const { id } of changes) {
    if (isWanted) next.delete(id);
    else next.add(id);
  }
  return next;
}

/** Changes as they are once those left out are. */
export function chosen(changes: readonly TidyChange[], leftOut: ReadonlySet<string>): readonly TidyChange[] {
  return changes.map((change) => ({ ...change, isApplied: !leftOut.has(change.id) }));
}
