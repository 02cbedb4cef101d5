import type { Node } from 'prosemirror-model';
import type { Ink, Source } from '../../display-list/displayList.ts';
import { type Pt, pt } from '../../units/length.ts';
import { EM_QUAD } from '../inline/gap.ts';
import type { Decoration, StyledText } from '../inline/styledText.ts';
import type { LayoutResources } from '../resources.ts';

/** The style a paragraph's text has where no mark changes it. */
export interface BaseStyle {
  readonly role: string;
  readonly size: number;
  readonly ink: string;
  /** It is text whose Western words may be divided at the ends of lines, where the template or the article wants that. */
  readonly isRunningText?: boolean;
}

/**
 * A text block's content in styles: marks become faces, sizes and shifts; a footnote becomes its number,
 * which the engine sets and which is therefore no source text.
 *
 * @param nextNote Gives the number of the next footnote.
 */
export function styledParagraph(
  block: Node,
  base: BaseStyle,
  source: Source,
  resources: LayoutResources,
  nextNote: (note: Node) => string,
): readonly StyledText[] {
  const texts: StyledText[] = [];
  block.forEach((child, _offset, index) => {
    if (child.isText) {
      texts.push(styleRun(child, base, source, resources));
      if (endsRunIn(child, block.maybeChild(index + 1))) texts.push(...runInSpace(base, resources));
    } else if (child.type.name === 'hardBreak') texts.push(plainText('\n', base, source, resources));
    else if (child.type.name === 'footnote') {
      const mark = plainText(nextNote(child), base, null, resources);
      texts.push({ ...mark, ...raised(mark.size, 'superscript', resources) });
    }
  });
  return texts;
}

const isRunIn = (node: Node | null): boolean => node?.marks.some(({ type }) => type.name === 'runIn') ?? false;
const endsRunIn = (node: Node, next: Node | null): boolean => next?.isText === true && isRunIn(node) && !isRunIn(next);

/** The space after a run-in heading; it goes where the heading ends its line (clreq, 4.1.5). */
function runInSpace(base: BaseStyle, resources: LayoutResources): readonly StyledText[] {
  const { runInSpace } = resources.template.text;
  if (runInSpace === 0) return [];
  return [plainText(EM_QUAD, { ...base, size: base.size * runInSpace }, null, resources)];
}

/** Text of one style, without marks. */
export function plainText(
  text: string,
  base: BaseStyle,
  source: Source | null,
  resources: LayoutResources,
): StyledText {
  return {
    text,
    ...facesOf(base.role, base, resources),
    size: pt(base.size),
    ink: inkOf(resources, base.ink),
    rise: pt(0),
    decoration: 'none',
    decorationGroup: 0,
    source,
  };
}

/** An ink of the template, from percent to parts of one. */
export function inkOf(resources: LayoutResources, name: string): Ink {
  const ink = resources.template.inks[name];
  if (!ink) throw new RangeError(`the template has no ink “${name}”`);
  return { c: ink[0] / 100, m: ink[1] / 100, y: ink[2] / 100, k: ink[3] / 100 };
}

/** The face of a role, and how its Western words are set. */
function facesOf(
  role: string,
  base: BaseStyle,
  { faceBook, template, hyphenator }: LayoutResources,
): Pick<StyledText, 'face' | 'western'> {
  const { digits, punctuation, hyphenation } = template.western;
  const divides = hyphenation && base.isRunningText === true;
  const western = { face: faceBook.westernOf(role), digits, punctuation, hyphenator: divides ? hyphenator : null };
  return { face: faceBook.indexOf(role), western };
}

function styleRun(node: Node, base: BaseStyle, source: Source, resources: LayoutResources): StyledText {
  const style = plainText(node.text ?? '', base, source, resources);
  let faces: Pick<StyledText, 'face' | 'western'> = style;
  let decoration: Decoration = 'none';
  let decorationGroup = 0;
  let script: Partial<StyledText> = {};
  for (const mark of node.marks) {
    const name = mark.type.name;
    if (name === 'strong') faces = facesOf(resources.template.text.strongFace, base, resources);
    else if (name === 'runIn') faces = facesOf(runInRole(Number(mark.attrs.level), resources), base, resources);
    else if (name === 'emphasis') decoration = 'dots';
    else if (name === 'underline') decoration = 'underline';
    else if (name === 'properName' || name === 'bookTitle' || name === 'framed') {
      decoration = name;
      decorationGroup = Number(mark.attrs.group);
    } else if (name === 'superscript' || name === 'subscript') script = raised(style.size, name, resources);
  }
  return { ...style, face: faces.face, western: faces.western, decoration, decorationGroup, ...script };
}

function runInRole(level: number, resources: LayoutResources): string {
  const roles = resources.template.text.runIn;
  return roles[Math.min(Math.max(level, 1), roles.length) - 1] ?? resources.template.text.body.face;
}

function raised(size: number, kind: 'superscript' | 'subscript', resources: LayoutResources): { size: Pt; rise: Pt } {
  const { script } = resources.template.text;
  return { size: pt(size * script.size), rise: pt(kind === 'superscript' ? size * script.up : -size * script.down) };
}
