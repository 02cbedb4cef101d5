import { child, childrenOf, stringOf, type XmlElement } from '../xml/element.ts';
import { type ParagraphProperties, readParagraphProperties } from './paragraphProperties.ts';
import { plainFormat, type RunFormat, type RunProperties, readRunProperties } from './runProperties.ts';

/** A paragraph style with everything it is based on. */
export interface ParagraphStyle {
  /** As Word shows it, in lower case: `heading 1`, `title`; empty if the style is unknown. */
  readonly name: string;
  readonly paragraph: ParagraphProperties;
  readonly run: RunFormat;
}

interface Style {
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly paragraph: ParagraphProperties;
  readonly run: RunProperties;
}

/** Longer chains of `w:basedOn` are circles. */
const maximumChain = 32;

/** The styles of a document: every property is looked up through defaults and the chain of `w:basedOn`. */
export class Styles {
  private readonly styles = new Map<string, Style>();
  private readonly resolved = new Map<string, ParagraphStyle>();
  private readonly defaultRun: RunFormat;
  private readonly defaultParagraph: ParagraphProperties;
  private readonly defaultStyle: string;

  /** Takes the root of `styles.xml`, or null where a file has none. */
  constructor(root: XmlElement | null) {
    const defaults = child(root ?? undefined, 'w:docDefaults');
    const run = readRunProperties(child(child(defaults, 'w:rPrDefault'), 'w:rPr'));
    this.defaultRun = { ...plainFormat, ...run };
    this.defaultParagraph = readParagraphProperties(child(child(defaults, 'w:pPrDefault'), 'w:pPr'));
    let defaultStyle = '';
    for (const element of childrenOf(root ?? undefined, 'w:style')) {
      const id = element.attributes['w:styleId'];
      if (id === undefined) continue;
      const isDefault = element.attributes['w:default'];
      if (element.attributes['w:type'] === 'paragraph' && (isDefault === '1' || isDefault === 'true'))
        defaultStyle = id;
      this.styles.set(id, {
        name: (stringOf(element, 'w:name') ?? '').toLowerCase(),
        basedOn: stringOf(element, 'w:basedOn'),
        paragraph: readParagraphProperties(child(element, 'w:pPr')),
        run: readRunProperties(child(element, 'w:rPr')),
      });
    }
    this.defaultStyle = defaultStyle;
  }

  /** The paragraph style of this id; the default style if none is named or it is unknown. */
  paragraph(id: string | undefined): ParagraphStyle {
    const key = id !== undefined && this.styles.has(id) ? id : this.defaultStyle;
    const known = this.resolved.get(key);
    if (known) return known;
    let { defaultParagraph: paragraph, defaultRun: run } = this;
    let numbering = paragraph.numbering;
    for (const style of this.chain(key)) {
      // A style's numPr often names the list and leaves the level to its base, or the other way round.
      if (style.paragraph.numbering) numbering = { ...numbering, ...style.paragraph.numbering };
      paragraph = { ...paragraph, ...style.paragraph };
      run = { ...run, ...style.run };
    }
    const resolved = {
      name: this.styles.get(key)?.name ?? '',
      paragraph: numbering ? { ...paragraph, numbering } : paragraph,
      run,
    };
    this.resolved.set(key, resolved);
    return resolved;
  }

  /** What a character style adds to a run. */
  character(id: string): RunProperties {
    let run: RunProperties = {};
    for (const style of this.chain(id)) run = { ...run, ...style.run };
    return run;
  }

  /** From the base to the style itself. */
  private chain(id: string): readonly Style[] {
    const chain: Style[] = [];
    let style = this.styles.get(id);
    while (style && chain.length < maximumChain) {
      chain.unshift(style);
      style = style.basedOn === undefined ? undefined : this.styles.get(style.basedOn);
    }
    return chain;
  }
}

/** 1 for `heading 1` and `标题 1`, and so on; null for other styles. */
export function headingLevelOf(styleName: string): number | null {
  const digits = /^(?:heading|标题)\s*([1-9])$/.exec(styleName);
  return digits ? Number(digits[1]) : null;
}
