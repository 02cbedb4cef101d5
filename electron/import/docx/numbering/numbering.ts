import { formatNumber } from '../../../../shared/characters/numberFormats.ts';
import { symbolText } from '../../../../shared/characters/symbolFonts.ts';
import type { NumberingReference } from '../properties/runProperties.ts';
import { child, childrenOf, numberOf, stringOf, toggle, wholeNumber, type XmlElement } from '../xml/element.ts';

/** What Word sets before a numbered paragraph. */
export interface ListLabel {
  readonly text: string;
  /** A bullet makes a list item; a number is text of the document. */
  readonly bullet: boolean;
  /** A format that is not known was written in Arabic numerals. */
  readonly unknownFormat: string | null;
  /** Whether Word leaves a space or tab between label and text. */
  readonly spaced: boolean;
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly font: string;
  readonly legal: boolean;
  /** Restarts after a number of this level or above, counted from 1; 0 never. Undefined: after any level above. */
  readonly restart: number | undefined;
  readonly spaced: boolean;
  readonly style: string | undefined;
}

interface List {
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Starts that this list sets anew on its first use. */
  readonly starts: ReadonlyMap<number, number>;
}

/**
 * The automatic numbers of a document, counted as Word counts them (ECMA-376, 17.9).
 *
 * Lists with the same definition count on together, unless a list overrides its start. A level starts anew when a
 * level above it was used. Call {@link next} once for each numbered paragraph, in reading order.
 */
export class Numbering {
  private readonly lists = new Map<number, List>();
  /** By definition: how far each level has counted; undefined where a level starts anew. */
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly used = new Set<number>();

  /** Takes the root of `numbering.xml`, or null where a file has none. */
  constructor(root: XmlElement | null) {
    const definitions = new Map<string, XmlElement>();
    const byStyle = new Map<string, XmlElement>();
    for (const element of childrenOf(root ?? undefined, 'w:abstractNum')) {
      definitions.set(element.attributes['w:abstractNumId'] ?? '', element);
      const link = stringOf(element, 'w:styleLink');
      if (link !== undefined) byStyle.set(link, element);
    }
    for (const element of childrenOf(root ?? undefined, 'w:num')) {
      const id = wholeNumber(element.attributes['w:numId']);
      const definition = definitions.get(stringOf(element, 'w:abstractNumId') ?? '');
      if (id === undefined || !definition) continue;
      const link = stringOf(definition, 'w:numStyleLink');
      this.lists.set(id, readList(element, (link === undefined ? undefined : byStyle.get(link)) ?? definition));
    }
  }

  /** The label of the next paragraph of a list; null if the reference names no list. */
  next(reference: NumberingReference, styleId: string | undefined): ListLabel | null {
    const list = this.lists.get(reference.numberingId ?? 0);
    if (!list) return null;
    const index = Math.min(Math.max(reference.level ?? levelOfStyle(list, styleId) ?? 0, 0), 8);
    const level = list.levels.get(index);
    if (!level) return null;

    const counters = this.counters.get(list.definition) ?? [];
    this.counters.set(list.definition, counters);
    if (!this.used.has(reference.numberingId ?? 0)) {
      this.used.add(reference.numberingId ?? 0);
      for (const at of list.starts.keys()) counters[at] = undefined;
    }
    counters[index] = (counters[index] ?? startOf(list, index) - 1) + 1;
    for (let below = index + 1; below < 9; below += 1) {
      const restart = list.levels.get(below)?.restart;
      if (restart === undefined || (restart > 0 && index < restart)) counters[below] = undefined;
    }
    return label(list, level, counters);
  }
}

function label(list: List, level: Level, counters: readonly (number | undefined)[]): ListLabel {
  const { spaced } = level;
  if (level.format === 'bullet') {
    return { text: bulletText(level), bullet: true, unknownFormat: null, spaced };
  }
  let unknownFormat: string | null = null;
  const text = level.text.replaceAll(/%([1-9])/g, (_match, digit: string) => {
    const at = Number(digit) - 1;
    const format = level.legal ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal');
    const value = counters[at] ?? startOf(list, at);
    const written = formatNumber(value, format);
    if (written === null) unknownFormat = format;
    return written ?? String(value);
  });
  return { text, bullet: false, unknownFormat, spaced };
}

function bulletText(level: Level): string {
  const text = Array.from(level.text, (character) => symbolText(level.font, character.codePointAt(0) ?? 0)).join('');
  return text.trim() === '' ? '●' : text.replaceAll('〓', '●');
}

function startOf(list: List, index: number): number {
  return list.starts.get(index) ?? list.levels.get(index)?.start ?? 1;
}

function levelOfStyle(list: List, styleId: string | undefined): number | undefined {
  if (styleId === undefined) return undefined;
  for (const [index, level] of list.levels) if (level.style === styleId) return index;
  return undefined;
}

function readList(element: XmlElement, definition: XmlElement): List {
  const levels = new Map<number, Level>();
  for (const item of childrenOf(definition, 'w:lvl')) putLevel(levels, item);
  const starts = new Map<number, number>();
  for (const override of childrenOf(element, 'w:lvlOverride')) {
    const replaced = child(override, 'w:lvl');
    if (replaced) putLevel(levels, replaced);
    const index = wholeNumber(override.attributes['w:ilvl']);
    const start = numberOf(override, 'w:startOverride');
    if (index !== undefined && start !== undefined) starts.set(index, start);
  }
  return { definition: definition.attributes['w:abstractNumId'] ?? '', levels, starts };
}

function putLevel(levels: Map<number, Level>, element: XmlElement): void {
  const index = wholeNumber(element.attributes['w:ilvl']);
  if (index === undefined) return;
  const fonts = child(child(element, 'w:rPr'), 'w:rFonts')?.attributes;
  levels.set(index, {
    start: Math.min(Math.max(numberOf(element, 'w:start') ?? 0, 0), 30_000),
    format: formatOf(element),
    // Nine levels and what stands between them need no more; a longer one would be repeated by every paragraph.
    text: (stringOf(element, 'w:lvlText') ?? '').slice(0, 100),
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? '',
    legal: toggle(element, 'w:isLgl') ?? false,
    restart: numberOf(element, 'w:lvlRestart'),
    spaced: stringOf(element, 'w:suff') !== 'nothing',
    style: stringOf(element, 'w:pStyle'),
  });
}

/** Newer formats stand in mc:AlternateContent with a fallback that every reader knows. */
function formatOf(level: XmlElement): string {
  const direct = stringOf(level, 'w:numFmt');
  if (direct !== undefined) return direct;
  return stringOf(child(child(level, 'mc:AlternateContent'), 'mc:Fallback'), 'w:numFmt') ?? 'decimal';
}
