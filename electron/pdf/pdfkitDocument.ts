import PDFDocument from 'pdfkit';

/**
 * The parts of pdfkit that its types don't know. pdfkit is pinned to 0.20.2 exactly, and the tests read
 * each of these back from the finished file.
 */

/** pdfkit writes a string object as a text string, a plain string as a name. */
export type TextString = InstanceType<typeof String>;

/** A value of a PDF dictionary. null is the null object. */
export type PdfValue =
  | number
  | boolean
  | null
  | string
  | TextString
  | Date
  | Reference
  | readonly PdfValue[]
  | Dictionary;
export interface Dictionary {
  readonly [key: string]: PdfValue | undefined;
}

/** An indirect object. It is written when it ends, with the stream given then or written before. */
export interface Reference {
  readonly data: Record<string, PdfValue | undefined>;
  end(stream?: Uint8Array | string): void;
}

/** A page that is open for content. */
export interface OpenPage {
  readonly dictionary: Reference;
  /** The dictionaries of its resources, by name. */
  readonly fonts: Record<string, Reference>;
  readonly xobjects: Record<string, Reference>;
  readonly annotations: Reference[];
}

/** A picture that pdfkit has read; `obj` stands once it is embedded. */
export interface OpenPicture {
  readonly orientation?: number;
  obj: Reference | null;
  embed(document: PdfkitDocument): void;
}

/** The document as the painter uses it. */
export interface PdfkitDocument {
  page: OpenPage;
  /** The Info dictionary. pdfkit puts the clock's time into it. */
  info: Record<string, string | Date>;
  /** The file identifier, which pdfkit makes from Info. */
  _id: Uint8Array;
  readonly _root: Reference;
  /** Writes the XMP packet's descriptions; pdfkit's own doesn't escape them. */
  _addInfo(): void;
  appendXML(xml: string): void;
  ref(data: Dictionary): Reference;
  addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): void;
  addContent(operators: string): void;
  openImage(bytes: Uint8Array): OpenPicture;
  /** Ends all pages so far. */
  flushPages(): void;
  end(): void;
  on(event: 'data', listener: (chunk: Uint8Array) => void): void;
  on(event: 'end', listener: () => void): void;
  on(event: 'error', listener: (error: Error) => void): void;
}

/** Opens a document of PDF 1.7 without pages. Pages stay open, so that links can lead forward. */
export function openPdfkitDocument(language: string): PdfkitDocument {
  const options = {
    pdfVersion: '1.7' as const,
    autoFirstPage: false,
    bufferPages: true,
    compress: true,
    displayTitle: true,
    lang: language,
    pageLayout: 'twoPageRight',
    // null: no standard font. The types want a name, without one pdfkit loads Helvetica.
    font: null as unknown as string,
  };
  return new PDFDocument(options) as unknown as PdfkitDocument;
}
