import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import type { Fill } from '../../../../shared/display-list/displayList.ts';
import { layoutIssue } from '../../../../shared/layout/layoutIssue.ts';
import { manuscriptSchema } from '../../../../shared/manuscript/schema.ts';
import {
  attachment,
  document,
  footnote,
  hanParagraph,
  issueOf,
  linesOfText,
  paragraph,
  title,
} from '../../../support/layout/builders.ts';
import { fakeResources } from '../../../support/layout/fakeResources.ts';
import { printedRuns, rowOf } from '../../../support/layout/pageReading.ts';
import { type SquareShape, squareTemplate } from '../../../support/layout/squareTemplate.ts';

/** Notes are of the body's size and leading, below a blank of 10 pt with the rule; n lines take n + ½ rows less ½. */
function printed(children: readonly Node[], shape: SquareShape = {}) {
  const { displayList, diagnostics } = layoutIssue(
    issueOf([document(...children)]),
    fakeResources({ template: squareTemplate(shape) }),
  );
  const runs = printedRuns(displayList);
  /** Page (from 0), column and row of each line that consists of one character only. */
  const placesOf = (character: string): string[] =>
    runs
      .filter(({ text }) => [...text].every((each) => each === character))
      .map(({ page, x, y }) => `${page - 3}:${x < 150 ? 'L' : 'R'}${rowOf(y)}`);
  const rules = displayList.pages.flatMap(({ items }, page) =>
    items.filter((item): item is Fill => item.kind === 'fill').map((fill) => ({ page: page - 3, ...fill })),
  );
  return { placesOf, rules, codes: diagnostics.map(({ code }) => code) };
}

/** A paragraph of three lines of ten characters, whose mark stands in the given line. */
function noted(note: string, line = 1): Node {
  const before = '文'.repeat(line === 1 ? 2 : 8 + (line - 2) * 10 + 2);
  return paragraph([before, footnote(note), '文'.repeat(26 - before.length)]);
}

// Rule 15 of our typesetting: footnotes under their column.
describe('a footnote', () => {
  it('stands at the foot of the column in which its mark stands, below a short rule', () => {
    const { placesOf, rules } = printed([noted('注'), linesOfText(30)]);
    expect(placesOf('注')).toEqual(['0:L9']);
    expect(rules.filter(({ page }) => page === 0)).toMatchObject([{ x: 50, width: 60, height: 0.5 }]);
    // Between the em box of the last line of text and that of the note lie a row’s blank and ten points.
    expect(rules[0]?.y).toBeCloseTo(50 + 9 * 20 - 5 - 0.25, 6);
  });

  it('does not stand in another column than its mark', () => {
    const { placesOf } = printed([linesOfText(12), noted('注'), linesOfText(15)]);
    expect(placesOf('注')).toEqual(['0:R9']);
  });

  it('takes its room from the text', () => {
    const plain = printed([linesOfText(3), linesOfText(30)]);
    const { placesOf } = printed([noted('注'), linesOfText(30)]);
    expect(plain.placesOf('文').filter((place) => place.startsWith('0:L'))).toHaveLength(10);
    // The mark makes two pieces of its line.
    expect(new Set(placesOf('文').filter((place) => place.startsWith('0:L'))).size).toBe(9);
  });

  it('moves on to the next column with its line where both no longer fit', () => {
    const first = printed([linesOfText(8), noted('注', 3), linesOfText(20)]);
    expect(first.placesOf('注')).toEqual(['0:R9']);
  });

  it('stands below the earlier ones of its column', () => {
    const { placesOf } = printed([noted('甲'), noted('乙'), linesOfText(30)]);
    expect([placesOf('甲'), placesOf('乙')]).toEqual([['0:L8'], ['0:L9']]);
  });

  it('goes on at the foot of the next column where it is too long, below a rule of its own', () => {
    const { placesOf, rules } = printed([linesOfText(4), noted('注'.repeat(76)), linesOfText(30)]);
    const rows = placesOf('注');
    // Three lines of text below the first four leave two rows and a half.
    expect(rows.filter((place) => place.startsWith('0:L')).length).toBeGreaterThanOrEqual(2);
    expect(rows.filter((place) => place.startsWith('0:R')).length).toBeGreaterThanOrEqual(2);
    expect(rows.at(-1)).toBe('0:R9');
    expect(rules.filter(({ page }) => page === 0)).toHaveLength(2);
  });

  it('is neither lost nor doubled where it is longer than three pages', () => {
    const { placesOf } = printed([noted('注'.repeat(700)), linesOfText(12)]);
    expect(placesOf('注').length).toBeGreaterThan(60);
    expect(new Set(placesOf('注')).size).toBe(placesOf('注').length);
  });

  it('stands at the foot of its band where the columns are balanced', () => {
    const { placesOf } = printed([noted('注'), linesOfText(7), attachment('附件', '名单', linesOfText(8))]);
    // Ten lines of text and one of notes are six rows.
    expect(placesOf('注')).toEqual(['0:L5']);
  });

  it('of a full-width head goes to the foot of the first column that follows', () => {
    const { placesOf } = printed([
      manuscriptSchema.nodes.title.createChecked(null, [manuscriptSchema.text('题'), footnote('注')]),
      linesOfText(30),
    ]);
    expect(placesOf('注')).toEqual(['0:L9']);
  });

  it('of a table across all columns goes to the foot of the first column that follows', () => {
    const { placesOf } = printed([wideTable('注'), linesOfText(30)]);
    expect(placesOf('注')).toEqual(['0:L9']);
  });

  it('of a table with nothing below it stands at the article’s end', () => {
    const { placesOf } = printed([linesOfText(4), wideTable('注')]);
    expect(placesOf('注')).toHaveLength(1);
  });

  it('of a table in the column stands below that column', () => {
    const { placesOf } = printed([narrowTable('注'), linesOfText(30)]);
    expect(placesOf('注')).toEqual(['0:L9']);
  });

  it('ends its column level with the other', () => {
    for (let lines = 20; lines < 30; lines += 1) {
      const { placesOf, codes } = printed([title('题'), noted('注', 2), hanParagraph(lines * 10 - 2)]);
      expect(placesOf('注')).toEqual(['0:L9']);
      if (!codes.includes('COLUMN_SHORT')) expect(placesOf('文')).toContain('0:R9');
    }
  });
});

const { nodes } = manuscriptSchema;
const cell = (...content: readonly (string | Node)[]): Node =>
  nodes.tableCell.createChecked(null, [paragraph(content)]);

function wideTable(note: string): Node {
  const texts = ['表'.repeat(9), '表'.repeat(9), '表'.repeat(9)];
  return nodes.table.createChecked(null, [
    nodes.tableRow.createChecked(null, [cell('表', footnote(note)), ...texts.map((text) => cell(text))]),
  ]);
}

function narrowTable(note: string): Node {
  return nodes.table.createChecked(null, [
    nodes.tableRow.createChecked(null, [cell('表', footnote(note)), cell('表')]),
    nodes.tableRow.createChecked(null, [cell('表'), cell('表')]),
  ]);
}
