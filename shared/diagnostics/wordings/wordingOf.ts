import type { Diagnostic } from '../diagnostic.ts';
import { deskWordings } from './desk.ts';
import { desktopWordings } from './desktop.ts';
import { findWordings } from './find.ts';
import { importWordings } from './import.ts';
import { issueFolderWordings } from './issueFolder.ts';
import { layoutWordings } from './layout.ts';
import { pasteWordings } from './paste.ts';
import { storeWordings } from './store.ts';
import { typesetterWordings } from './typesetter.ts';

const WORDINGS: Readonly<Record<string, (diagnostic: Diagnostic) => string>> = {
  ...issueFolderWordings,
  ...deskWordings,
  ...importWordings,
  ...layoutWordings,
  ...storeWordings,
  ...findWordings,
  ...pasteWordings,
  ...desktopWordings,
  ...typesetterWordings,
};

/**
 * A diagnostic in words for people: what happened and what to do. Kept in the core because the command line and the
 * desktop say the same. A code without wording is shown as it is.
 */
export function wordingOf(diagnostic: Diagnostic): string {
  return WORDINGS[diagnostic.code]?.(diagnostic) ?? diagnostic.code;
}

/** Whether there is a wording for a code. */
export const hasWording = (code: string): boolean => code in WORDINGS;
