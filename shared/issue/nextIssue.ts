import { failure, type Result, success } from '../diagnostics/result.ts';
import type { IssueId, SectionId } from './identity.ts';
import type { Colophon, Masthead } from './issueFile.ts';
import type { IssueOutline } from './issueOutline.ts';

/** What the host knows of a new issue: its ids, and when it is to appear. */
export interface NewIssue {
  readonly id: IssueId;
  readonly year: number;
  /** As printed, for instance 2023年4月. */
  readonly published: string;
  /** One for each section carried over, in their order. */
  readonly sectionIds: readonly SectionId[];
}

/** A new issue, and the colophon's entries that the editor must look at: they name a date or an old number. */
export interface CarriedOverIssue {
  readonly outline: IssueOutline;
  readonly entriesToReview: readonly string[];
}

export interface YearTooEarly {
  readonly code: 'YEAR_BEFORE_PREVIOUS';
  readonly year: number;
  readonly previous: number;
}

/**
 * Begins the issue after another: template, masthead, board, colophon and sections are carried over, articles are not.
 *
 * 期号 and 总期号 go up by one; in a new year 期号 begins at 1. Where the colophon says the previous number or the month
 * of publication as the masthead does, it says the new ones; other dates and numbers in it can't be known, so the labels
 * of such entries are returned.
 *
 * @throws RangeError where there is not one section id for each section.
 */
export function nextIssue(previous: IssueOutline, given: NewIssue): Result<CarriedOverIssue, YearTooEarly> {
  const { masthead } = previous;
  if (given.year < masthead.year) {
    return failure({ code: 'YEAR_BEFORE_PREVIOUS', year: given.year, previous: masthead.year });
  }
  if (given.sectionIds.length !== previous.sections.length) {
    throw new RangeError(`${previous.sections.length} sections need as many ids, got ${given.sectionIds.length}`);
  }
  const next: Masthead = {
    ...masthead,
    year: given.year,
    number: given.year === masthead.year ? masthead.number + 1 : 1,
    totalNumber: masthead.totalNumber + 1,
    published: given.published,
  };
  const colophon = previous.colophon === null ? null : renumbered(previous.colophon, masthead, next);
  const outline: IssueOutline = {
    ...previous,
    id: given.id,
    stage: 'inPreparation',
    masthead: next,
    colophon,
    sections: previous.sections.flatMap((section, index) => {
      const id = given.sectionIds[index];
      return id === undefined ? [] : [{ ...section, id, articles: [] }];
    }),
  };
  const entriesToReview = (colophon?.entries ?? [])
    .filter((entry, index) => {
      const untouched = entry.value === previous.colophon?.entries[index]?.value;
      return untouched && namesDateOrNumber(entry.value, masthead);
    })
    .map((entry) => entry.label);
  return success({ outline, entriesToReview });
}

function renumbered(colophon: Colophon, old: Masthead, next: Masthead): Colophon {
  const entries = colophon.entries.map(({ label, value }) => {
    if (value === old.published) return { label, value: next.published };
    const renewed = value
      .replaceAll(`${old.year}年第${old.number}期`, `${next.year}年第${next.number}期`)
      .replaceAll(`总第${old.totalNumber}期`, `总第${next.totalNumber}期`);
    return { label, value: renewed };
  });
  return { ...colophon, entries };
}

/** A day or month, or the old running number as a number of its own (018号, 总18). */
function namesDateOrNumber(value: string, old: Masthead): boolean {
  const isDate = /\d{4}\s*年|\d{4}[-./]\d{1,2}|\d{1,2}\s*月/.test(value);
  return isDate || new RegExp(`(?<!\\d)0*${old.totalNumber}(?!\\d)\\s*[期号]`).test(value);
}
