import type { Node } from 'prosemirror-model';
import type { ArticleSettings } from '../../issue/issueFile.ts';
import type { HeadingPage, Template } from '../../template/template.ts';
import type { Grid } from './grid.ts';
import type { IdleAdjustment } from './idleAdjustment.ts';

/** Where a picture stands, and whether it is as wide as a column, the page, or as its author sized it. */
export interface FigureChoice {
  readonly place: Template['figure']['place'];
  readonly width: Template['figure']['width'];
}

/**
 * What template and art editor decide for the pictures and headings of one article. The art editor's choice goes
 * before the template's, and is remembered as idle where it meets nothing.
 */
export class ArtChoices {
  readonly #settings: ArticleSettings;
  readonly #template: Template;
  readonly #grid: Grid;
  readonly #used = new Set<unknown>();
  readonly #impossible = new Set<unknown>();
  #figures = 0;

  constructor(settings: ArticleSettings, template: Template, grid: Grid) {
    this.#settings = settings;
    this.#template = template;
    this.#grid = grid;
  }

  /** For the next picture, in the article's order. */
  figure(block: Node): FigureChoice {
    this.#figures += 1;
    const { place, width } = this.#template.figure;
    const choice = this.#settings.figures?.find(
      ({ figure }) => figure === this.#figures || (typeof figure === 'string' && begins(block, figure)),
    );
    if (!choice) return { place, width };
    this.#used.add(choice);
    if (choice.width === 'across' && this.#grid.columns === 1) this.#impossible.add(choice);
    return { place: choice.place ?? place, width: choice.width ?? width };
  }

  /** On which page a heading stands if it goes across all columns; null where it stands in its column. */
  headingAcross(block: Node, level: number): HeadingPage | null {
    const rule = this.#template.headingsAcross.find((each) => each.level === level);
    const choice = this.#settings.headings?.find(({ heading }) => begins(block, heading));
    if (choice) this.#used.add(choice);
    if (choice && !choice.across) return null;
    return choice ? (choice.page ?? rule?.page ?? 'goesOn') : (rule?.page ?? null);
  }

  /** The choices that met nothing, after all blocks. */
  idle(): readonly IdleAdjustment[] {
    const { figures = [], headings = [] } = this.#settings;
    return [
      ...figures.flatMap((choice) => this.#idle('figures', choice, choice.figure)),
      ...headings.flatMap((choice) => this.#idle('headings', choice, choice.heading)),
    ];
  }

  #idle(setting: IdleAdjustment['setting'], choice: unknown, target: number | string): readonly IdleAdjustment[] {
    if (!this.#used.has(choice)) return [{ setting, target, reason: 'notFound' }];
    return this.#impossible.has(choice) ? [{ setting, target, reason: 'notPossible' }] : [];
  }
}

const begins = (block: Node, beginning: string): boolean =>
  block.textContent.replace(/\s/g, '').startsWith(beginning.replace(/\s/g, ''));
