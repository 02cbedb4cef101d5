import type { HtmlElement } from './htmlTree.ts';
import type { PastedMark } from './pastedBlocks.ts';

/** How text is set where an element stands; what an element does not change it inherits. */
export interface InlineFormat {
  readonly strong: boolean;
  readonly underline: boolean;
  readonly emphasis: boolean;
  readonly position: 'superscript' | 'subscript' | null;
  /** As CSS lists it, in lower case; empty if unknown. A bullet of Wingdings is told by it. */
  readonly font: string;
  /** Not kept, but told. */
  readonly italic: boolean;
  readonly struck: boolean;
  /** Blanks are typed, not source. */
  readonly preformatted: boolean;
}

export const plainFormat: InlineFormat = {
  ...{ strong: false, underline: false, emphasis: false, position: null, font: '' },
  ...{ italic: false, struck: false, preformatted: false },
};

/** The format inside an element, by its name and its styles; styles win, as in `<b style="font-weight:normal">`. */
export function formatIn(element: HtmlElement, outer: InlineFormat): InlineFormat {
  const { name, style } = element;
  const weight = style.get('font-weight');
  const decoration = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''} ${style.get('text-underline') ?? ''}`;
  const vertical = style.get('vertical-align');
  const slant = style.get('font-style');
  const emphasis = style.get('text-emphasis') ?? style.get('text-emphasis-style') ?? style.get('-webkit-text-emphasis');
  const space = style.get('white-space') ?? '';
  return {
    strong: weight === undefined ? outer.strong || name === 'b' || name === 'strong' : isBold(weight),
    // A heading style of `none` takes nothing away: Word writes it on spans within underlined text.
    underline: outer.underline || name === 'u' || /underline|single|double|thick/.test(decoration),
    emphasis: emphasis === undefined ? outer.emphasis : /dot|circle|sesame/.test(emphasis),
    position: positionOf(name, vertical, outer.position),
    font: style.get('font-family') ?? element.attribute('face')?.toLowerCase() ?? outer.font,
    italic: slant === undefined ? outer.italic || /^(?:i|em|cite|dfn|var)$/.test(name) : /italic|oblique/.test(slant),
    struck: outer.struck || /^(?:s|strike)$/.test(name) || /line-through/.test(decoration),
    preformatted: outer.preformatted || name === 'pre' || /^(?:pre|pre-wrap|break-spaces)/.test(space),
  };
}

/** The marks a format comes to. */
export function marksOf(format: InlineFormat): readonly PastedMark[] {
  return [
    ...(format.strong ? (['strong'] as const) : []),
    ...(format.emphasis ? (['emphasis'] as const) : []),
    ...(format.underline ? (['underline'] as const) : []),
    ...(format.position ? [format.position] : []),
  ];
}

function isBold(weight: string): boolean {
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
}

function positionOf(
  name: string,
  vertical: string | undefined,
  outer: InlineFormat['position'],
): InlineFormat['position'] {
  if (name === 'sup' || vertical === 'super') return 'superscript';
  if (name === 'sub' || vertical === 'sub') return 'subscript';
  return outer;
}
