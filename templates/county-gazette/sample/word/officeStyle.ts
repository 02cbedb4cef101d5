import { AlignmentType, type IFontAttributesProperties, type IRunOptions, LineRuleType } from 'docx';

/** Fonts that offices use by GB/T 9704-2012, 5.2.2, named in the files and never embedded. */
const faces = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  hei: '黑体',
  kai: '楷体_GB2312',
  song: '宋体',
} as const;

export type Face = keyof typeof faces;

/** Type sizes in half-points: 二号, 三号, 小四 and 五号. */
export const halfPoints = { title: 44, body: 32, table: 24, small: 21 } as const;

/** Width of a character of the body in twips (16 pt). */
export const characterTwips = 320;

/** A4 with the margins of GB/T 9704-2012, 5.1, in twips. */
export const page = {
  width: 11906,
  height: 16838,
  margin: { top: 2098, bottom: 1984, left: 1588, right: 1474 },
} as const;

/** Fixed, so that the files are the same on each run. */
export const editedAt = '2024-06-03T09:00:00Z';

/** Who tracked changes and commented. */
export const editor = '尤青黛';

/** Exactly 28 pt from line to line. */
export const bodySpacing = { before: 0, after: 0, line: 560, lineRule: LineRuleType.EXACT } as const;
export const titleSpacing = { before: 0, after: 0, line: 700, lineRule: LineRuleType.EXACT } as const;

export const firstLineByCharacters = { firstLineChars: 200, firstLine: 2 * characterTwips } as const;
export const firstLineByTwips = { firstLine: 2 * characterTwips } as const;

export const centred = { alignment: AlignmentType.CENTER } as const;

/** Formatting of a run in a face and size, for Han and Latin alike, or with its own face for Latin. */
export function runStyle(face: Face, size: number, latin: string = faces[face]): IRunOptions {
  return { font: fontOf(face, latin), size };
}

export function fontOf(face: Face, latin: string = faces[face]): IFontAttributesProperties {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: faces[face], hint: 'eastAsia' };
}
