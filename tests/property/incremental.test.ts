import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dumpDisplayList } from '../../shared/display-list/textDump.ts';
import { IssueTypesetter } from '../../shared/layout/issueTypesetter.ts';
import { layoutIssue } from '../../shared/layout/layoutIssue.ts';
import type { Template } from '../../shared/template/template.ts';
import { issueOf, section } from '../support/layout/builders.ts';
import { fakeResources } from '../support/layout/fakeResources.ts';
import { edited, randomEdit } from '../support/layout/randomEdit.ts';
import { propertyRuns } from '../support/layout/runs.ts';
import { squareTemplate } from '../support/layout/squareTemplate.ts';
import { randomManuscript } from '../support/manuscripts.ts';

const page = { columns: 2, characters: 12, lines: 14 } as const;

/** What a template may decide about pages, each as often as not. */
const choices: fc.Arbitrary<(template: Template) => Template> = fc
  .record({
    side: fc.constantFrom('newPage' as const, 'rightPage' as const),
    runIn: fc.constantFrom(null, { linesLeft: 2, mostPages: 1 }),
    opener: fc.constantFrom('none' as const, 'band' as const, 'page' as const),
    place: fc.constantFrom('here' as const, 'head' as const, 'foot' as const),
    width: fc.constantFrom('byAuthor' as const, 'column' as const, 'across' as const),
    across: fc.boolean(),
    fillers: fc.boolean(),
  })
  .map(({ side, runIn, opener, place, width, across, fillers }) => (template) => ({
    ...template,
    starts: { article: side, section: side, runIn },
    sectionOpener:
      opener === 'none'
        ? { kind: opener }
        : opener === 'band'
          ? { kind: opener, height: 20, frames: [] }
          : { kind: opener, frames: [] },
    figure: { ...template.figure, place, width, label: '图{n}' },
    headingsAcross: across ? [{ level: 1, page: 'goesOn' }] : [],
    fillers: fillers ? [{ height: 10, frames: template.pages.textLeft }] : [],
  }));

describe('an issue laid out again after each edit', () => {
  it.each([
    ['in a plain template', fc.constant((template: Template) => template)],
    ['whatever the template decides about pages', choices],
  ])('stands on the same pages as one laid out from the beginning, %s', (_name, templates) => {
    const manuscripts = fc.array(randomManuscript(), { minLength: 1, maxLength: 3 });
    const edits = fc.array(randomEdit, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(manuscripts, edits, templates, (made, changes, choose) => {
        const resources = fakeResources({ template: squareTemplate(page, choose) });
        const typesetter = new IssueTypesetter(resources);
        // Two sections, so that one begins inside the issue.
        const parts = [made.slice(0, 1), made.slice(1)].filter((part) => part.length > 0);
        let issue = issueOf([], { sections: parts.map((part, index) => section(`栏目${index}`, part)) });
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
