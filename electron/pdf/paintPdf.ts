import { failure, type Result, success } from '../../shared/diagnostics/result.ts';
import type { DisplayList } from '../../shared/display-list/displayList.ts';
import type { FontFile } from '../../shared/display-list/faceFile.ts';
import { hashDisplayList } from '../../shared/display-list/hash.ts';
import { describeDocument } from './documentInfo.ts';
import { compressFace, embedFace } from './embedFace.ts';
import { FaceSubset } from './faceSubset.ts';
import { mayBeEmbedded } from './fontProgram.ts';
import { linkAnnotation, pageLabels, type TargetPage, writeOutline } from './navigation.ts';
import { type PageContent, pageContent } from './pageContent.ts';
import { type OpenPicture, openPdfkitDocument, type PdfkitDocument, type Reference } from './pdfkitDocument.ts';
import { checkPicture, type PictureFault, type PictureFile } from './pictureFile.ts';
import { openTrueTypeFace } from './trueTypeFace.ts';

/** The files of the faces, by the ids of the display list. */
export type FaceFiles = ReadonlyMap<string, FontFile>;

/** The files of the pictures, by the ids of the display list. */
export type PictureFiles = ReadonlyMap<string, PictureFile>;

export interface PaintOptions {
  /** The date that the file shall bear. Without it the file bears none, and equal lists give equal bytes. */
  readonly created?: Date;
}

/** What keeps a display list from becoming a PDF. */
export type PaintFailure =
  | { readonly code: 'FACE_UNREADABLE'; readonly face: string; readonly reason: string }
  /** The owner of the face doesn't let it stand in documents (OS/2 fsType). */
  | { readonly code: 'FACE_NOT_EMBEDDABLE'; readonly face: string }
  | { readonly code: 'PICTURE_UNREADABLE'; readonly picture: string; readonly reason: PictureFault };

/**
 * Paints a display list as a PDF 1.7 file: one page for each of its pages, text as text, K black as K black.
 * Nothing is measured or broken here, and nothing depends on clock or machine.
 *
 * The faces come first: they are cut down to the glyphs in use and compressed in other threads, while the
 * pages are written here.
 *
 * @throws {RangeError} for a list without pages, and for one that refers to what it doesn't have: a face,
 *   picture, page or glyph
 */
export async function paintPdf(
  list: DisplayList,
  faceFiles: FaceFiles,
  pictureFiles: PictureFiles,
  options: PaintOptions = {},
): Promise<Result<Uint8Array, PaintFailure>> {
  if (list.pages.length === 0) throw new RangeError('a PDF file has at least one page, the display list has none');
  const faces = openFaces(list, faceFiles);
  if (!faces.ok) return faces;
  const document = openPdfkitDocument(list.language);
  const bytes = collectBytes(document);
  const pictures = openPictures(list, pictureFiles, document);
  if (!pictures.ok) return pictures;

  const used = collectGlyphs(list, faces.value);
  const compressed = new Map(used.map((face) => [face, compressFace(faces.value[face]!)]));
  const fonts = new Map(used.map((face) => [face, document.ref({})]));

  const fingerprint = hashDisplayList(list);
  describeDocument(document, list, fingerprint, options.created ?? null);
  const orientations = pictures.value.map((picture) => picture.orientation ?? 1);
  const contents = list.pages.map((page) => pageContent(page, { faces: faces.value, orientations }));
  writePages(document, list, contents, fonts, pictures.value);
  document.flushPages();
  // One after the other: whichever thread is first, the objects stand in the same order.
  for (const [face, font] of fonts) {
    embedFace(document, font, faces.value[face]!, await compressed.get(face)!, tag(fingerprint, face));
  }
  document.end();
  return success(await bytes);
}

function openFaces(list: DisplayList, files: FaceFiles): Result<FaceSubset[], PaintFailure> {
  const faces: FaceSubset[] = [];
  for (const { id } of list.faces) {
    const file = files.get(id);
    if (file === undefined) throw new RangeError(`the host gave no file for the face ${id}`);
    try {
      const program = openTrueTypeFace(file);
      if (!mayBeEmbedded(program.embedding)) return failure({ code: 'FACE_NOT_EMBEDDABLE', face: id });
      faces.push(new FaceSubset(id, program));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return failure({ code: 'FACE_UNREADABLE', face: id, reason: error.message });
    }
  }
  return success(faces);
}

/** Gives every glyph of the list its code, and returns the faces in use. */
function collectGlyphs(list: DisplayList, faces: readonly FaceSubset[]): number[] {
  const used = new Set<number>();
  for (const page of list.pages) {
    for (const item of page.items) {
      if (item.kind !== 'glyphs' || item.glyphs.length === 0) continue;
      const face = faces[item.face];
      if (face === undefined) throw new RangeError(`the display list has no face ${item.face}`);
      used.add(item.face);
      for (const place of item.glyphs) face.codeOf(place);
    }
  }
  return [...used].sort((a, b) => a - b);
}

function openPictures(
  list: DisplayList,
  files: PictureFiles,
  document: PdfkitDocument,
): Result<OpenPicture[], PaintFailure> {
  const pictures: OpenPicture[] = [];
  for (const { id } of list.pictures) {
    const file = files.get(id);
    if (file === undefined) throw new RangeError(`the host gave no bytes for the picture ${id}`);
    const checked = checkPicture(file.bytes);
    if (!checked.ok) return failure({ code: 'PICTURE_UNREADABLE', picture: id, reason: checked.error });
    pictures.push(document.openImage(file.bytes));
  }
  return success(pictures);
}

function writePages(
  document: PdfkitDocument,
  list: DisplayList,
  contents: readonly PageContent[],
  fonts: ReadonlyMap<number, Reference>,
  pictures: readonly OpenPicture[],
): void {
  const targets: TargetPage[] = [];
  list.pages.forEach((page, index) => {
    document.addPage({ size: [page.width, page.height], margin: 0 });
    const { dictionary, fonts: fontResources, xobjects } = document.page;
    // A new page's unit is the point anyway; PDF/X-1a doesn't know the key.
    dictionary.data.UserUnit = undefined;
    dictionary.data.TrimBox = [0, 0, page.width, page.height];
    targets.push({ object: dictionary, height: page.height });
    const content = contents[index]!;
    for (const face of content.faces) fontResources[`F${face}`] = fonts.get(face)!;
    for (const picture of content.pictures) {
      const open = pictures[picture]!;
      if (open.obj === null) open.embed(document);
      xobjects[`I${picture}`] = open.obj!;
    }
    document.addContent(content.operators);
  });
  writeLinks(document, list, targets);
  writeOutline(document, list.outline, targets);
  document._root.data.PageLabels = pageLabels(list);
}

function writeLinks(document: PdfkitDocument, list: DisplayList, targets: readonly TargetPage[]): void {
  list.pages.forEach((page, index) => {
    const links = page.items.filter((item) => item.kind === 'link');
    if (links.length === 0) return;
    const own = targets[index]!;
    own.object.data.Annots = links.map((link) => {
      const target = targets[link.page];
      if (target === undefined) throw new RangeError(`a link leads to page ${link.page} of ${targets.length}`);
      return linkAnnotation(document, link, own, target);
    });
  });
}

/** Six capitals from the fingerprint and the face's place: subsets of other issues get other tags. */
function tag(fingerprint: string, index: number): string {
  let number = Number.parseInt(fingerprint.slice(0, 8), 16) + index;
  let letters = '';
  for (let count = 0; count < 6; count += 1) {
    letters += String.fromCharCode(65 + (number % 26));
    number = Math.floor(number / 26);
  }
  return letters;
}

function collectBytes(document: PdfkitDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => resolve(Buffer.concat(chunks)));
  });
}
