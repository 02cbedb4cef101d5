import type { Node } from 'prosemirror-model';
import type { Source } from '../../display-list/displayList.ts';
import type { SetLine } from '../inline/setParagraph.ts';
import { prepareTexts, setTexts } from '../inline/setTexts.ts';
import type { StyledText } from '../inline/styledText.ts';
import { faceOf, type LayoutResources } from '../resources.ts';
import type { Grid } from './grid.ts';
import { plainText, styledParagraph } from './styledParagraph.ts';

/** A footnote set to the column's measure, on its own leading. Lengths are points. */
export interface SetNote {
  readonly lines: readonly SetLine[];
  readonly style: NoteStyle;
}

/** What the template's footnote style comes to. Lengths are points. */
export interface NoteStyle {
  readonly size: number;
  readonly leading: number;
  /** From the top of an em box to its baseline. */
  readonly ascent: number;
  /** Blank between the text and the first note of a column; the rule stands in its middle. */
  readonly gap: number;
  readonly rule: { readonly width: number; readonly thickness: number; readonly ink: string };
}

/** The notes of an article by their marks, such as “[3]”. */
export type NoteBook = ReadonlyMap<string, SetNote>;

/**
 * Numbers the footnotes of one article as their marks are met, and sets them when all text blocks are counted:
 * their block numbers come after everything else (`manuscriptText`), wherever they are printed.
 *
 * @see clreq, 3.1.5.3 (note marks)
 */
export class ArticleNotes {
  readonly #grid: Grid;
  readonly #resources: LayoutResources;
  readonly #nodes: Node[] = [];
  readonly #book = new Map<string, SetNote>();

  constructor(grid: Grid, resources: LayoutResources) {
    this.#grid = grid;
    this.#resources = resources;
  }

  /** Takes the next note up and gives its mark. */
  readonly next = (note: Node): string => {
    this.#nodes.push(note);
    return this.#mark(this.#nodes.length);
  };

  /** How many notes there are so far. */
  get count(): number {
    return this.#nodes.length;
  }

  /** All notes. It fills when they are set; until then it may be handed out. */
  get book(): NoteBook {
    return this.#book;
  }

  /** The book, if any of these texts is a note's mark. */
  bookFor(texts: readonly StyledText[]): { notes?: NoteBook } {
    return this.count > 0 && texts.some((text) => text.source === null) ? { notes: this.#book } : {};
  }

  /** Sets all notes. `nextSource` gives each its block number. */
  set(nextSource: () => Source): void {
    const style = this.#style();
    const { footnote } = this.#resources.template.text;
    const base = { role: footnote.face, size: footnote.size, ink: footnote.ink, isRunningText: true };
    this.#nodes.forEach((node, index) => {
      const mark = this.#mark(index + 1);
      const label = plainText(`${mark} `, base, null, this.#resources);
      const texts = [label, ...styledParagraph(node, base, nextSource(), this.#resources, () => '')];
      this.#book.set(mark, { lines: this.#lines(label, texts), style });
    });
  }

  /** Turned-over lines stand below the note's first character, its number standing free. */
  #lines(label: StyledText, texts: readonly StyledText[]): readonly SetLine[] {
    const { measure } = this.#grid;
    const mark = prepareTexts([label, { ...label, text: '注' }], this.#resources);
    const hang = (mark.natural.at(-1) ?? 0) - label.size;
    const indent = Math.max(0, Math.min(hang, measure / 4));
    const shape = { measure, firstIndent: 0, indent, align: 'justify' } as const;
    return setTexts(texts, shape, this.#resources);
  }

  #mark(number: number): string {
    return this.#resources.template.text.footnote.label.replace('{n}', String(number));
  }

  #style(): NoteStyle {
    const { footnote } = this.#resources.template.text;
    const { size } = footnote;
    return {
      size,
      leading: footnote.leading * size,
      ascent: faceOf(this.#resources, footnote.face).ascent * size,
      gap: footnote.gap * size,
      rule: {
        width: Math.min(footnote.ruleWidth * size, this.#grid.measure),
        thickness: footnote.rule,
        ink: footnote.ink,
      },
    };
  }
}
