import { z } from 'zod';

/**
 * Commands that the menu bar gives to the window, by their stable names. What the menu looks like stands in
 * electron/shell/menuBar.ts; what a command does, in the renderer.
 */
export const COMMANDS = [
  'library.create',
  'library.open',
  'library.close',
  'library.people',
  'sample.open',
  'issue.create',
  'issue.receive',
  'issue.desk',
  'issue.edit',
  'issue.import',
  'issue.metadata',
  'issue.search',
  'issue.history',
  'issue.export',
  'issue.writeFolder',
  'issue.close',
  'edit.undo',
  'edit.redo',
  'article.tidy',
  'view.preview',
  'view.problems',
  'help.about',
  'help.logs',
] as const;

export const commandSchema = z.enum(COMMANDS);
export type Command = z.infer<typeof commandSchema>;
