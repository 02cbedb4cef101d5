import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DisplayList, Page } from '../display-list/displayList.ts';
import { articlesOf, type Issue } from '../issue/issue.ts';
import { templatePictures } from '../template/templatePictures.ts';
import { setMatter } from './front/setMatter.ts';
import { pageFillers } from './furniture/pageFillers.ts';
import { textPages } from './furniture/textPages.ts';
import { articleResources } from './galley/articleResources.ts';
import { gridOf } from './galley/grid.ts';
import { setArticle } from './galley/setArticle.ts';
import { inspect } from './inspect.ts';
import { outlineOf } from './outline.ts';
import { contentsNotSettled, MOST_ROUNDS, numberPages, type PageNumbers } from './page/numberPages.ts';
import { paginate, type SetArticle } from './page/paginate.ts';
import { faceOf, type LayoutResources } from './resources.ts';

/** A finished issue: its pages, where each article begins, and what was noticed on the way. */
export interface IssueLayout {
  readonly displayList: DisplayList;
  /** Printed folio on which each article begins and ends, in the issue's order. */
  readonly folios: readonly { readonly first: string; readonly last: string }[];
  readonly diagnostics: readonly Diagnostic[];
}

export type LayoutPhase = 'set' | 'paginate' | 'number' | 'finish';

/**
 * Lays an issue out: a pure function of the issue and its resources.
 *
 * @param onPhase Told which phase begins; neither it nor `resources.memory` has an influence on the result.
 */
export function layoutIssue(
  issue: Issue,
  resources: LayoutResources,
  onPhase: (phase: LayoutPhase) => void = () => {},
): IssueLayout {
  const steps = layoutSteps(issue, resources);
  let phase: LayoutPhase | null = null;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (step.value !== phase) onPhase(step.value);
    phase = step.value;
  }
}

/**
 * The layout in steps of some milliseconds, each told before it is taken, so that a host can show progress, let others
 * work in between, and give up.
 *
 * set (each article to its measure) → paginate (columns, shared pages) → number (contents and folios settle)
 * → finish (covers, contents, board, colophon; text pages) → display list.
 */
export function* layoutSteps(issue: Issue, resources: LayoutResources): Generator<LayoutPhase, IssueLayout, void> {
  const articles = articlesOf(issue);
  const sections = issue.sections.flatMap((section, number) => section.articles.map(() => number));
  const ascent = faceOf(resources, resources.template.text.body.face).ascent;
  const set: SetArticle[] = [];
  for (const [index, article] of articles.entries()) {
    yield 'set';
    const grid = gridOf(resources.template, article.settings);
    const { hyphenation, punctuation, mongolianTitle, figures = [], headings = [] } = article.settings;
    const shape = `${grid.size} ${grid.rows} ${grid.columns} ${grid.measure}`;
    const choices = JSON.stringify([figures, headings, mongolianTitle]);
    const key = `${index} ${shape} ${hyphenation} ${punctuation} ${choices}`;
    let galley = resources.memory?.galley(article.manuscript, key) ?? null;
    if (!galley) {
      galley = yield* stepsOf('set', setArticle(article, index, grid, articleResources(article.settings, resources)));
      resources.memory?.keepGalley(article.manuscript, key, galley);
    }
    set.push({ article, section: sections[index] ?? 0, galley, grid, ascent: ascent * grid.size });
  }

  yield 'paginate';
  let firstFolio = 2;
  let pagination = yield* stepsOf('paginate', paginate(set, firstFolio, resources));

  yield 'number';
  let numbers = numberPages(issue, pagination, resources);
  // Which pages stand on the right depends on how many the contents take.
  for (let round = 1; hasOtherSides(numbers, firstFolio, resources) && round < MOST_ROUNDS; round += 1) {
    firstFolio = numbers.folioOfTextPage(0);
    pagination = yield* stepsOf('paginate', paginate(set, firstFolio, resources));
    numbers = numberPages(issue, pagination, resources);
  }

  yield 'finish';
  const shown = articles.flatMap((article) => picturesOf(article.manuscript));
  // Those of the template come first: its frames count them so.
  const pictures = [...new Set([...templatePictures(resources.template), ...shown])];
  const fillers = pageFillers(pagination, numbers.fillers, resources.template);
  const matter = setMatter(issue, numbers, fillers, resources);
  const text = yield* stepsOf('finish', textPages(issue, pagination, numbers, fillers, pictures, resources));
  const pages: Page[] = [...matter.before, ...text, ...matter.after];
  return {
    displayList: {
      title: issue.masthead.title,
      language: resources.template.language,
      author: issue.masthead.sponsor,
      faces: resources.faceBook.faces.map(({ id, unitsPerEm }) => ({ id, unitsPerEm })),
      pictures: pictures.map((id) => ({ id })),
      pages,
      outline: outlineOf(issue, pagination, numbers, resources),
    },
    folios: foliosOf(numbers),
    diagnostics: [
      ...pagination.diagnostics,
      ...numbers.diagnostics,
      ...(hasOtherSides(numbers, firstFolio, resources) ? [contentsNotSettled(MOST_ROUNDS)] : []),
      ...matter.diagnostics,
      ...inspect(set, pagination, numbers, resources),
    ],
  };
}

/** The steps of a part of the work, told as its phase. */
function* stepsOf<Result>(
  phase: LayoutPhase,
  work: Generator<void, Result, void>,
): Generator<LayoutPhase, Result, void> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield phase;
  }
}

function picturesOf(manuscript: {
  descendants(visit: (node: { type: { name: string }; attrs: { [name: string]: unknown } }) => void): void;
}): string[] {
  const found: string[] = [];
  manuscript.descendants((node) => {
    if (node.type.name === 'figure') found.push(String(node.attrs.picture));
  });
  return found;
}

/** Whether pages that had to stand on the right now stand on the left. */
function hasOtherSides(numbers: PageNumbers, firstFolio: number, { template }: LayoutResources): boolean {
  const { article, section } = template.starts;
  const minds = article === 'rightPage' || section === 'rightPage';
  return minds && numbers.folioOfTextPage(0) % 2 !== firstFolio % 2;
}

function foliosOf(numbers: PageNumbers): IssueLayout['folios'] {
  return numbers.articles.map(({ firstPage, lastPage }) => ({
    first: numbers.labelOfTextPage(firstPage),
    last: numbers.labelOfTextPage(lastPage),
  }));
}
