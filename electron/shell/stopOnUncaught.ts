import type { App, Dialog } from 'electron';
import type { FileLog } from './log.ts';

/**
 * Ends the program where the main process has met an error that nobody expected: what it would do after that can't be
 * trusted, and everything acknowledged is on the disk.
 */
export function stopOnUncaught(app: App, dialog: Dialog, log: FileLog): void {
  const stop = (error: unknown): void => {
    log.error('app', 'an error that nobody has caught', error);
    dialog.showErrorBox(
      '公报编排出错，需要关闭',
      `已显示“已保存”的内容都在资料库里。请重新打开程序；仍然如此，请把日志文件夹交给维护人员。\n\n${log.folder}`,
    );
    app.exit(1);
  };
  process.on('uncaughtException', stop);
  process.on('unhandledRejection', stop);
}
