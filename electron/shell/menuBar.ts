import type { Menu, MenuItemConstructorOptions } from 'electron';
import { COMMANDS, type Command } from '../../shared/ipc/commands.ts';

/** An item of the menu bar: a command for the window, or what the system does by itself. */
type Entry =
  | { readonly command: Command; readonly label: string; readonly accelerator?: string }
  | {
      readonly role: NonNullable<MenuItemConstructorOptions['role']>;
      readonly label: string;
      readonly accelerator?: string;
    }
  | '—';

/** The menu bar, as it reads. The letters in parentheses are the access keys of Windows. */
export const MENU_BAR: readonly { readonly label: string; readonly entries: readonly Entry[] }[] = [
  {
    label: '文件(&F)',
    entries: [
      { command: 'library.create', label: '新建资料库…', accelerator: 'CmdOrCtrl+Shift+N' },
      { command: 'library.open', label: '打开资料库…', accelerator: 'CmdOrCtrl+O' },
      { command: 'library.close', label: '关闭资料库', accelerator: 'CmdOrCtrl+Shift+W' },
      '—',
      { command: 'issue.create', label: '新建一期…', accelerator: 'CmdOrCtrl+N' },
      { command: 'issue.receive', label: '收入期刊文件夹…' },
      { command: 'issue.import', label: '导入 Word 文件…', accelerator: 'CmdOrCtrl+I' },
      { command: 'issue.metadata', label: '刊头信息…' },
      { command: 'library.people', label: '工作人员…' },
      '—',
      { command: 'issue.export', label: '导出 PDF…', accelerator: 'CmdOrCtrl+E' },
      { command: 'issue.writeFolder', label: '导出期刊文件夹…' },
      { command: 'issue.close', label: '回到期刊列表', accelerator: 'CmdOrCtrl+W' },
      '—',
      { command: 'sample.open', label: '打开样刊' },
      '—',
      { role: 'quit', label: '退出', accelerator: 'CmdOrCtrl+Q' },
    ],
  },
  {
    label: '编辑(&E)',
    entries: [
      { command: 'edit.undo', label: '撤销', accelerator: 'CmdOrCtrl+Z' },
      { command: 'edit.redo', label: '重做', accelerator: 'CmdOrCtrl+Y' },
      '—',
      { role: 'cut', label: '剪切', accelerator: 'CmdOrCtrl+X' },
      { role: 'copy', label: '复制', accelerator: 'CmdOrCtrl+C' },
      { role: 'paste', label: '粘贴', accelerator: 'CmdOrCtrl+V' },
      { role: 'selectAll', label: '全选', accelerator: 'CmdOrCtrl+A' },
      '—',
      { command: 'issue.search', label: '在各篇中查找…', accelerator: 'CmdOrCtrl+Shift+F' },
      { command: 'article.tidy', label: '一键排版…', accelerator: 'CmdOrCtrl+Shift+T' },
    ],
  },
  {
    label: '视图(&V)',
    entries: [
      { command: 'issue.desk', label: '收编', accelerator: 'F2' },
      { command: 'issue.edit', label: '编辑', accelerator: 'F3' },
      { command: 'issue.history', label: '版本', accelerator: 'CmdOrCtrl+Shift+H' },
      { command: 'view.preview', label: '显示或隐藏版面', accelerator: 'F8' },
      { command: 'view.problems', label: '显示或隐藏版面问题', accelerator: 'F9' },
      '—',
      { role: 'zoomIn', label: '放大界面', accelerator: 'CmdOrCtrl+=' },
      { role: 'zoomOut', label: '缩小界面', accelerator: 'CmdOrCtrl+-' },
      { role: 'resetZoom', label: '实际大小', accelerator: 'CmdOrCtrl+0' },
      '—',
      { role: 'togglefullscreen', label: '全屏', accelerator: 'F11' },
    ],
  },
  { label: '窗口(&W)', entries: [{ role: 'minimize', label: '最小化' }] },
  {
    label: '帮助(&H)',
    entries: [
      { command: 'help.logs', label: '打开日志文件夹' },
      { command: 'help.about', label: '关于公报编排' },
    ],
  },
];

/** The menu bar as Electron wants it. A command's item has the command's name as its id. */
export function menuTemplate(give: (command: Command) => void): MenuItemConstructorOptions[] {
  return MENU_BAR.map(({ label, entries }) => ({
    label,
    submenu: entries.map((entry): MenuItemConstructorOptions => {
      if (entry === '—') return { type: 'separator' };
      if ('role' in entry) return { ...entry };
      const { command, ...rest } = entry;
      // Greyed out until the window offers it.
      return { ...rest, id: command, enabled: false, click: () => give(command) };
    }),
  }));
}

/** Greys out the commands that can't be given now. */
export function offerCommands(menu: Menu | null, offered: readonly Command[]): void {
  for (const command of COMMANDS) {
    const item = menu?.getMenuItemById(command);
    if (item) item.enabled = offered.includes(command);
  }
}
