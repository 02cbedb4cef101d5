import type { Severity } from './diagnostic.ts';

/**
 * Every code an import may report, with its severity.
 *
 * Errors mean that the file could not be read at all. Warnings name something that a person should look at:
 * text that was left out, moved or guessed. Infos record what a gazette leaves out by custom.
 */
export const importSeverity = {
  // The file cannot be read.
  IMPORT_NOT_ZIP: 'error',
  IMPORT_OLD_WORD: 'error',
  IMPORT_ENCRYPTED: 'error',
  IMPORT_DAMAGED_PACKAGE: 'error',
  IMPORT_TOO_LARGE: 'error',
  IMPORT_TOO_MANY_ENTRIES: 'error',
  IMPORT_COMPRESSION_RATIO: 'error',
  IMPORT_UNSAFE_PATH: 'error',
  IMPORT_DUPLICATE_ENTRY: 'error',
  IMPORT_PART_MISSING: 'error',
  IMPORT_NOT_WORD: 'error',
  IMPORT_XML_INVALID: 'error',
  IMPORT_XML_DOCTYPE: 'error',
  IMPORT_XML_ENCODING: 'error',
  IMPORT_XML_TOO_DEEP: 'error',
  IMPORT_XML_TOO_LARGE: 'error',

  // Revision and remarks.
  IMPORT_TRACKED_INSERTION: 'warning',
  IMPORT_TRACKED_DELETION: 'warning',
  IMPORT_TRACKED_MOVE: 'warning',
  IMPORT_COMMENT: 'warning',
  IMPORT_HIDDEN_TEXT: 'warning',
  IMPORT_STRUCK_TEXT: 'warning',

  // What a gazette leaves out by custom.
  IMPORT_HEADER_LEFT_OUT: 'info',
  IMPORT_FOOTER_LEFT_OUT: 'info',
  IMPORT_PAGE_NUMBER_LEFT_OUT: 'info',
  IMPORT_RED_HEAD: 'info',
  IMPORT_COPY_NUMBER: 'info',
  IMPORT_SECURITY_MARK: 'warning',
  IMPORT_URGENCY: 'info',
  IMPORT_SIGNER: 'info',
  IMPORT_COPY_TO: 'info',
  IMPORT_IMPRINT: 'info',
  IMPORT_PUBLICITY: 'info',
  IMPORT_SEAL: 'info',
  IMPORT_CONTENTS_LEFT_OUT: 'info',

  // What has no place in a manuscript, or another place than it had.
  IMPORT_PICTURE_FORMAT: 'warning',
  IMPORT_PICTURE_MISSING: 'warning',
  IMPORT_PICTURE_DAMAGED: 'warning',
  IMPORT_PICTURE_MOVED: 'warning',
  IMPORT_DRAWING: 'info',
  IMPORT_OBJECT: 'warning',
  IMPORT_EQUATION: 'warning',
  IMPORT_TEXT_BOX: 'warning',
  IMPORT_NESTED_TABLE: 'warning',
  IMPORT_TABLE_OPENED: 'info',
  IMPORT_FIELD: 'info',
  IMPORT_HYPERLINK: 'info',
  IMPORT_RUBY: 'warning',
  IMPORT_SYMBOL: 'warning',
  IMPORT_NUMBER_FORMAT: 'warning',
  IMPORT_ENDNOTE: 'info',
  IMPORT_NOTE_MISSING: 'warning',
  IMPORT_INCLUDED_FILE: 'warning',

  // What could not be inferred.
  IMPORT_TITLE_MISSING: 'warning',
  IMPORT_LINE_UNPLACED: 'warning',
  IMPORT_EMPTY: 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

/** A stable code of the import; tests and wordings refer to it. */
export type ImportCode = keyof typeof importSeverity;
