import type { ElectronApplication } from '@playwright/test';

/** Answers the system's dialogs for a file or folder with these paths from now on. */
export async function answerOpenDialog(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths });
    },
    [...paths],
  );
}

/** Answers the system's message boxes with the button at this place, and notes what they said. */
export async function answerMessageBox(app: ElectronApplication, response: number): Promise<() => Promise<string[]>> {
  await app.evaluate(({ dialog }, button) => {
    const said: string[] = [];
    Object.assign(globalThis, { saidInBoxes: said });
    dialog.showMessageBox = async (...args: unknown[]) => {
      said.push((args.at(-1) as { message: string }).message);
      return { response: button, checkboxChecked: false };
    };
  }, response);
  return () => app.evaluate(() => (globalThis as unknown as { saidInBoxes: string[] }).saidInBoxes);
}

/** Answers the system's dialog for saving a file with this path from now on. */
export async function answerSaveDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
}
