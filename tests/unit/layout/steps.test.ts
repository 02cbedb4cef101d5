import { describe, expect, it } from 'vitest';
import { runInSlices } from '../../../electron/typesetter/runInSlices.ts';
import { IssueTypesetter } from '../../../shared/layout/issueTypesetter.ts';
import { layoutIssue, layoutSteps } from '../../../shared/layout/layoutIssue.ts';
import { document, hanParagraph, issueOf, title } from '../../support/layout/builders.ts';
import { fakeResources } from '../../support/layout/fakeResources.ts';

const resources = fakeResources();
const issue = issueOf([1, 2, 3].map((number) => document(title(`第${number}篇`), hanParagraph(300))));

describe('the layout in steps', () => {
  it('gives the same pages as in one go, in slices of any length', async () => {
    const whole = layoutIssue(issue, resources);
    for (const slice of [0, 1000]) {
      expect(await runInSlices(layoutSteps(issue, resources), undefined, slice)).toEqual({ ok: true, value: whole });
    }
  });

  it('takes a step for every article and block, for every page that is filled, and for every page that is finished', () => {
    const long = issueOf([document(title('长篇'), hanParagraph(1200), hanParagraph(1200)), document(title('短篇'))]);
    const phases = [...layoutSteps(long, resources)];
    const count = (phase: string): number => phases.filter((each) => each === phase).length;
    expect(phases.filter((phase, index) => phase !== phases[index - 1])).toEqual([
      'set',
      'paginate',
      'number',
      'finish',
    ]);
    // Two articles; a title and two paragraphs; a title.
    expect(count('set')).toBe(2 + 3 + 1);
    const pages = layoutIssue(long, resources).displayList.pages.length - 5;
    expect(count('paginate')).toBeGreaterThanOrEqual(pages);
    expect(count('finish')).toBeGreaterThanOrEqual(pages);
  });

  it('lets others have their turn between slices', async () => {
    let turns = 0;
    const count = setInterval(() => {
      turns += 1;
    }, 0);
    await runInSlices(slowSteps(20), undefined, 0);
    clearInterval(count);
    expect(turns).toBeGreaterThan(0);
  });

  it('is given up before the next step, and can be begun again', async () => {
    const typesetter = new IssueTypesetter(resources);
    const abort = new AbortController();
    const steps = typesetter.steps(issue);
    steps.next();
    abort.abort();
    expect(await runInSlices(steps, abort.signal)).toEqual({ ok: false, error: 'cancelled' });
    expect(steps.next().done).toBe(true);
    expect(typesetter.layout(issue)).toEqual(layoutIssue(issue, resources));
  });
});

function* slowSteps(count: number): Generator<number, string, void> {
  for (let step = 0; step < count; step += 1) {
    const end = performance.now() + 2;
    while (performance.now() < end);
    yield step;
  }
  return 'done';
}
