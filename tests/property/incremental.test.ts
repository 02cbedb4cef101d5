import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dumpDisplayList } from '../../shared/display-list/textDump.ts';
import { IssueTypesetter } from '../../shared/layout/issueTypesetter.ts';
import { layoutIssue } from '../../shared/layout/layoutIssue.ts';
import { issueOf } from '../support/layout/builders.ts';
import { fakeResources } from '../support/layout/fakeResources.ts';
import { edited, randomEdit } from '../support/layout/randomEdit.ts';
import { propertyRuns } from '../support/layout/runs.ts';
import { squareTemplate } from '../support/layout/squareTemplate.ts';
import { randomManuscript } from '../support/manuscripts.ts';

describe('an issue laid out again after each edit', () => {
  it('stands on the same pages as one laid out from the beginning', () => {
    const manuscripts = fc.array(randomManuscript(), { minLength: 1, maxLength: 3 });
    const edits = fc.array(randomEdit, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(manuscripts, edits, (made, changes) => {
        const resources = fakeResources({ template: squareTemplate({ columns: 2, characters: 12, lines: 14 }) });
        const typesetter = new IssueTypesetter(resources);
        let issue = issueOf(made);
        typesetter.layout(issue);
        for (const change of changes) {
          issue = edited(issue, change);
          const again = typesetter.layout(issue);
          const fresh = layoutIssue(issue, resources);
          expect(dumpDisplayList(again.displayList)).toBe(dumpDisplayList(fresh.displayList));
          expect(again.displayList).toEqual(fresh.displayList);
          // Nothing is left of it in the pages that were not made again.
          expect(
            typesetter.layout(issue).displayList.pages.every((page, index) => page === again.displayList.pages[index]),
          ).toBe(true);
          expect(again.diagnostics).toEqual(fresh.diagnostics);
          expect(again.folios).toEqual(fresh.folios);
        }
      }),
      { numRuns: propertyRuns(60) },
    );
  });
});
