import { join } from 'node:path';
import { app, type BrowserWindow, type Dialog, type SaveDialogOptions } from 'electron';

/** Asks with the system's dialog where a PDF is to be saved; null where that was called off. */
export async function chooseOutput(
  dialog: Dialog,
  window: BrowserWindow | null,
  suggested: string,
): Promise<string | null> {
  const options: SaveDialogOptions = {
    title: '导出 PDF',
    buttonLabel: '导出',
    defaultPath: join(app.getPath('documents'), suggested),
    filters: [{ name: 'PDF 文件', extensions: ['pdf'] }],
  };
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return canceled || filePath === '' ? null : filePath;
}

/** Asks with the system's dialog for a folder that is to be made; null where that was called off. */
export async function chooseNewFolder(
  dialog: Dialog,
  window: BrowserWindow | null,
  suggested: string,
): Promise<string | null> {
  const options: SaveDialogOptions = {
    title: '导出期刊文件夹',
    buttonLabel: '导出',
    nameFieldLabel: '文件夹名称',
    defaultPath: join(app.getPath('documents'), suggested),
  };
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return canceled || filePath === '' ? null : filePath;
}
