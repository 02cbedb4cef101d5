import type { Diagnostic } from '../diagnostic.ts';

const value = (diagnostic: Diagnostic, name: string): string => String(diagnostic.values?.[name] ?? '');

const MISTAKE = '这是程序的差错，已记入日志。请重试；仍然如此，请把日志文件夹交给维护人员。';

/** What the desktop program says when something asked of it could not be done. */
export const desktopWordings = {
  IPC_UNKNOWN_CHANNEL: (d) => `没有“${value(d, 'name')}”这项功能。${MISTAKE}`,
  IPC_INVALID_REQUEST: (d) => `请求不合要求（${value(d, 'reason')}）。${MISTAKE}`,
  IPC_INVALID_REPLY: (d) => `答复不合要求（${value(d, 'reason')}）。${MISTAKE}`,
  IPC_FORBIDDEN_SENDER: () => `来历不明的请求，已拒绝。${MISTAKE}`,
  IPC_INTERNAL: (d) => `没有做成（${value(d, 'reason')}）。${MISTAKE}`,

  JOB_CANCELLED: () => '已取消。',
  JOB_CRASHED: (d) => `处理中断（${value(d, 'reason')}）。原有文件未动。${MISTAKE}`,
  JOB_FAILED: (d) => `没有做成（${value(d, 'reason')}）。原有文件未动。${MISTAKE}`,
  JOB_UNKNOWN: () => '这项任务已经结束。',

  LIBRARY_FOLDER_MISSING: (d) => `找不到文件夹“${value(d, 'folder')}”。请检查U盘或共享文件夹是否接好，或另选位置。`,
  LIBRARY_NOT_FOUND: (d) => `“${value(d, 'folder')}”里没有资料库。请选资料库自己的文件夹，或新建一个资料库。`,
  LIBRARY_IN_USE: (d) =>
    value(d, 'host') === ''
      ? `资料库“${value(d, 'folder')}”正在另一个窗口或另一台电脑上使用。请在那里关闭后再打开。`
      : `资料库“${value(d, 'folder')}”正由 ${value(d, 'user')} 在电脑“${value(d, 'host')}”上使用。请在那里关闭后再打开。`,
  LIBRARY_TOO_NEW: (d) => `资料库“${value(d, 'folder')}”由更新版本的程序写成，本程序读不了，也没有改动。请升级本程序。`,
  LIBRARY_DAMAGED: (d) => `资料库“${value(d, 'folder')}”已损坏，没有改动。请从其中的备份文件夹恢复。`,
  LIBRARY_ACCESS_DENIED: (d) => `没有读写“${value(d, 'folder')}”的权限。请检查权限，或另选位置。`,
  LIBRARY_NAME_INVALID: (d) =>
    `“${value(d, 'name')}”不能作文件夹名。请勿使用 \\ / : * ? " < > | ，也不要以点或空格结尾。`,
  LIBRARY_FOLDER_TAKEN: (d) => `“${value(d, 'folder')}”已经存在。请换一个名称，或打开已有的资料库。`,
  LIBRARY_DISK_FULL: () => '磁盘满了，资料库没有建成。请腾出空间后重试。',

  LIBRARY_NOT_OPEN: () => '没有打开的资料库。请先打开资料库，再重试。',
  IMPORT_GONE: () => '这份来稿已不在收稿篮里，没有收入。请重新导入。',
  TYPESETTER_ENDED: () =>
    '排版中断，页面可能不是最新的。稿件已保存，没有丢失。请关闭这一期再打开；仍然如此，请把日志文件夹交给维护人员。',

  OPENED_FILE_UNKNOWN: (d) => `不认识“${value(d, 'file')}”。可以打开的有资料库的文件夹。`,
  PRODUCT_UNKNOWN: (d) => `“${value(d, 'file')}”不是本程序写出的文件，不能从这里打开。`,
  PRODUCT_NOT_OPENED: (d) =>
    `系统没能打开“${value(d, 'file')}”（${value(d, 'reason')}）。请检查电脑上是否装有PDF阅读器。`,
  PRODUCT_FOLDER_FAILED: (d) =>
    `不能在“${value(d, 'folder')}”里写文件（${value(d, 'system')}）。请检查权限和磁盘空间。`,
} satisfies Record<string, (diagnostic: Diagnostic) => string>;
