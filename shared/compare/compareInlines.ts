import { Fragment, type Node } from 'prosemirror-model';
import type { Segment } from './comparison.ts';
import { makeReadable } from './readable.ts';
import { compareSequences } from './sequences.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Compares two lines. In each place what was deleted stands before what was inserted. */
export function compareInlines(before: readonly Node[], after: readonly Node[]): readonly Segment[] {
  const [old, current] = [tokensOf(before), tokensOf(after)];
  const [oldKeys, keys] = [old.map(({ key }) => key), current.map(({ key }) => key)];
  const stretches = makeReadable(compareSequences(oldKeys, keys), oldKeys, keys);
  return stretches.flatMap((stretch) => {
    const gone = old.slice(stretch.before.from, stretch.before.to);
    const come = current.slice(stretch.after.from, stretch.after.to);
    return stretch.isSame ? sameText(gone, come) : [...segment('deleted', gone, []), ...segment('inserted', [], come)];
  });
}

/** The segments of a line that stands on one side only. */
export function wholeLine(kind: 'inserted' | 'deleted', inlines: readonly Node[]): readonly Segment[] {
  const tokens = tokensOf(inlines);
  return kind === 'inserted' ? segment(kind, [], tokens) : segment(kind, tokens, []);
}

/** Divides the same text where its marks begin or cease to differ. */
function sameText(before: readonly Token[], after: readonly Token[]): readonly Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (let at = 1; at <= before.length; at += 1) {
    if (at < before.length && isMarkedAlike(before[at], after[at]) === isMarkedAlike(before[from], after[from]))
      continue;
    const kind = isMarkedAlike(before[from], after[from]) ? 'same' : 'format';
    segments.push(...segment(kind, before.slice(from, at), after.slice(from, at)));
    from = at;
  }
  return segments;
}

function isMarkedAlike(one: Token | undefined, other: Token | undefined): boolean {
  return one !== undefined && other !== undefined && one.node.eq(other.node);
}

function segment(kind: Segment['kind'], before: readonly Token[], after: readonly Token[]): readonly Segment[] {
  if (before.length + after.length === 0) return [];
  return [
    {
      kind,
      text: (after.length > 0 ? after : before).map(({ text }) => text).join(''),
      before: Fragment.fromArray(before.map(({ node }) => node)),
      after: Fragment.fromArray(after.map(({ node }) => node)),
    },
  ];
}
