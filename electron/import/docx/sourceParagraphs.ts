import { paragraphText, type WordBlock, type WordParagraph } from './body/wordBlocks.ts';

/** A paragraph of a Word file as the office wrote it, for a look beside the manuscript made of it. */
export interface SourceParagraph {
  /** Its number in the file, as `Place.paragraph` counts. */
  readonly paragraph: number;
  readonly text: string;
  readonly isInTable: boolean;
}

/** All paragraphs of a file in their order, blank ones left out. */
export function sourceParagraphs(blocks: readonly WordBlock[]): readonly SourceParagraph[] {
  const of = (paragraph: WordParagraph, isInTable: boolean): SourceParagraph[] => {
    const text = paragraphText(paragraph);
    return text.trim() === '' ? [] : [{ paragraph: paragraph.number, text, isInTable }];
  };
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? of(block, false)
      : block.rows.flatMap((row) =>
          row.cells.flatMap(({ paragraphs }) => paragraphs.flatMap((each) => of(each, true))),
        ),
  );
}
