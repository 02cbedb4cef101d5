import { USUAL_COMPOSITION } from '../../../shared/template/composition.ts';
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

const STYLE = { face: 'song', size: 10, ink: 'black', tracking: 0 };

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
  const spanning = { ...STYLE, align: 'center', leading: 2, spaceBefore: 0, spaceAfter: 0, inset: 0 } as const;
  const place = (kind: 'contents' | 'board' | 'colophon'): Frame => ({
    kind,
    ...box(SQUARE.left, SQUARE.top, areaWidth, areaHeight),
  });
  const folio = (align: 'left' | 'right'): Frame => ({
    kind: 'text',
    ...box(SQUARE.left, height - 40, areaWidth, 20),
    text: '{folio}',
    style: STYLE,
    align,
    vertical: 'middle',
    leading: 1,
    shrinkToFit: false,
    closest: -0.05,
    spaceOut: null,
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
    text: squareTexts(),
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
    articleHead: { linesAbove: 0, linesBelow: 0, textLinesBelow: 4, redHead: null },
    attachmentHead: { linesAbove: 0, linesBelow: 0 },
    sharedPage: { rule: 0.5, ink: 'black', gapLines: 1 },
    keeps: { orphanLines: 2, widowLines: 2, linesAfterHeading: 2 },
    balanceAtEnd: true,
    table: {
      text: STYLE,
      head: STYLE,
      leading: 2,
      paddingX: 0.5,
      paddingY: 0,
      rule: 0.4,
      frame: 0.8,
      ink: 'black',
      centreUpTo: 10,
      spreadUpTo: 0,
      comfortableCell: 8,
      place: 'here',
      label: '',
      continuedLabel: '（续表）',
      continuedStyle: { ...STYLE, size: 8.5 },
    },
    figure: { maxHeight: 0.45, place: 'here', width: 'byAuthor', label: '' },
    contents: {
      section: STYLE,
      entry: STYLE,
      folio: STYLE,
      leading: 2,
      sectionSpaceBefore: 0.9,
      indent: 0,
      hangingIndent: 2,
      leader: '·',
      leaderPitch: 0.5,
    },
    board: { heading: STYLE, role: STYLE, name: STYLE, leading: 2, namesPerLine: 4, nameWidth: 3 },
    colophon: { label: STYLE, value: STYLE, leading: 2, labelWidth: 6 },
    folioDigits: 2,
    pageMultiple: 4,
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

/** Two ems of indent, list items hanging by three, signatures two ems from the right below a blank line. */
function squareTexts(): Template['text'] {
  const plain = { face: 'song', ink: 'black', align: 'justify', firstIndent: 0, indent: 0, rightIndent: 0 } as const;
  const column = { ...plain, linesBefore: 0 };
  const indented = { ...column, firstIndent: 2 };
  return {
    body: STYLE,
    composition: USUAL_COMPOSITION,
    strongFace: 'hei',
    paragraph: indented,
    headings: [{ ...indented, face: 'hei' }, { ...indented, face: 'title' }, indented, indented],
    runIn: ['hei', 'title', 'song', 'song'],
    runInSpace: 0,
    addressees: column,
    listItem: { ...indented, indent: 3 },
    attachmentList: { ...indented, align: 'left' },
    signature: { ...column, align: 'right', rightIndent: 2, linesBefore: 1 },
    date: { ...column, align: 'right' },
    note: indented,
    caption: { ...STYLE, face: 'hei', leading: 2, spaceOut: null },
    footnote: { ...STYLE, label: '[{n}]', leading: 2, gap: 1, ruleWidth: 6, rule: 0.5 },
    script: { size: 0.6, up: 0.36, down: 0.12 },
  };
}

function box(x: number, y: number, width: number, height: number) {
  return { x: inMm(x), y: inMm(y), width: inMm(width), height: inMm(height) };
}

const inMm = (points: number): number => ptToMm(pt(points) as Pt);
