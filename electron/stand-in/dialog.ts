import { strict } from './strict.ts';

/**
 * Electron's `dialog`. There are no native dialogs: each is answered as if it had been called off, and says so.
 * Tests set these members, as they do with Electron itself.
 */
export const dialog = strict('dialog', {
  showOpenDialog: async (): Promise<object> => calledOff('showOpenDialog', { canceled: true, filePaths: [] }),
  showSaveDialog: async (): Promise<object> => calledOff('showSaveDialog', { canceled: true, filePath: '' }),
  showMessageBox: async (...args: readonly unknown[]): Promise<object> =>
    calledOff('showMessageBox', { response: calledOffButton(args.at(-1)), checkboxChecked: false }),
  showErrorBox(title: string, content: string): void {
    console.error(`${title}\n${content}`);
  },
});

function calledOff<Answer>(name: string, answer: Answer): Answer {
  console.warn(`[stand-in] dialog.${name}: no native dialogs here; answered ${JSON.stringify(answer)}`);
  return answer;
}

function calledOffButton(options: unknown): number {
  const { cancelId, defaultId } = (options ?? {}) as { cancelId?: number; defaultId?: number };
  return cancelId ?? defaultId ?? 0;
}
