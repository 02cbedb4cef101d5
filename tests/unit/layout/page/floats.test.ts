import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import type { PlacedPicture } from '../../../../shared/display-list/displayList.ts';
import { layoutIssue } from '../../../../shared/layout/layoutIssue.ts';
import { attachment, document, figure, hanParagraph, issueOf, linesOfText } from '../../../support/layout/builders.ts';
import { fakeResources } from '../../../support/layout/fakeResources.ts';
import { printedRuns, rowOf } from '../../../support/layout/pageReading.ts';
import { squareTemplate } from '../../../support/layout/squareTemplate.ts';

/** Across: 220 by 55 pt, three rows; in the column: 85.5 pt square, with its caption six rows. */
const pictures = new Map([
  ['wide', { width: 400, height: 100 }],
  ['broad', { width: 50, height: 40 }],
  ['square', { width: 50, height: 50 }],
  ['other', { width: 50, height: 50 }],
]);

const wide = (caption = '', picture = 'wide'): Node => figure(picture, 200, caption);

/** Two columns of ten characters and ten lines. */
function printed(...children: readonly Node[]) {
  const { displayList } = layoutIssue(
    issueOf([document(...children)]),
    fakeResources({ template: squareTemplate(), pictures }),
  );
  const place = (page: number, x: number, y: number): string =>
    `${page - 3}:${x < 150 ? 'L' : 'R'}${Math.round(y * 10) / 10}`;
  return {
    /** Page from 0, column, and points below the top of the type area. */
    pictures: displayList.pages.flatMap(({ items }, page) =>
      items.filter((item): item is PlacedPicture => item.kind === 'picture').map(({ x, y }) => place(page, x, y - 50)),
    ),
    /** Page, column and row of the lines that hold the character. */
    rowsOf: (character: string): string[] =>
      printedRuns(displayList)
        .filter(({ text }) => text.includes(character))
        .map(({ page, x, y }) => place(page, x, rowOf(y))),
  };
}

const on = (page: number, places: readonly string[]): string[] =>
  places.filter((place) => place.startsWith(`${page}:`));

// Rule 15 of our typesetting.
describe('a picture across all columns that does not fit', () => {
  it('moves to the head of the next page, and the text goes on before it', () => {
    const { pictures: places, rowsOf } = printed(linesOfText(16), wide(), linesOfText(30, 10, '后'));
    expect(places).toEqual(['1:L0']);
    expect(on(0, rowsOf('后'))).toEqual(['0:R6', '0:R7', '0:R8', '0:R9']);
    // Below the picture of 55 pt and half a blank the text goes on at the third row.
    expect(on(1, rowsOf('后'))[0]).toBe('1:L3');
  });

  it('stays at its place where it fits', () => {
    const { pictures: places, rowsOf } = printed(linesOfText(8), wide(), linesOfText(30, 10, '后'));
    expect(places).toEqual(['0:L80']);
    expect(on(0, rowsOf('后'))[0]).toBe('0:L7');
  });

  it('takes its caption along', () => {
    const { rowsOf } = printed(linesOfText(16), wide('图'), linesOfText(30, 10, '后'));
    expect(on(0, rowsOf('图'))).toEqual([]);
    expect(on(1, rowsOf('图'))).toHaveLength(1);
  });

  it('keeps its order with a later one that would have fitted', () => {
    const { pictures: places } = printed(
      linesOfText(10),
      wide('图', 'broad'),
      linesOfText(2, 10, '间'),
      wide(),
      linesOfText(30),
    );
    expect(places).toHaveLength(2);
    expect(places.map((place) => place.charAt(0))).toEqual(['1', '1']);
  });

  it('does not pass the full-width head of the attachment that follows', () => {
    const { pictures: places, rowsOf } = printed(
      linesOfText(16),
      wide(),
      linesOfText(2, 10, '后'),
      attachment('附件', '名单', linesOfText(20, 10, '附')),
    );
    expect(places).toEqual(['1:L0']);
    expect(on(0, rowsOf('后'))).toHaveLength(2);
    expect(on(0, rowsOf('附'))).toEqual([]);
    expect(on(1, rowsOf('附')).length).toBeGreaterThan(0);
  });

  it('moves on below its text where none follows', () => {
    const { pictures: places } = printed(linesOfText(18), wide());
    expect(places).toEqual(['1:L0']);
  });
});

describe('a picture in the column that does not fit', () => {
  it('moves to the head of the next column, and the text goes on before it', () => {
    const { pictures: places, rowsOf } = printed(linesOfText(6), figure('square'), linesOfText(30, 10, '后'));
    expect(places).toEqual(['0:R0']);
    expect(rowsOf('后').slice(0, 4)).toEqual(['0:L6', '0:L7', '0:L8', '0:L9']);
    expect(on(0, rowsOf('后'))[4]).toBe('0:R5');
  });

  it('stays at its place where it fits', () => {
    expect(printed(linesOfText(4), figure('square'), linesOfText(30)).pictures).toEqual(['0:L80']);
  });

  it('moves from the last column to the next page', () => {
    const { pictures: places } = printed(linesOfText(16), figure('square'), linesOfText(30));
    expect(places).toEqual(['1:L0']);
  });

  it('keeps its order with the next one', () => {
    const { pictures: places } = printed(
      linesOfText(7),
      figure('square'),
      linesOfText(1),
      figure('other'),
      hanParagraph(300),
    );
    expect(places).toEqual(['0:R0', '0:R100']);
  });
});
