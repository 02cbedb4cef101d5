import { closeHistory } from '@tiptap/pm/history';
import type { Command } from '@tiptap/pm/state';

/** The command as one step of the history, never joined to the typing before it. */
export function asOneStep(command: Command): Command {
  return (state, dispatch, view) =>
    command(state, dispatch && ((tr) => dispatch(tr.docChanged ? closeHistory(tr) : tr)), view);
}
