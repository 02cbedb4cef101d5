/** A text with the units in it that no line may divide, as ranges of its characters. */
export interface RandomProse {
  readonly text: string;
  readonly units: readonly { readonly from: number; readonly to: number }[];
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32), the same on every machine. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Token {
  readonly text: string;
  /** Width in the square face, in ems, every mark counted with its whole em. */
  readonly ems: number;
  readonly kind: 'han' | 'closing' | 'opening' | 'both' | 'unit' | 'western' | 'space';
}

const token = (text: string, ems: number, kind: Token['kind']): Token => ({ text, ems, kind });
const han = [...'一二三四五六七八九十甲乙丙丁县政府通知印发工作'].map((text) => token(text, 1, 'han'));
const closing = [...'，。、；：！？”’）》〉】〕'].map((text) => token(text, 1, 'closing'));
const opening = [...'“‘（《〈【〔'].map((text) => token(text, 1, 'opening'));
const midLine = [...[...'～·'].map((text) => token(text, 1, 'closing')), token('／', 0.5, 'both')];
/** Units that begin a line only where they are no dash: —— and …… follow what stands before them. */
const trailing = ['——', '……', '⸺'].map((text) => token(text, 2, 'closing'));
const units = [
  ...['5%', '7‰', '37', '−5', '3.14', '100', 'GDP', 'km', 'A‑1'].map((text) => token(text, 2, 'western')),
  token('it’s', 2, 'western'),
  ...['9℃', '8％', '￥6', '¥50', '№3'].map((text) => token(text, 2, 'unit')),
];
const space = token(' ', 0.5, 'space');

/**
 * A paragraph of up to `length` characters in which marks, dashes, percentages, Western words and typed spaces follow
 * each other at random, but so that what may not be divided is nowhere wider than `widest` ems: else no setting of it
 * could keep the rules.
 */
export function randomProse(random: () => number, length: number, widest: number): RandomProse {
  const pick = (list: readonly Token[]): Token => list[Math.floor(random() * list.length)] as Token;
  const draw = (): Token => {
    const chance = random();
    if (chance < 0.5) return pick(han);
    if (chance < 0.68) return pick(closing);
    if (chance < 0.8) return pick(opening);
    if (chance < 0.84) return pick(midLine);
    if (chance < 0.88) return pick(trailing);
    return chance < 0.97 ? pick(units) : space;
  };
  let text = '';
  const ranges: { from: number; to: number }[] = [];
  let before: Token | null = null;
  // Width of what stands since the last place where a line may end.
  let chain = 0;
  while (text.length < length) {
    const next = draw();
    if (!mayFollow(before, next)) continue;
    const width = canPart(before, next) ? next.ems : chain + next.ems;
    // An opening mark wants something after it: two ems at most.
    if (width + (bindsNext(next) ? 2 : 0) > widest) {
      if ((before && bindsNext(before)) || before?.kind === 'space') {
        const plain = pick(han);
        text += plain.text;
        chain = canPart(before, plain) ? 1 : chain + 1;
        before = plain;
      } else if (before && canPart(before, han[0] as Token)) {
        const plain = pick(han);
        text += plain.text;
        chain = 1;
        before = plain;
      }
      continue;
    }
    if ([...next.text].length > 1) ranges.push({ from: text.length, to: text.length + next.text.length });
    text += next.text;
    chain = width;
    before = next;
  }
  const ending = before && (bindsNext(before) || before.kind === 'space') ? '文' : '';
  return { text: text + ending, units: ranges };
}

/** Western words touch each other only across a space, and no space stands at an edge or beside another. */
function mayFollow(before: Token | null, next: Token): boolean {
  if (before === null) return next.kind === 'han' || next.kind === 'western';
  if (next.kind === 'space') return before.kind === 'western' || before.kind === 'han';
  const western = (kind: Token['kind']): boolean => kind === 'western' || kind === 'unit';
  // Between two letters ’ would be an apostrophe.
  if (before.text === '’' && western(next.kind)) return false;
  return !(western(before.kind) && western(next.kind));
}

/** Whether a line may end between two tokens, by the rules alone. */
function canPart(before: Token | null, next: Token): boolean {
  if (before === null) return true;
  return next.kind !== 'closing' && next.kind !== 'both' && next.kind !== 'space' && !bindsNext(before);
}

/** Whether the next token must stand on the same line. */
const bindsNext = ({ kind }: Token): boolean => kind === 'opening' || kind === 'both';
