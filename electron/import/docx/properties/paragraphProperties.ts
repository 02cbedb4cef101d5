import { child, toggle, wholeNumber, type XmlElement } from '../xml/element.ts';
import { type NumberingReference, readNumberingReference } from './runProperties.ts';

/** How a paragraph's lines are placed; `justify` where nothing is said. */
export type Alignment = 'justify' | 'left' | 'center' | 'right';

/** What one level says of a paragraph. Lengths are points; `…Chars` are in characters of the body size. */
export interface ParagraphProperties {
  readonly alignment?: Alignment;
  readonly left?: number;
  readonly right?: number;
  readonly firstLine?: number;
  readonly leftChars?: number;
  readonly rightChars?: number;
  readonly firstLineChars?: number;
  readonly pageBreakBefore?: boolean;
  /** 0 for the highest level; 9 is body text. */
  readonly outlineLevel?: number;
  readonly numbering?: NumberingReference;
}

/** Reads `w:pPr`. */
export function readParagraphProperties(element: XmlElement | undefined): ParagraphProperties {
  if (!element || element.children.length === 0) return {};
  const properties: { -readonly [Key in keyof ParagraphProperties]: ParagraphProperties[Key] } = {};
  for (const item of element.children) {
    if (typeof item === 'string') continue;
    switch (item.name) {
      case 'w:jc':
        properties.alignment = alignmentOf(item.attributes['w:val']);
        break;
      case 'w:ind':
        Object.assign(properties, readIndents(item.attributes));
        break;
      case 'w:pageBreakBefore':
        properties.pageBreakBefore = toggle(element, 'w:pageBreakBefore') ?? true;
        break;
      case 'w:outlineLvl': {
        const level = wholeNumber(item.attributes['w:val']);
        if (level !== undefined) properties.outlineLevel = level;
        break;
      }
      case 'w:numPr':
        if (!child(item, 'w:del')) properties.numbering = readNumberingReference(item);
        break;
    }
  }
  return properties;
}

function alignmentOf(value: string | undefined): Alignment {
  if (value === 'center') return 'center';
  if (value === 'right' || value === 'end') return 'right';
  if (value === 'left' || value === 'start') return 'left';
  return 'justify';
}

function readIndents(attributes: XmlElement['attributes']): ParagraphProperties {
  const indents: { -readonly [Key in keyof ParagraphProperties]: ParagraphProperties[Key] } = {};
  const put = (
    key: 'left' | 'right' | 'firstLine' | 'leftChars' | 'rightChars' | 'firstLineChars',
    text: string | undefined,
    unit: number,
  ) => {
    const value = wholeNumber(text);
    if (value !== undefined) indents[key] = value / unit;
  };
  put('left', attributes['w:left'] ?? attributes['w:start'], 20);
  put('right', attributes['w:right'] ?? attributes['w:end'], 20);
  put('firstLine', attributes['w:firstLine'], 20);
  put('leftChars', attributes['w:leftChars'] ?? attributes['w:startChars'], 100);
  put('rightChars', attributes['w:rightChars'] ?? attributes['w:endChars'], 100);
  put('firstLineChars', attributes['w:firstLineChars'], 100);
  // A hanging indent takes the place of a first-line indent (ECMA-376, 17.3.1.12).
  put('firstLine', attributes['w:hanging'], -20);
  put('firstLineChars', attributes['w:hangingChars'], -100);
  return indents;
}
