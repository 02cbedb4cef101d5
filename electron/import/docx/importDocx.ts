import type { Node } from 'prosemirror-model';
import type { Diagnostic } from '../../../shared/diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../../../shared/diagnostics/result.ts';
import type { Picture } from '../../../shared/manuscript/picture.ts';
import { PictureShelf } from './body/pictures.ts';
import { readBlocks } from './body/readBlocks.ts';
import type { ReadingContext } from './body/readingContext.ts';
import { importDiagnostic, Losses } from './importDiagnostic.ts';
import { buildManuscript } from './inference/buildManuscript.ts';
import { Numbering } from './numbering/numbering.ts';
import { openPackage, type PackageLimits, packageLimits } from './package/openPackage.ts';
import { Styles } from './properties/styles.ts';
import { reportComments, reportMargins } from './readMargins.ts';
import { readWordParts } from './readWordParts.ts';
import { type SourceParagraph, sourceParagraphs } from './sourceParagraphs.ts';
import { child } from './xml/element.ts';

/** What became of a Word file. */
export interface ImportedDocument {
  readonly manuscript: Node;
  /** The pictures that its figures show. */
  readonly pictures: readonly Picture[];
  /** What was left out, moved, changed or guessed. */
  readonly diagnostics: readonly Diagnostic[];
  /** The file's paragraphs as they were, numbered as the diagnostics' places are. */
  readonly source: readonly SourceParagraph[];
}

/**
 * Imports a Word file (.docx, ECMA-376 transitional or strict) as a manuscript.
 *
 * One way: package → XML → styles and numbering → blocks → inferred structure → manuscript. Text is kept as typed,
 * also half-width marks; only blanks, empty paragraphs and breaks that placed it go away without notice. Everything
 * else that is not taken over is in the diagnostics. Beyond that, the lines of a title are joined and blanks beside Han
 * characters in organ, title, number, signature and date are closed up, so that “2023 年 3 月 1 日” is found as a date
 * and kept as “2023年3月1日”; addressees, headings and body keep the blanks inside them.
 *
 * A file that can't be read gives one diagnostic of severity error; nothing is thrown, and time and memory are
 * bounded by `limits`.
 */
export function importDocx(
  bytes: Uint8Array,
  fileName: string,
  limits: PackageLimits = packageLimits,
): Result<ImportedDocument, Diagnostic> {
  const opened = openPackage(bytes, fileName, limits);
  if (!opened.ok) return opened;
  const read = readWordParts(opened.value, fileName);
  if (!read.ok) return read;
  const parts = read.value;

  const context: ReadingContext = {
    losses: new Losses(fileName),
    styles: new Styles(parts.styles),
    numbering: new Numbering(parts.numbering),
    relationships: parts.relationships,
    pictures: new PictureShelf(opened.value),
    footnotes: parts.footnotes,
    endnotes: parts.endnotes,
    commentPlaces: new Map(),
    paragraph: 0,
  };
  const body = child(parts.document, 'w:body');
  if (!body) return failure(importDiagnostic('IMPORT_NOT_WORD', { file: fileName, part: parts.path }));
  const blocks = readBlocks(body, context);
  reportMargins(parts.margins, context);
  reportComments(parts.comments, context);
  const manuscript = buildManuscript(blocks, context.losses);
  return success({
    manuscript,
    pictures: context.pictures.pictures,
    diagnostics: context.losses.diagnostics,
    source: sourceParagraphs(blocks),
  });
}
