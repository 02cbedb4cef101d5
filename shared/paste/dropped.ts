import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';

/** What a paste did not take over as it was, with its severity: a warning where text is gone or was changed. */
export const pasteSeverity = {
  PASTE_TRACKED_DELETION: 'warning',
  PASTE_TRACKED_INSERTION: 'warning',
  PASTE_HIDDEN_TEXT: 'warning',
  PASTE_COMMENT: 'warning',
  PASTE_STRUCK_TEXT: 'warning',
  PASTE_PICTURE: 'warning',
  PASTE_OBJECT: 'warning',
  PASTE_NESTED_TABLE: 'warning',
  PASTE_NOTE_MISSING: 'warning',
  PASTE_TOO_LARGE: 'warning',
  PASTE_LINK: 'info',
  PASTE_ITALIC: 'info',
} as const satisfies Readonly<Record<string, Severity>>;

export type PasteCode = keyof typeof pasteSeverity;

/** Gathers what a paste leaves out: one diagnostic for each kind, with how often, and the text concerned. */
export class Dropped {
  readonly #texts = new Map<PasteCode, string[]>();

  /** @param text What was left out or changed; what a link leads to. */
  add(code: PasteCode, text: string): void {
    this.#texts.set(code, [...(this.#texts.get(code) ?? []), text.replaceAll(/\s+/g, ' ').trim()]);
  }

  /** In the order in which the kinds were met. `values.count` is how often, `values.text` all texts, by 、. */
  diagnostics(): readonly Diagnostic[] {
    return [...this.#texts].map(([code, texts]) => ({
      code,
      severity: pasteSeverity[code],
      place: {},
      values: { count: texts.length, text: texts.filter((text) => text !== '').join('、') },
    }));
  }
}
