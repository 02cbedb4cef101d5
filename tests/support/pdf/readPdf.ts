import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type MeasuredFill, type MeasuredGlyph, measurePage } from './measurePage.ts';

/**
 * What a PDF file holds, measured by another program than the one that wrote it: pdf.js reads the file,
 * and the positions are computed from its operators. Lengths are points from the page's top left corner.
 */
export interface MeasuredPdf {
  readonly pages: readonly MeasuredPage[];
  readonly outline: readonly MeasuredOutlineEntry[];
  readonly info: Readonly<Record<string, unknown>>;
}

export interface MeasuredPage {
  /** From 0. */
  readonly index: number;
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** In content order. */
  readonly glyphs: readonly MeasuredGlyph[];
  readonly fills: readonly MeasuredFill[];
  readonly links: readonly MeasuredLink[];
}

/** An area, and the page and height that it leads to. */
export interface MeasuredLink {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly target: MeasuredTarget;
}

export interface MeasuredTarget {
  readonly page: number;
  readonly y: number;
}

export interface MeasuredOutlineEntry {
  readonly title: string;
  readonly target: MeasuredTarget;
  readonly children: readonly MeasuredOutlineEntry[];
}

/**
 * Reads and measures a PDF file.
 *
 * Text is what ToUnicode says; zero width spaces, which stand for the later glyphs of a cluster, are taken
 * out. The painter gives a glyph one code for each text, so ActualText is not needed to read it right.
 */
export async function readPdf(bytes: Uint8Array): Promise<MeasuredPdf> {
  const loading = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
  });
  const document = await loading.promise;
  try {
    return await measureDocument(document);
  } finally {
    await loading.destroy();
  }
}

async function measureDocument(document: PDFDocumentProxy): Promise<MeasuredPdf> {
  const labels = (await document.getPageLabels()) ?? [];
  const heights: number[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    heights.push((await document.getPage(number)).view[3]!);
  }
  const pages: MeasuredPage[] = [];
  for (let index = 0; index < document.numPages; index += 1) {
    const page = await document.getPage(index + 1);
    const [, , width = 0, height = 0] = page.view;
    const operators = await page.getOperatorList();
    const measured = measurePage(operators, page.commonObjs, height, index);
    const links: MeasuredLink[] = [];
    for (const annotation of await page.getAnnotations()) {
      if (annotation.subtype !== 'Link') continue;
      const [left, bottom, right, top] = annotation.rect as [number, number, number, number];
      const target = await targetOf(document, annotation.dest, heights);
      links.push({ x: left, y: height - top, width: right - left, height: top - bottom, target });
    }
    pages.push({ index, label: labels[index] ?? String(index + 1), width, height, ...measured, links });
    page.cleanup();
  }
  const metadata = await document.getMetadata();
  return {
    pages,
    outline: await measureOutline(document, (await document.getOutline()) ?? [], heights),
    info: metadata.info as Record<string, unknown>,
  };
}

interface OutlineNode {
  readonly title: string;
  readonly dest: string | unknown[] | null;
  readonly items: readonly OutlineNode[];
}

async function measureOutline(
  document: PDFDocumentProxy,
  nodes: readonly OutlineNode[],
  heights: readonly number[],
): Promise<MeasuredOutlineEntry[]> {
  const entries: MeasuredOutlineEntry[] = [];
  for (const node of nodes) {
    const target = await targetOf(document, node.dest, heights);
    entries.push({ title: node.title, target, children: await measureOutline(document, node.items, heights) });
  }
  return entries;
}

async function targetOf(
  document: PDFDocumentProxy,
  destination: unknown,
  heights: readonly number[],
): Promise<MeasuredTarget> {
  const explicit = typeof destination === 'string' ? await document.getDestination(destination) : destination;
  if (!Array.isArray(explicit)) throw new Error(`a link without destination: ${JSON.stringify(destination)}`);
  const page = await document.getPageIndex(explicit[0]);
  return { page, y: heights[page]! - Number(explicit[3]) };
}

/** The text of the file that is no artifact, in content order, without line breaks. */
export function textInOrder(pdf: MeasuredPdf): string {
  return pdf.pages.map(pageTextInOrder).join('');
}

/** The text of one page that is no artifact, in content order, without line breaks. */
export function pageTextInOrder(page: MeasuredPage): string {
  return page.glyphs
    .filter((glyph) => !glyph.artifact)
    .map((glyph) => glyph.text)
    .join('');
}
