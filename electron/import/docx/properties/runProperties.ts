import type { FaceKind } from '../../../../shared/recognition/recognisedLine.ts';
import { numberOf, stringOf, toggle, wholeNumber, type XmlElement } from '../xml/element.ts';

/** What one level (defaults, style, run) says of a run; what it leaves open comes from the level above. */
export interface RunProperties {
  readonly face?: FaceKind;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly underline?: boolean;
  /** Underlined with a wave. */
  readonly wavy?: boolean;
  /** A border around the characters. */
  readonly framed?: boolean;
  /** 着重号. */
  readonly emphasis?: boolean;
  readonly position?: 'superscript' | 'subscript' | 'baseline';
  readonly hidden?: boolean;
  readonly struck?: boolean;
  readonly red?: boolean;
}

/** How a run is set, all levels taken together. */
export type RunFormat = Required<RunProperties>;

/** Word's own values where no level says anything (ECMA-376, 17.3.2.38: 10 points). */
export const plainFormat: RunFormat = {
  face: 'song',
  size: 10,
  bold: false,
  underline: false,
  wavy: false,
  framed: false,
  emphasis: false,
  position: 'baseline',
  hidden: false,
  struck: false,
  red: false,
};

/** Whether two runs are set alike. */
export function sameFormat(one: RunFormat, other: RunFormat): boolean {
  return (
    one === other ||
    (one.face === other.face &&
      one.size === other.size &&
      one.bold === other.bold &&
      one.underline === other.underline &&
      one.wavy === other.wavy &&
      one.framed === other.framed &&
      one.emphasis === other.emphasis &&
      one.position === other.position &&
      one.red === other.red)
  );
}

/** Reads `w:rPr`. */
export function readRunProperties(element: XmlElement | undefined): RunProperties {
  if (!element || element.children.length === 0) return {};
  const properties: { -readonly [Key in keyof RunProperties]: RunProperties[Key] } = {};
  for (const item of element.children) {
    if (typeof item === 'string') continue;
    const value = item.attributes['w:val'];
    switch (item.name) {
      case 'w:rFonts': {
        const name = item.attributes['w:eastAsia'];
        if (name !== undefined) properties.face = faceKind(name);
        break;
      }
      case 'w:sz': {
        const halfPoints = wholeNumber(value);
        if (halfPoints !== undefined) properties.size = halfPoints / 2;
        break;
      }
      case 'w:b':
        properties.bold = toggle(element, 'w:b') ?? true;
        break;
      case 'w:u':
        properties.underline = value !== 'none' && value !== undefined;
        properties.wavy = value?.startsWith('wav') === true;
        break;
      case 'w:bdr':
        properties.framed = value !== 'none' && value !== 'nil' && value !== undefined;
        break;
      case 'w:em':
        properties.emphasis = value !== 'none';
        break;
      case 'w:vertAlign':
        properties.position = value === 'superscript' || value === 'subscript' ? value : 'baseline';
        break;
      case 'w:vanish':
        properties.hidden = toggle(element, 'w:vanish') ?? true;
        break;
      case 'w:strike':
      case 'w:dstrike':
        properties.struck = toggle(element, item.name) ?? true;
        break;
      case 'w:color':
        properties.red = value !== undefined && isRed(value);
        break;
    }
  }
  return properties;
}

/** The kind of a Chinese face by its name; 方正小标宋简体 is a title face though 宋 is in its name. */
export function faceKind(name: string): FaceKind {
  if (/标宋|中宋|大标|XBiaoSong|STZhongsong/i.test(name)) return 'titleSong';
  if (/黑|hei/i.test(name)) return 'hei';
  if (/楷|kai/i.test(name)) return 'kai';
  if (/仿宋|fang ?song/i.test(name)) return 'fangsong';
  if (/宋|song|simsun/i.test(name)) return 'song';
  return 'other';
}

/** Red heads come in FF0000 and in darker reds such as C00000. */
function isRed(colour: string): boolean {
  const digits = /^([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!digits) return false;
  const [red, green, blue] = digits.slice(1).map((pair) => Number.parseInt(pair, 16));
  return (red ?? 0) >= 0xb0 && (green ?? 0) < 0x50 && (blue ?? 0) < 0x50;
}

/** The style that a run names, if any. */
export function runStyleOf(element: XmlElement | undefined): string | undefined {
  return stringOf(element, 'w:rStyle');
}

/** `w:numId` and `w:ilvl` of a `w:numPr`. */
export interface NumberingReference {
  readonly numberingId?: number;
  readonly level?: number;
}

/** Reads `w:numPr`. */
export function readNumberingReference(element: XmlElement): NumberingReference {
  const numberingId = numberOf(element, 'w:numId');
  const level = numberOf(element, 'w:ilvl');
  return { ...(numberingId === undefined ? {} : { numberingId }), ...(level === undefined ? {} : { level }) };
}
