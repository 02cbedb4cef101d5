/** The ways in which offices' Word files differ, though they print alike. */
export interface WordForm {
  /** How the first line of a paragraph is indented. */
  readonly indent: 'characters' | 'twips' | 'typedSpaces' | 'tab';
  /** Whether headings are formatted by hand, by built-in styles, or numbered by Word. */
  readonly headings: 'direct' | 'styles' | 'numbered';
  /** Whether organ and title are one paragraph with a line break, or two. */
  readonly title: 'lineBreak' | 'paragraphs';
  /** What moves signature and date to the right. */
  readonly signature: 'alignment' | 'typedSpaces' | 'tabs';
  /** An empty paragraph after every paragraph. */
  readonly blankLines: boolean;
  /** Paragraphs are lines of one paragraph, parted by soft line breaks. */
  readonly softBreaks: boolean;
  /** Text is cut into many runs, with digits in another font, as after much editing. */
  readonly cutRuns: boolean;
  /** Web and mail addresses are links, as Word makes them while typing. */
  readonly links: boolean;
}

const plain: WordForm = {
  indent: 'characters',
  headings: 'direct',
  title: 'lineBreak',
  signature: 'alignment',
  blankLines: false,
  softBreaks: false,
  cutRuns: false,
  links: false,
};

/** The forms by the names that the sources use. */
const forms: Readonly<Record<string, WordForm>> = {
  plain,
  linked: { ...plain, links: true },
  styles: { ...plain, headings: 'styles', title: 'paragraphs' },
  twips: { ...plain, indent: 'twips', cutRuns: true },
  typedSpaces: { ...plain, indent: 'typedSpaces', signature: 'typedSpaces', title: 'paragraphs' },
  tabs: { ...plain, indent: 'tab', signature: 'tabs' },
  styledTabs: { ...plain, indent: 'tab', headings: 'styles' },
  numbered: { ...plain, headings: 'numbered' },
  blankLines: { ...plain, blankLines: true },
  cutRuns: { ...plain, cutRuns: true },
  softBreaks: { ...plain, softBreaks: true, indent: 'typedSpaces' },
};

/** Returns the form of that name; throws if there is none. */
export function wordForm(name: string): WordForm {
  const form = forms[name];
  if (!form) throw new Error(`no form ${name}; there are ${Object.keys(forms).join(', ')}`);
  return form;
}
