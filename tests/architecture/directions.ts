/**
 * Who may know whom. A folder may import itself and what stands in its row; types count as values do,
 * since what is known by type is known.
 */
export interface Direction {
  /** The folder with all below it, unless a longer folder has a row of its own; or one file. */
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
/** What a library tells of its content. */
const LIBRARY = 'shared/library';
const TEMPLATE = 'shared/template';
const FONTS = 'shared/fonts';
const CHARACTERS = 'shared/characters';
const RECOGNITION = 'shared/recognition';
const DISPLAY_LIST = 'shared/display-list';

/** All that layout reads. */
const LAYOUT_INPUT = [UNITS, DIAGNOSTICS, MANUSCRIPT, ISSUE, TEMPLATE, FONTS, DISPLAY_LIST];

/** The core: pure, so that desktop, command line and tests can't differ. */
const core = (folder: string, knows: readonly string[], packages: readonly string[] = []): Direction => ({
  folder,
  knows,
  packages: ['prosemirror-model', 'harfbuzzjs', 'zod', ...packages],
  node: false,
});

const shell = (folder: string, knows: readonly string[]): Direction => ({ folder, knows, packages: 'any', node: true });

/** What the renderer is made of. It has no Node and no Electron: it asks the main process through shared/ipc. */
const RENDERER_PACKAGES = [
  ...['react', 'react-dom', 'lucide-react', '@tanstack/react-virtual', 'diff', 'zod', 'prosemirror-model'],
  ...['@dnd-kit/core', '@dnd-kit/sortable', '@dnd-kit/utilities'],
  ...['@tiptap/core', '@tiptap/pm', '@tiptap/react', '@tiptap/extensions'],
  ...['@tiptap/extension-table', '@tiptap/extension-bubble-menu'],
];

/** Every folder of the program. A new folder needs a row; a file without one is reported. */
export const DIRECTIONS: readonly Direction[] = [
  core(UNITS, []),
  core(DIAGNOSTICS, [UNITS]),
  core(MANUSCRIPT, [UNITS, DIAGNOSTICS]),
  core(ISSUE, [UNITS, DIAGNOSTICS, MANUSCRIPT]),
  core(LIBRARY, [UNITS, DIAGNOSTICS, MANUSCRIPT, ISSUE]),
  core(TEMPLATE, [UNITS, DIAGNOSTICS]),
  core(FONTS, [UNITS, DIAGNOSTICS]),
  core(DISPLAY_LIST, [UNITS, FONTS]),
  core('shared/layout', LAYOUT_INPUT),

  // How the parts of an official document are told by their wording: for importers, pasting and tidying alike.
  core(RECOGNITION, [DIAGNOSTICS, MANUSCRIPT]),
  // What an editor does to a manuscript, without an editor: each a room of its own, called by the windows.
  core(CHARACTERS, [UNITS, DIAGNOSTICS, MANUSCRIPT], ['prosemirror-transform']),
  core('shared/find', [DIAGNOSTICS, MANUSCRIPT, CHARACTERS], ['prosemirror-transform', 're2js']),
  core('shared/compare', [MANUSCRIPT], ['diff']),
  core('shared/tidy', [DIAGNOSTICS, MANUSCRIPT, CHARACTERS, RECOGNITION]),
  core('shared/paste', [DIAGNOSTICS, MANUSCRIPT, CHARACTERS, RECOGNITION], ['parse5']),

  // The contract between the processes: what is said, never who says it.
  core('shared/ipc', [...LAYOUT_INPUT, LIBRARY, 'shared/layout', 'shared/proof', 'shared/workflow']),

  // Writes files whole or not at all; knows nothing of what is in them.
  shell('electron/files', [DIAGNOSTICS]),
  // Painters see only what is to be painted.
  shell('electron/pdf', [DISPLAY_LIST, UNITS, DIAGNOSTICS]),
  // An importer makes a manuscript and knows nothing of pages.
  shell('electron/import', [UNITS, DIAGNOSTICS, MANUSCRIPT, CHARACTERS, RECOGNITION]),
  shell('electron/issue-folder', [
    UNITS,
    DIAGNOSTICS,
    MANUSCRIPT,
    ISSUE,
    TEMPLATE,
    'electron/import',
    'electron/files',
  ]),
  // Keeps what it is given; how it came to be, and what is made of it, is not its business.
  shell('electron/store', [UNITS, DIAGNOSTICS, MANUSCRIPT, CHARACTERS, ISSUE, LIBRARY, 'electron/files']),
  shell('electron/typesetter', ['shared', 'electron/import', 'electron/issue-folder', 'electron/pdf']),
  shell('electron/cli', ['shared', 'electron']),
  // Runs a piece of work in a thread; what the work is, only its own file knows.
  shell('electron/jobs', [
    'shared',
    'electron/files',
    'electron/store',
    'electron/import',
    'electron/issue-folder',
    'electron/typesetter',
    'electron/pdf',
  ]),
  shell('electron/shell', ['shared']),
  shell('electron/ipc', [
    'shared',
    'electron/files',
    'electron/store',
    'electron/shell',
    'electron/jobs',
    'electron/typesetter',
    'electron/workspace',
    'electron/import',
    'electron/issue-folder',
  ]),
  // The open library as a window works on it.
  shell('electron/workspace', ['shared', 'electron/store', 'electron/typesetter', 'electron/import']),
  // Imitates Electron and knows nothing of the program that runs on it.
  shell('electron/stand-in', []),
  shell('electron/main.ts', ['shared', 'electron']),
  { folder: 'electron/preload.ts', knows: ['shared/ipc'], packages: ['electron'], node: false },

  // The editor asks its host; it knows neither IPC's bridge nor the other screens.
  {
    folder: 'renderer/editor',
    knows: [UNITS, DIAGNOSTICS, MANUSCRIPT, 'shared/characters', 'shared/find', 'shared/paste', 'renderer/ui'],
    packages: RENDERER_PACKAGES,
    node: false,
  },
  { folder: 'renderer', knows: ['shared'], packages: RENDERER_PACKAGES, node: false },

  { folder: 'templates', knows: ['shared'], packages: 'any', node: true },
  { folder: 'tests', knows: ['shared', 'electron', 'renderer', 'templates'], packages: 'any', node: true },
];
