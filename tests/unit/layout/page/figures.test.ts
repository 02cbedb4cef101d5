import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import type { PlacedPicture } from '../../../../shared/display-list/displayList.ts';
import { layoutIssue } from '../../../../shared/layout/layoutIssue.ts';
import { document, figure, issueOf, linesOfText } from '../../../support/layout/builders.ts';
import { fakeResources } from '../../../support/layout/fakeResources.ts';
import { printedRuns, rounded, rowOf, runReading } from '../../../support/layout/pageReading.ts';
import { squareTemplate } from '../../../support/layout/squareTemplate.ts';

const pictures = new Map([
  ['wide', { width: 400, height: 100 }],
  ['square', { width: 50, height: 50 }],
  ['tower', { width: 100, height: 1000 }],
]);

/** Two columns of 100 pt, 190 pt high; a picture takes 45 % of that, 85.5 pt. */
function printed(...children: readonly Node[]) {
  const { displayList } = layoutIssue(
    issueOf([document(...children)]),
    fakeResources({ template: squareTemplate(), pictures }),
  );
  const [picture] = displayList.pages.flatMap(({ items }) =>
    items.filter((item): item is PlacedPicture => item.kind === 'picture'),
  );
  const { x, y, width, height } = picture!;
  return { displayList, place: [x, y, width, height].map(rounded) };
}

// Rule 15 of our typesetting.
describe('a picture', () => {
  it('takes the width of its column at its own proportions', () => {
    expect(printed(figure('wide')).place).toEqual([50, 50, 100, 25]);
  });

  it('is reduced to the height that the template allows, and stands in the middle', () => {
    expect(printed(figure('square')).place).toEqual([57.25, 50, 85.5, 85.5]);
    expect(printed(figure('tower')).place).toEqual([95.725, 50, 8.55, 85.5]);
  });

  it('goes across all columns where its author made it wider than one', () => {
    expect(printed(figure('wide', 200)).place).toEqual([50, 50, 220, 55]);
    expect(printed(figure('wide', 110)).place).toEqual([50, 50, 100, 25]);
  });

  it('stands at its place in the text, which goes on on the grid below it', () => {
    const { displayList, place } = printed(linesOfText(2), figure('wide', 200), linesOfText(4));
    // Two lines that are not divided, then the picture from 40 to 95; half a blank below it ends at 100.
    expect(place[1]).toBe(90);
    expect([...new Set(printedRuns(displayList).map(({ y }) => rowOf(y)))]).toEqual([0, 1, 5, 6]);
  });

  it('moves on to the next page where it does not fit', () => {
    const { displayList, place } = printed(linesOfText(16), figure('square'));
    expect(place).toEqual([57.25, 50, 85.5, 85.5]);
    expect(displayList.pages[4]?.items.some(({ kind }) => kind === 'picture')).toBe(true);
  });

  it('has its caption in the middle below it', () => {
    const { displayList } = printed(figure('square', 0, '水厂'));
    const caption = runReading(displayList, '水厂');
    expect(caption.x).toBe(90);
    // Picture to 135.5, two fifths of an em, half the blank of a line of 20 pt, and the ascent.
    expect(caption.y).toBeCloseTo(135.5 + 4 + 5 + 8.8, 3);
  });

  it('is not parted from its caption', () => {
    const { displayList, place } = printed(linesOfText(14), figure('wide', 200, '管网'), linesOfText(2));
    const caption = runReading(displayList, '管网');
    // Seven rows of text leave 50 pt: picture and caption need 79.
    expect(place[1]).toBe(50);
    expect(caption.y).toBeGreaterThan(105);
  });
});
