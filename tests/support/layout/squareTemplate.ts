import type { Frame } from '../../../shared/template/frame.ts';
import type { Template } from '../../../shared/template/template.ts';
import { type Pt, pt, ptToMm } from '../../../shared/units/length.ts';
import { countyTemplate } from './fakeResources.ts';

/** What a test wants of its page. */
export interface SquareShape {
  readonly columns?: number;
  /** Characters in a line of a column. */
  readonly characters?: number;
  /** Lines in a full column. */
  readonly lines?: number;
}

/** Measures of the square template, in points. */
export const SQUARE = { size: 10, leading: 20, gutter: 20, left: 50, top: 50, ascent: 8.8 } as const;

/**
 * A template whose measures can be worked out by hand: type of 10 pt on lines of 20 pt, columns 20 pt apart, margins
 * of 50 pt; no frames but the folio and the places for contents, board and colophon.
 *
 * A full-width head takes whole lines: its type is 10 pt on 20 pt too, without an inset.
 */
export function squareTemplate(shape: SquareShape = {}, change: (template: Template) => Template = (same) => same) {
  const { columns = 2, characters = 10, lines = 10 } = shape;
  const areaWidth = columns * characters * SQUARE.size + (columns - 1) * SQUARE.gutter;
  const areaHeight = (lines - 1) * SQUARE.leading + SQUARE.size;
  const width = areaWidth + 2 * SQUARE.left;
  const height = areaHeight + 2 * SQUARE.top;
  const style = { face: 'song', size: SQUARE.size, ink: 'black', tracking: 0 };
  const spanning = { ...style, align: 'center', leading: 2, spaceBefore: 0, spaceAfter: 0, inset: 0 } as const;
  const place = (kind: 'contents' | 'board' | 'colophon'): Frame => ({
    kind,
    ...box(SQUARE.left, SQUARE.top, areaWidth, areaHeight),
  });
  const folio = (align: 'left' | 'right'): Frame => ({
    kind: 'text',
    ...box(SQUARE.left, height - 40, areaWidth, 20),
    text: '{folio}',
    style,
    align,
    vertical: 'middle',
    leading: 1,
    shrinkToFit: false,
  });
  const template: Template = {
    ...countyTemplate,
    trim: { width: inMm(width), height: inMm(height) },
    typeArea: {
      top: inMm(SQUARE.top),
      height: inMm(areaHeight),
      outward: 0,
      columns,
      charactersPerLine: characters,
      linesPerColumn: lines,
      gutter: inMm(SQUARE.gutter),
      columnRule: 0,
    },
    text: { ...countyTemplate.text, body: style, footnote: { ...style, label: '[{n}]' } },
    spanning: {
      organ: spanning,
      title: spanning,
      titleNote: spanning,
      documentNumber: spanning,
      attachmentLabel: { ...spanning, align: 'left' },
      attachmentTitle: spanning,
      tableTitle: spanning,
      tableNote: { ...spanning, align: 'left' },
    },
    articleHead: { linesAbove: 0, linesBelow: 0, textLinesBelow: 4 },
    attachmentHead: { linesAbove: 0, linesBelow: 0 },
    table: { ...countyTemplate.table, text: style, head: style, leading: 2, paddingX: 0.5, paddingY: 0 },
    contents: { ...countyTemplate.contents, section: style, entry: style, folio: style, leading: 2 },
    board: { ...countyTemplate.board, heading: style, role: style, name: style, leading: 2 },
    colophon: { ...countyTemplate.colophon, label: style, value: style, leading: 2 },
    pages: {
      frontCover: [],
      insideFrontCover: [],
      contents: [place('contents'), folio('right')],
      contentsContinued: [place('contents'), folio('right')],
      textLeft: [folio('left')],
      textRight: [folio('right')],
      filler: [],
      insideBackCover: [],
      backCover: [place('colophon')],
    },
  };
  return change(template);
}

function box(x: number, y: number, width: number, height: number) {
  return { x: inMm(x), y: inMm(y), width: inMm(width), height: inMm(height) };
}

const inMm = (points: number): number => ptToMm(pt(points) as Pt);
