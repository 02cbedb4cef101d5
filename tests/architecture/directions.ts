/**
 * Who may know whom. A folder may import itself and what stands in its row; types count as values do,
 * since what is known by type is known.
 */
export interface Direction {
  /** The folder with all below it, unless a longer folder has a row of its own. */
  readonly folder: string;
  /** Folders of ours that it may import, with all below them. */
  readonly knows: readonly string[];
  /** Packages that it may import. */
  readonly packages: readonly string[] | 'any';
  /** Whether it may import Node's own modules. */
  readonly node: boolean;
}

const UNITS = 'shared/units';
const DIAGNOSTICS = 'shared/diagnostics';
const MANUSCRIPT = 'shared/manuscript';
const ISSUE = 'shared/issue';
const TEMPLATE = 'shared/template';
const FONTS = 'shared/fonts';
const DISPLAY_LIST = 'shared/display-list';

/** All that layout reads. */
const LAYOUT_INPUT = [UNITS, DIAGNOSTICS, MANUSCRIPT, ISSUE, TEMPLATE, FONTS, DISPLAY_LIST];

/** The core: pure, so that desktop, command line and tests can't differ. */
const core = (folder: string, knows: readonly string[]): Direction => ({
  folder,
  knows,
  packages: ['prosemirror-model', 'harfbuzzjs', 'zod'],
  node: false,
});

const shell = (folder: string, knows: readonly string[]): Direction => ({ folder, knows, packages: 'any', node: true });

/** Every folder of the program. A new folder needs a row; a file without one is reported. */
export const DIRECTIONS: readonly Direction[] = [
  core(UNITS, []),
  core(DIAGNOSTICS, [UNITS]),
  core(MANUSCRIPT, [UNITS, DIAGNOSTICS]),
  core(ISSUE, [UNITS, DIAGNOSTICS, MANUSCRIPT]),
  core(TEMPLATE, [UNITS, DIAGNOSTICS]),
  core(FONTS, [UNITS, DIAGNOSTICS]),
  core(DISPLAY_LIST, [UNITS, FONTS]),
  core('shared/layout', LAYOUT_INPUT),

  // Painters see only what is to be painted.
  shell('electron/pdf', [DISPLAY_LIST, UNITS, DIAGNOSTICS]),
  // An importer makes a manuscript and knows nothing of pages.
  shell('electron/import', [UNITS, DIAGNOSTICS, MANUSCRIPT]),
  shell('electron/issue-folder', [UNITS, DIAGNOSTICS, MANUSCRIPT, ISSUE, TEMPLATE, 'electron/import']),
  shell('electron/typesetter', ['shared', 'electron/import', 'electron/issue-folder', 'electron/pdf']),
  shell('electron/cli', ['shared', 'electron']),

  { folder: 'templates', knows: ['shared'], packages: 'any', node: true },
  { folder: 'tests', knows: ['shared', 'electron', 'renderer', 'templates'], packages: 'any', node: true },
];
