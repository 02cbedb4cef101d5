import type { Diagnostic } from '../diagnostic.ts';

const value = (diagnostic: Diagnostic, name: string): string => String(diagnostic.values?.[name] ?? '');

/** What happened in a library, and what to do. */
export const storeWordings = {
  STORE_IO: (d) =>
    `资料库读写出错（${value(d, 'system')}），这次改动没有保存。请检查磁盘或共享文件夹是否接好，然后重试。`,
  STORE_DAMAGED: (d) =>
    `资料库的数据已损坏（${value(d, 'reason')}）。请不要继续编辑；关闭资料库，从其中的备份文件夹恢复。`,
  STORE_BUSY: () => '资料库被另一个程序占用，这次改动没有保存。请关闭备份、同步或杀毒软件对它的占用后重试。',
  LIBRARY_MAYBE_IN_USE: (d) =>
    `电脑“${value(d, 'host')}”上的 ${value(d, 'user')} 自 ${value(d, 'since').slice(0, 16).replace('T', ' ')}（世界时）起打开了这个资料库，可能仍在使用，也可能没有正常退出。请先到那台电脑上确认已经关闭，再选择“接管”。`,
  LIBRARY_UNREADABLE: (d) =>
    `资料库“${value(d, 'folder')}”读不出来（${value(d, 'system')}）。请检查磁盘、U盘或共享文件夹是否接好，然后重试。`,

  ISSUE_UNKNOWN: () => '资料库里没有这一期，可能已被删除。请刷新后重试。',
  ISSUE_EXISTS: () => '这一期已经在资料库中，没有重复添加。',
  REVISION_UNKNOWN: () => '找不到这个版本。请刷新版本列表后重试。',
  NOTHING_TO_UNDO: () => '没有可以撤销的操作。',
  NOTHING_TO_REDO: () => '没有可以重做的操作。',
  STALE_REVISION: () =>
    '这篇文章在别处已有更新的版本，这次改动没有保存，以免盖掉它。请先复制自己改动的文字，重新打开文章后再改。',
  MANUSCRIPT_INVALID: (d) =>
    `文稿的结构不对（${value(d, 'path') || '/'}：${value(d, 'problem')} ${value(d, 'found')}），没有保存。请撤销上一步操作后重试；仍然如此，请把日志交给维护人员。`,
  KEPT_FILE_LOST: () => '资料库保存的原稿或图片丢失或已损坏。请从资料库的另一份拷贝中把这个文件复制回来。',
  VERSION_DAMAGED: (d) => `第 ${value(d, 'version')} 版已损坏，读不出来（${value(d, 'reason')}）。请从备份中恢复。`,
  PICTURE_NOT_IN_LIBRARY: (d) =>
    `第 ${value(d, 'version')} 版用到的图片（${value(d, 'picture').slice(0, 12)}）不在资料库里。请重新插入该图片。`,

  BACKUP_UNKNOWN: () => '找不到这份备份。请刷新备份列表后重试。',
  BACKUP_DAMAGED: (d) => `备份已损坏（${value(d, 'reason')}），没有使用，资料库未动。请改用另一份备份。`,
} satisfies Record<string, (diagnostic: Diagnostic) => string>;
