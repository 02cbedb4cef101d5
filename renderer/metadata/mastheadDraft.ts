import { type Masthead, mastheadSchema } from '../../shared/issue/issueFile.ts';

/** A masthead as it is typed: all fields are text. */
export interface MastheadDraft {
  readonly title: string;
  readonly mongolianTitle: string;
  readonly year: string;
  readonly number: string;
  readonly totalNumber: string;
  readonly published: string;
  readonly permitLabel: string;
  readonly permitNumber: string;
  readonly distribution: string;
  readonly notice: string;
  readonly sponsor: string;
}

export type MastheadField = keyof MastheadDraft;

export const mastheadDraft = (masthead: Masthead): MastheadDraft => ({
  title: masthead.title,
  mongolianTitle: masthead.mongolianTitle,
  year: String(masthead.year),
  number: String(masthead.number),
  totalNumber: String(masthead.totalNumber),
  published: masthead.published,
  permitLabel: masthead.permit.label,
  permitNumber: masthead.permit.number,
  distribution: masthead.distribution,
  notice: masthead.notice,
  sponsor: masthead.sponsor,
});

/** What is wrong with a masthead as it is typed, by field, in words. */
export type MastheadProblems = Partial<Record<MastheadField, string>>;

/** Checks a masthead field by field; `masthead` is there where nothing is wrong. */
export function readMasthead(draft: MastheadDraft): {
  readonly masthead: Masthead | null;
  readonly problems: MastheadProblems;
} {
  const problems: MastheadProblems = {};
  if (draft.title.trim() === '') problems.title = '请填写刊名。';
  if (draft.sponsor.trim() === '') problems.sponsor = '请填写主办单位。';
  if (draft.published.trim() === '') problems.published = '请填写出版日期，例如：2024年6月。';
  const year = wholeNumber(draft.year);
  if (year === null || year < 1949 || year > 2999) problems.year = '请填四位年份，例如：2024。';
  const number = wholeNumber(draft.number);
  if (number === null || number < 1) problems.number = '请填1以上的整数。';
  const totalNumber = wholeNumber(draft.totalNumber);
  if (totalNumber === null || totalNumber < 1) problems.totalNumber = '请填1以上的整数。';
  else if (number !== null && number > totalNumber) problems.totalNumber = '总期号不会小于期号，请核对。';
  if (year !== null && problems.year === undefined) {
    const published = /(\d{4})\s*年/.exec(draft.published)?.[1];
    if (published !== undefined && Number(published) < year) problems.published = '出版日期早于年份，请核对。';
  }
  if (draft.mongolianTitle.trim() !== '' && !/[᠀-ᢪ]/.test(draft.mongolianTitle)) {
    problems.mongolianTitle = '这里应填传统蒙古文。没有蒙文刊名的，请留空。';
  }
  if (Object.keys(problems).length > 0) return { masthead: null, problems };
  const read = mastheadSchema.safeParse({
    ...{ title: draft.title, mongolianTitle: draft.mongolianTitle, year, number, totalNumber },
    ...{ published: draft.published, distribution: draft.distribution, notice: draft.notice, sponsor: draft.sponsor },
    permit: { label: draft.permitLabel, number: draft.permitNumber },
  });
  if (!read.success) throw new Error(`a checked masthead was refused: ${read.error.message}`);
  return { masthead: read.data, problems };
}

/** Digits, also full-width ones as input methods give them. */
function wholeNumber(text: string): number | null {
  const digits = text.trim().normalize('NFKC');
  return /^\d{1,6}$/.test(digits) ? Number(digits) : null;
}
