import { AlignmentType, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx';
import { fontOf, halfPoints } from './officeStyle.ts';

/** Name of the list that numbers the headings of a file in the form `numbered`. */
export const headingList = 'headings';

/** What a source types before a heading or item, by level: 一、 （一） 1. */
export const typedNumbers = [/^[一二三四五六七八九十]+、/u, /^（[一二三四五六七八九十]+）/u, /^\d+\./u] as const;

const level = {
  alignment: AlignmentType.START,
  suffix: LevelSuffix.NOTHING,
} as const;

/** The automatic numbers 一、 （一） 1. of one outline. */
export const headingNumbering: INumberingOptions = {
  config: [
    {
      reference: headingList,
      levels: [
        {
          ...level,
          level: 0,
          format: LevelFormat.CHINESE_COUNTING,
          text: '%1、',
          style: { run: { font: fontOf('hei'), size: halfPoints.body } },
        },
        {
          ...level,
          level: 1,
          format: LevelFormat.CHINESE_COUNTING,
          text: '（%2）',
          style: { run: { font: fontOf('kai'), size: halfPoints.body } },
        },
        {
          ...level,
          level: 2,
          format: LevelFormat.DECIMAL,
          text: '%3.',
          style: { run: { font: fontOf('body'), size: halfPoints.body } },
        },
      ],
    },
  ],
};
