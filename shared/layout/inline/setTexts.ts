import type { LayoutResources } from '../resources.ts';
import type { ParagraphShape } from './breakLines.ts';
import { type PreparedText, prepareText } from './preparedText.ts';
import { type SetLine, setParagraph } from './setParagraph.ts';
import type { StyledText } from './styledText.ts';

/** A paragraph's text prepared with the faces and in the composition of the template. */
export function prepareTexts(texts: readonly StyledText[], { faceBook, template }: LayoutResources): PreparedText {
  return prepareText(texts, faceBook.faces, template.text.composition);
}

/** A paragraph set to its measure; from memory, where the same one was set before. */
export function setTexts(
  texts: readonly StyledText[],
  shape: ParagraphShape,
  resources: LayoutResources,
): readonly SetLine[] {
  const { faceBook, template, memory } = resources;
  if (!memory) return setParagraph(prepareTexts(texts, resources), shape);
  return memory.paragraphs.set(texts, shape, faceBook.faces, template.text.composition);
}
