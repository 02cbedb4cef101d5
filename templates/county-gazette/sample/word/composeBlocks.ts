import {
  AlignmentType,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  type Table,
  TextRun,
} from 'docx';
import { composeTable } from './composeTable.ts';
import { headingList, typedNumbers } from './numbering.ts';
import {
  bodySpacing,
  centred,
  characterTwips,
  type Face,
  firstLineByCharacters,
  firstLineByTwips,
  halfPoints,
  runStyle,
  titleSpacing,
} from './officeStyle.ts';
import type { Block, Inline, OfficialDocument } from './officialDocument.ts';
import type { RunWriter } from './runWriter.ts';
import type { WordForm } from './wordForm.ts';

/** What the blocks of one file are composed with. */
export interface Composition {
  readonly form: WordForm;
  readonly runs: RunWriter;
  /** PNG files by name. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Width of the text in twips. */
  readonly width: number;
}

/** Size of a picture in pixels of 1/96 inch: the width of the text, in the pictures' ratio of 8 : 5. */
const pictureSize = { width: 576, height: 360 } as const;

/** Title and attachment title have the styles before these. */
const styledHeadings = [HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** Composes what stands before the body: organs and title, number, addressees. */
export function composeHead(document: OfficialDocument, { form, runs }: Composition): Paragraph[] {
  const titleRun = (text: string, breaks: number): TextRun =>
    new TextRun({ ...runStyle('title', halfPoints.title), text, break: breaks });
  const title = (children: readonly TextRun[]): Paragraph =>
    new Paragraph({
      ...centred,
      spacing: titleSpacing,
      children,
      ...(form.headings === 'styles' ? { heading: HeadingLevel.TITLE } : {}),
    });
  const lines = [...document.organs, document.title];
  const head =
    form.title === 'lineBreak'
      ? [title(lines.map((line, index) => titleRun(line, index === 0 ? 0 : 1)))]
      : lines.map((line) => title([titleRun(line, 0)]));
  const body = (text: string): ParagraphChild[] => runs.write([{ kind: 'text', text }], 'body', halfPoints.body);
  if (document.number) head.push(new Paragraph({ ...centred, spacing: bodySpacing, children: body(document.number) }));
  head.push(new Paragraph({ spacing: bodySpacing }));
  if (document.addressees) head.push(new Paragraph({ spacing: bodySpacing, children: body(document.addressees) }));
  return head;
}

/** Composes one block of the body; `before` is the block before it. */
export function composeBlock(block: Block, before: Block | undefined, composition: Composition): (Paragraph | Table)[] {
  const { form, runs, pictures, width } = composition;
  switch (block.kind) {
    case 'heading1':
      return [composeHeading(block.content, 0, composition)];
    case 'heading2':
      return [composeHeading(block.content, 1, composition)];
    case 'paragraph':
      return [composeParagraph(block.content, composition)];
    case 'centred':
      return [
        new Paragraph({
          ...centred,
          spacing: bodySpacing,
          children: runs.write(block.content, 'body', halfPoints.body),
        }),
      ];
    case 'unit':
      return [
        new Paragraph({
          alignment: AlignmentType.RIGHT,
          spacing: bodySpacing,
          children: runs.write(block.content, 'body', halfPoints.table),
        }),
      ];
    case 'attachmentLabel':
      return [
        new Paragraph({
          pageBreakBefore: true,
          spacing: bodySpacing,
          children: [new TextRun({ ...runStyle('hei', halfPoints.body), text: block.text })],
        }),
      ];
    case 'attachmentTitle':
      return [
        new Paragraph({
          ...centred,
          pageBreakBefore: before?.kind !== 'attachmentLabel',
          spacing: titleSpacing,
          children: [new TextRun({ ...runStyle('title', halfPoints.title), text: block.text })],
          ...(form.headings === 'styles' ? { heading: HeadingLevel.HEADING_1 } : {}),
        }),
      ];
    case 'signature':
    case 'date':
      return [composeSignature(block.text, form)];
    case 'figure':
      return composeFigure(block.picture, block.caption, pictures);
    case 'table':
      return [composeTable(block, width, runs)];
  }
}

function composeHeading(content: readonly Inline[], level: 0 | 1, composition: Composition): Paragraph {
  const { form } = composition;
  const isChapter = /^第[一二三四五六七八九十]+章/u.test(plainText(content));
  const face: Face = level === 0 ? 'hei' : 'kai';
  if (isChapter || form.headings === 'styles') {
    return new Paragraph({
      ...(isChapter ? centred : indentOf(form)),
      spacing: bodySpacing,
      children: [
        ...(isChapter ? [] : typedIndent(form, face)),
        ...composition.runs.write(content, face, halfPoints.body),
      ],
      ...(form.headings === 'styles' ? { heading: styledHeadings[level] } : {}),
    });
  }
  if (form.headings === 'numbered') return composeNumbered(content, level, face, composition);
  return composeParagraph(content, composition, face);
}

/** A paragraph of the body, indented in the way of the form. */
function composeParagraph(content: readonly Inline[], composition: Composition, face: Face = 'body'): Paragraph {
  const { form, runs } = composition;
  if (form.headings === 'numbered' && face === 'body' && typedNumbers[2].test(plainText(content))) {
    return composeNumbered(content, 2, face, composition);
  }
  const isDeleted = content.length > 0 && content.every((inline) => inline.kind === 'deletion');
  return new Paragraph({
    ...indentOf(form),
    alignment: AlignmentType.BOTH,
    spacing: bodySpacing,
    children: [...typedIndent(form, face), ...runs.write(content, face, halfPoints.body)],
    ...(isDeleted ? { run: { deletion: runs.nextChange() } } : {}),
  });
}

/** A paragraph whose number Word sets: what the source types is taken off. */
function composeNumbered(
  content: readonly Inline[],
  level: 0 | 1 | 2,
  face: Face,
  composition: Composition,
): Paragraph {
  const [first, ...rest] = content;
  if (first?.kind !== 'text') throw new Error(`no text to number in ${plainText(content)}`);
  const text = first.text.replace(typedNumbers[level], '');
  return new Paragraph({
    numbering: { reference: headingList, level },
    indent: { left: 0, ...firstLineByTwips },
    alignment: AlignmentType.BOTH,
    spacing: bodySpacing,
    children: composition.runs.write([{ ...first, text }, ...rest], face, halfPoints.body),
  });
}

function indentOf(form: WordForm): Pick<IParagraphOptions, 'indent'> {
  if (form.indent === 'characters') return { indent: firstLineByCharacters };
  return form.indent === 'twips' ? { indent: firstLineByTwips } : {};
}

/** The spaces or the tab that stand for an indent. */
export function typedIndent(form: WordForm, face: Face = 'body'): TextRun[] {
  const style = runStyle(face, halfPoints.body);
  if (form.indent === 'typedSpaces') return [new TextRun({ ...style, text: '　　' })];
  return form.indent === 'tab' ? [new TextRun({ ...style, children: [new Tab()] })] : [];
}

function composeSignature(text: string, form: WordForm): Paragraph {
  const style = runStyle('body', halfPoints.body);
  if (form.signature === 'typedSpaces') {
    // The line holds 27 characters; the text ends four before its end.
    const blank = '　'.repeat(Math.max(2, 23 - Math.ceil(widthInCharacters(text))));
    return new Paragraph({ spacing: bodySpacing, children: [new TextRun({ ...style, text: blank + text })] });
  }
  if (form.signature === 'tabs') {
    const tabs = Array.from({ length: Math.max(1, Math.floor((23 - widthInCharacters(text)) / 2)) }, () => new Tab());
    return new Paragraph({ spacing: bodySpacing, children: [new TextRun({ ...style, children: [...tabs, text] })] });
  }
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    indent: { right: 4 * characterTwips },
    spacing: bodySpacing,
    children: [new TextRun({ ...style, text })],
  });
}

function composeFigure(name: string, caption: string, pictures: ReadonlyMap<string, Uint8Array>): Paragraph[] {
  const data = pictures.get(name);
  if (!data) throw new Error(`no picture ${name}`);
  const image = new ImageRun({
    type: 'png',
    data,
    transformation: pictureSize,
    altText: { name, title: caption, description: caption },
  });
  return [
    new Paragraph({ ...centred, keepNext: true, children: [image] }),
    new Paragraph({
      ...centred,
      spacing: bodySpacing,
      children: [new TextRun({ ...runStyle('hei', halfPoints.table), text: caption })],
    }),
  ];
}

function plainText(content: readonly Inline[]): string {
  return content.map((inline) => ('text' in inline ? inline.text : '')).join('');
}

/** Han characters count one, digits and letters half. */
function widthInCharacters(text: string): number {
  return [...text].reduce((width, character) => width + (character <= '\u00ff' ? 0.5 : 1), 0);
}
