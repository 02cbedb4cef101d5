import type { BrowserWindow, Dialog, OpenDialogOptions } from 'electron';

const OPTIONS = {
  create: { title: '新资料库放在哪里', buttonLabel: '放在这里', properties: ['openDirectory', 'createDirectory'] },
  receive: { title: '收入哪个期刊文件夹', buttonLabel: '收入', properties: ['openDirectory'] },
  open: { title: '打开资料库', buttonLabel: '打开', properties: ['openDirectory'] },
} as const;

/** Asks for a folder with the system's dialog; null where that was called off. */
export async function chooseFolder(
  dialog: Dialog,
  window: BrowserWindow | null,
  purpose: keyof typeof OPTIONS,
): Promise<string | null> {
  const options: OpenDialogOptions = { ...OPTIONS[purpose], properties: [...OPTIONS[purpose].properties] };
  const { canceled, filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return canceled ? null : (filePaths[0] ?? null);
}
