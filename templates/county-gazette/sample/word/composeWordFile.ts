import {
  Document,
  type FileChild,
  type ISectionOptions,
  Packer,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { type Composition, composeBlock, composeHead, typedIndent } from './composeBlocks.ts';
import { composeFurniture } from './composeFurniture.ts';
import { headingNumbering } from './numbering.ts';
import { bodySpacing, editor, fontOf, halfPoints, page, runStyle } from './officeStyle.ts';
import type { Block, OfficialDocument } from './officialDocument.ts';
import { RunWriter } from './runWriter.ts';
import { stablePackage } from './stablePackage.ts';
import { wordForm } from './wordForm.ts';

/** A table of so many columns has a page across. */
const wideColumns = 10;

/**
 * Composes the Word file of a document, as the office that issued it would hand it in.
 *
 * The same document gives the same bytes on each run.
 */
export async function composeWordFile(
  document: OfficialDocument,
  pictures: ReadonlyMap<string, Uint8Array>,
): Promise<Uint8Array> {
  const form = wordForm(document.form);
  const runs = new RunWriter(form);
  const upright = page.width - page.margin.left - page.margin.right;
  const across = page.height - page.margin.top - page.margin.bottom;
  const office = document.organs.join('、') || editor;
  const furniture = composeFurniture(document);
  const sections = divideSections(document.blocks).map(({ blocks, isAcross }, index): ISectionOptions => {
    const composition: Composition = { form, runs, pictures, width: isAcross ? across : upright };
    const head = index === 0 ? composeHead(document, composition) : [];
    return {
      ...furniture,
      properties: {
        page: {
          // docx turns the sides of a page across itself.
          size: {
            width: page.width,
            height: page.height,
            orientation: isAcross ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          },
          margin: page.margin,
        },
      },
      children: [...head, ...composeBlocks(blocks, composition)],
    };
  });
  const notes = [...document.notes].map(
    ([number, content]) =>
      [
        String(number),
        { children: [new Paragraph({ children: runs.write(content, 'body', halfPoints.small) })] },
      ] as const,
  );
  const word = new Document({
    creator: office,
    lastModifiedBy: office,
    title: document.title,
    sections,
    footnotes: Object.fromEntries(notes),
    comments: { children: runs.remarks },
    defaultTabStop: 640,
    evenAndOddHeaderAndFooters: document.furniture === 'oddEven',
    ...(form.headings === 'numbered' ? { numbering: headingNumbering } : {}),
    styles: {
      default: {
        document: { run: { font: fontOf('body'), size: halfPoints.body } },
        title: { run: { font: fontOf('title'), size: halfPoints.title } },
        heading1: { run: { font: fontOf('title'), size: halfPoints.title } },
        heading2: { run: { font: fontOf('hei'), size: halfPoints.body } },
      },
    },
  });
  return stablePackage(await Packer.toBuffer(word));
}

/** Parts the blocks where a title begins that has a wide table. */
function divideSections(blocks: readonly Block[]): { blocks: Block[]; isAcross: boolean }[] {
  const sections: { blocks: Block[]; isAcross: boolean }[] = [{ blocks: [], isAcross: false }];
  for (const [index, block] of blocks.entries()) {
    const isAcross = sections.at(-1)!.isAcross;
    if (block.kind === 'attachmentTitle' && titlesWideTable(blocks, index) !== isAcross) {
      sections.push({ blocks: [], isAcross: !isAcross });
    }
    sections.at(-1)!.blocks.push(block);
  }
  return sections;
}

function titlesWideTable(blocks: readonly Block[], title: number): boolean {
  const end = blocks.findIndex((block, index) => index > title && block.kind === 'attachmentTitle');
  return blocks
    .slice(title, end < 0 ? undefined : end)
    .some((block) => block.kind === 'table' && block.widths.length >= wideColumns);
}

function composeBlocks(blocks: readonly Block[], composition: Composition): FileChild[] {
  const { form } = composition;
  if (form.softBreaks) return composeSoftly(blocks, composition);
  const children = blocks.map((block, index) => composeBlock(block, blocks[index - 1], composition));
  if (!form.blankLines) return children.flat();
  return children.flatMap((parts) => [...parts, new Paragraph({ spacing: bodySpacing })]);
}

/** Joins each stretch of paragraphs into one, with soft breaks and typed indents between its lines. */
function composeSoftly(blocks: readonly Block[], composition: Composition): FileChild[] {
  const children: FileChild[] = [];
  let lines: ParagraphChild[] = [];
  const finish = (): void => {
    if (lines.length > 0) children.push(new Paragraph({ spacing: bodySpacing, children: lines }));
    lines = [];
  };
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'paragraph') {
      if (lines.length > 0) lines.push(new TextRun({ ...runStyle('body', halfPoints.body), break: 1 }));
      lines.push(...typedIndent(composition.form), ...composition.runs.write(block.content, 'body', halfPoints.body));
    } else {
      finish();
      children.push(...composeBlock(block, blocks[index - 1], composition));
    }
  }
  finish();
  return children;
}
