import type { Diagnostic, Place } from '../../../shared/diagnostics/diagnostic.ts';
import { type ImportCode, importSeverity } from '../../../shared/diagnostics/importCodes.ts';

/** A diagnostic of the import with the severity its code has. */
export function importDiagnostic(code: ImportCode, place: Place, values?: Diagnostic['values']): Diagnostic {
  const base = { code, severity: importSeverity[code], place };
  return values ? { ...base, values } : base;
}

/** The first characters of a text, as a reader needs to find it. */
export function excerptOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= 30 ? line : `${line.slice(0, 29)}…`;
}

/** What an import left out, changed or guessed, in the order it was found. */
export class Losses {
  readonly file: string;
  private readonly list: Diagnostic[] = [];

  constructor(file: string) {
    this.file = file;
  }

  /**
   * Records a loss at a paragraph of the source (from 1; 0 where it belongs to none).
   * `values.text` holds the whole text that was left out, so that nothing is gone without a trace.
   */
  report(
    code: ImportCode,
    paragraph: number,
    text: string,
    values: Readonly<Record<string, string | number>> = {},
  ): void {
    const place: Place = {
      file: this.file,
      ...(paragraph > 0 ? { paragraph } : {}),
      ...(text === '' ? {} : { excerpt: excerptOf(text) }),
    };
    this.list.push(importDiagnostic(code, place, text === '' ? values : { ...values, text }));
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.list;
  }
}
