import { type Schema, Slice } from 'prosemirror-model';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { manuscriptSchema } from '../manuscript/schema.ts';
import { Dropped } from './dropped.ts';
import { makeSlice, type PasteTarget } from './makeSlice.ts';
import type { PastedBlock } from './pastedBlocks.ts';
import { readHtml } from './readHtml.ts';
import { readPlainText } from './readPlainText.ts';

/** What a clipboard offers; empty where it has no such form. */
export interface Clipboard {
  readonly html: string;
  readonly text: string;
}

/** What becomes of a clipboard. */
export interface Pasted {
  /** For `replaceSelection`; empty if nothing is to be pasted. */
  readonly slice: Slice;
  /** What was dropped or changed, one for each kind: `values.count`, `values.text`. Fonts, sizes and colours are not told. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Options of a paste. */
export interface PasteOptions {
  /** Whose nodes bear the names of the manuscript's schema; the manuscript's own unless given. */
  readonly schema?: Schema;
  readonly target?: PasteTarget;
  /** 只粘贴文本: takes the plain form, whatever else there is. */
  readonly plainOnly?: boolean;
}

/**
 * Turns a clipboard into a piece of manuscript: HTML of Word, WPS, Excel, LibreOffice and web pages, cells divided by
 * tabs, plain text.
 *
 * Kept are lines, headings by style, lists, tables with merged cells and head, superscript and subscript, bold,
 * underline, emphasis dots, alignment to the right and centre, footnotes. Typed indents become indents. Tracked
 * insertions are taken over, deletions, comments and hidden text left out; pictures come in by another door. Never
 * throws for any content.
 */
export function pasteClipboard({ html, text }: Clipboard, options: PasteOptions = {}): Pasted {
  const { schema = manuscriptSchema, target = 'body', plainOnly = false } = options;
  const dropped = new Dropped();
  const blocks = plainOnly ? [] : blocksOfHtml(html, dropped);
  const found = blocks.length > 0 ? blocks : readPlainText(text.slice(0, LONGEST));
  if (text.length > LONGEST && blocks.length === 0) dropped.add('PASTE_TOO_LARGE', '');
  const slice = found.length > 0 ? makeSlice(schema, found, target) : Slice.empty;
  return { slice, diagnostics: dropped.diagnostics() };
}

function blocksOfHtml(html: string, dropped: Dropped): readonly PastedBlock[] {
  if (html.trim() === '') return [];
  if (html.length > LONGEST) {
    dropped.add('PASTE_TOO_LARGE', '');
    return [];
  }
  return readHtml(html, dropped);
}

/** UTF-16 units. A hundred pages of Word come to some 5 million; a spreadsheet's whole columns would be far more. */
const LONGEST = 20_000_000;
