import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A glyph as it stands on the page. */
export interface MeasuredGlyph {
  readonly text: string;
  /** Its origin, on the baseline, from the page's top left corner. */
  readonly x: number;
  readonly y: number;
  /** How far it moves the pen along its line. */
  readonly advance: number;
  readonly size: number;
  /** PostScript name of the face, without the subset's tag. */
  readonly fontName: string;
  /** Whether its line runs from left to right or down the page. */
  readonly orientation: 'horizontal' | 'vertical';
  /** Inside marked content of type Artifact. */
  readonly artifact: boolean;
  /** False for text that is only there to be searched (rendering mode 3). */
  readonly visible: boolean;
  /** Page, from 0. */
  readonly page: number;
  /** Its place among the page's operators: what comes later is painted over it. */
  readonly order: number;
}

/** The bounds of a filled path. */
export interface MeasuredFill {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly artifact: boolean;
  readonly order: number;
}

/** The parts of pdf.js's objects that are used here; its types leave them open. */
interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}
interface LoadedFonts {
  get(id: string): unknown;
}
interface PdfjsGlyph {
  readonly unicode: string;
  readonly width: number;
}

type Matrix = readonly [number, number, number, number, number, number];

/** Runs a page's operators and notes where glyphs and fills come to stand. */
export function measurePage(
  operators: OperatorList,
  fonts: LoadedFonts,
  pageHeight: number,
  page: number,
): { readonly glyphs: MeasuredGlyph[]; readonly fills: MeasuredFill[] } {
  const glyphs: MeasuredGlyph[] = [];
  const fills: MeasuredFill[] = [];
  const saved: GraphicsState[] = [];
  let state = initialState();
  let textMatrix: Matrix = IDENTITY;
  let marked: string[] = [];

  const show = (items: readonly (PdfjsGlyph | number)[], order: number): void => {
    for (const item of items) {
      if (typeof item === 'number') {
        textMatrix = multiply(textMatrix, [1, 0, 0, 1, (-item / 1000) * state.size, 0]);
        continue;
      }
      const [a, b, , , x, y] = multiply(state.matrix, multiply(textMatrix, [1, 0, 0, 1, 0, state.rise]));
      const scale = Math.hypot(a, b);
      const advance = (item.width / 1000) * state.size;
      glyphs.push({
        text: item.unicode.replaceAll('\u200b', ''),
        x,
        y: pageHeight - y,
        advance: advance * scale,
        size: state.size * scale,
        fontName: state.fontName,
        orientation: Math.abs(a) >= Math.abs(b) ? 'horizontal' : 'vertical',
        artifact: marked.includes('Artifact'),
        visible: state.renderingMode !== INVISIBLE,
        page,
        order,
      });
      textMatrix = multiply(textMatrix, [1, 0, 0, 1, advance, 0]);
    }
  };

  operators.fnArray.forEach((operator, order) => {
    const values = (operators.argsArray[order] ?? []) as readonly unknown[];
    switch (operator) {
      case OPS.save:
        saved.push(state);
        break;
      case OPS.restore:
        state = saved.pop() ?? initialState();
        break;
      case OPS.transform:
        state = { ...state, matrix: multiply(state.matrix, matrixOf(values)) };
        break;
      case OPS.beginText:
        textMatrix = IDENTITY;
        break;
      case OPS.setFont:
        state = { ...state, size: Number(values[1]), fontName: fontName(fonts.get(String(values[0]))) };
        break;
      case OPS.setTextRise:
        state = { ...state, rise: Number(values[0]) };
        break;
      case OPS.setTextRenderingMode:
        state = { ...state, renderingMode: Number(values[0]) };
        break;
      case OPS.setTextMatrix:
        textMatrix = matrixOf(values[0] as ArrayLike<unknown>);
        break;
      case OPS.showText:
        show(values[0] as readonly (PdfjsGlyph | number)[], order);
        break;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        marked = [...marked, tagName(values[0])];
        break;
      case OPS.endMarkedContent:
        marked = marked.slice(0, -1);
        break;
      case OPS.constructPath:
        if (!FILLING.has(Number(values[0])) || values[2] === null) break;
        fills.push({
          ...bounds(values[2] as ArrayLike<number>, state.matrix, pageHeight),
          artifact: marked.includes('Artifact'),
          order,
        });
        break;
      default:
        if (UNSUPPORTED.has(operator)) throw new Error(`measurePage doesn't know the text operator ${operator}`);
    }
  });
  return { glyphs, fills };
}

interface GraphicsState {
  readonly matrix: Matrix;
  readonly size: number;
  readonly fontName: string;
  readonly rise: number;
  readonly renderingMode: number;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const INVISIBLE = 3;
const FILLING = new Set<number>([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke]);

/** Operators that would move text and that our painter doesn't write: better to fail than to measure wrongly. */
const UNSUPPORTED = new Set<number>([
  OPS.setCharSpacing,
  OPS.setWordSpacing,
  OPS.setHScale,
  OPS.moveText,
  OPS.setLeadingMoveText,
  OPS.nextLine,
  OPS.nextLineShowText,
  OPS.nextLineSetSpacingShowText,
  OPS.paintFormXObjectBegin,
]);

const initialState = (): GraphicsState => ({ matrix: IDENTITY, size: 0, fontName: '', rise: 0, renderingMode: 0 });

/** The matrix that applies the second, then the first. */
function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

const matrixOf = (values: ArrayLike<unknown>): Matrix =>
  [0, 1, 2, 3, 4, 5].map((index) => Number(values[index])) as unknown as Matrix;

function bounds(box: ArrayLike<number>, matrix: Matrix, pageHeight: number) {
  const [left = 0, top = 0, right = 0, bottom = 0] = Array.from(box);
  const first = multiply(matrix, [1, 0, 0, 1, left, top]);
  const second = multiply(matrix, [1, 0, 0, 1, right, bottom]);
  const y = [pageHeight - first[5], pageHeight - second[5]];
  return {
    x: Math.min(first[4], second[4]),
    y: Math.min(...y),
    width: Math.abs(second[4] - first[4]),
    height: Math.abs(second[5] - first[5]),
  };
}

function tagName(tag: unknown): string {
  return typeof tag === 'object' && tag !== null && 'name' in tag ? String(tag.name) : String(tag);
}

function fontName(font: unknown): string {
  const name = typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : '';
  return name.replace(/^[A-Z]{6}\+/, '');
}
