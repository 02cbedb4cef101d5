import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type { FaceSubset } from './faceSubset.ts';
import type { FaceMetrics } from './fontProgram.ts';
import type { Dictionary, PdfkitDocument, Reference } from './pdfkitDocument.ts';

const deflateAsync = promisify(deflate);

/**
 * One chunk as large as the input lets a thread do all in one go; with the usual chunks of 16 kB it would
 * wait for this thread after each.
 */
const deflateInThread = (bytes: Uint8Array): Promise<Uint8Array> =>
  deflateAsync(bytes, { chunkSize: Math.max(1024, bytes.length) });

/** The streams of a face, compressed. */
export interface CompressedFace {
  readonly outlines: Uint8Array;
  /** Size of the font file before compression. */
  readonly outlinesLength: number;
  readonly toUnicode: Uint8Array;
}

/**
 * Cuts a face down to the glyphs in use, when all are known. Outlines are the greater part of a file, so
 * they are compressed in other threads; the caller has time for the pages meanwhile.
 */
export async function compressFace(face: FaceSubset): Promise<CompressedFace> {
  const file = face.file();
  const [outlines, toUnicode] = await Promise.all([
    deflateInThread(file),
    deflateInThread(new TextEncoder().encode(face.toUnicode())),
  ]);
  return { outlines, outlinesLength: file.length, toUnicode };
}

/**
 * Fills the font object of a face: a composite font with Identity-H codes, its outlines, widths and
 * ToUnicode (ISO 32000-1, 9.7).
 *
 * @param tag six capitals that tell this subset from others of the same face
 */
export function embedFace(
  document: PdfkitDocument,
  font: Reference,
  face: FaceSubset,
  compressed: CompressedFace,
  tag: string,
): void {
  const name = `${tag}+${face.program.postscriptName}`;
  const file = stream(document, { Length1: compressed.outlinesLength }, compressed.outlines);
  const descriptor = finished(document, descriptorOf(name, face.program.metrics, file));
  const descendant = finished(document, {
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    DW: 1000,
    W: [0, face.widths],
    CIDToGIDMap: 'Identity',
  });
  Object.assign(font.data, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: stream(document, {}, compressed.toUnicode),
  });
  font.end();
}

// Flags of a font descriptor (ISO 32000-1, table 123).
const FIXED_PITCH = 1;
const SERIF = 2;
const SYMBOLIC = 4;
const SCRIPT = 8;
const ITALIC = 64;
/** OS/2 family classes 1 to 5 and 7 have serifs, 10 is script. */
const SERIF_CLASSES = new Set([1, 2, 3, 4, 5, 7]);
const SCRIPT_CLASS = 10;

function descriptorOf(name: string, metrics: FaceMetrics, file: Reference): Dictionary {
  // Symbolic: the codes are this subset's own, not those of a Latin encoding.
  let flags = SYMBOLIC;
  if (metrics.fixedPitch) flags |= FIXED_PITCH;
  if (SERIF_CLASSES.has(metrics.familyClass)) flags |= SERIF;
  if (metrics.familyClass === SCRIPT_CLASS) flags |= SCRIPT;
  if (metrics.italic) flags |= ITALIC;
  return {
    Type: 'FontDescriptor',
    FontName: name,
    Flags: flags,
    FontBBox: metrics.box,
    ItalicAngle: metrics.italicAngle,
    Ascent: metrics.ascent,
    Descent: metrics.descent,
    CapHeight: metrics.capHeight,
    XHeight: metrics.xHeight,
    StemV: stemWidth(metrics.weight),
    FontFile2: file,
  };
}

/** A guess that readers use only where they must replace the face: 80 at weight 400, 140 at 700. */
const stemWidth = (weight: number): number => Math.round(weight / 5);

function stream(document: PdfkitDocument, dictionary: Dictionary, content: Uint8Array): Reference {
  const reference = document.ref({ ...dictionary, Filter: 'FlateDecode' });
  reference.end(content);
  return reference;
}

function finished(document: PdfkitDocument, dictionary: Dictionary): Reference {
  const reference = document.ref(dictionary);
  reference.end();
  return reference;
}
