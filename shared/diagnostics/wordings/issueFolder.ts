import type { Diagnostic } from '../diagnostic.ts';

const value = (diagnostic: Diagnostic, name: string): string => String(diagnostic.values?.[name] ?? '');

/** What happened to the files of an issue folder or a template, and what to do. */
export const issueFolderWordings = {
  FILE_MISSING: () => '找不到文件。请核对 issue.json 中的文件名，或把文件放回原处。',
  FILE_UNREADABLE: (d) => `文件读不出来（${value(d, 'system')}）。请检查文件权限，或在 WPS 中关闭该文件后重试。`,
  JSON_SYNTAX: (d) => `不是正确的 JSON：${value(d, 'reason')}。请检查标点、引号和括号。`,
  JSON_UNKNOWN_KEY: (d) => `有不认识的项目：${value(d, 'keys')}。请核对拼写。`,
  JSON_VALUE: (d) => `此处的值不合要求：${value(d, 'reason')}。`,
  SECTION_EMPTY: (d) => `栏目“${value(d, 'section')}”下没有文章，目录中只有栏目名。请补上文件，或删去该栏目。`,
  TEMPLATE_MISSING: (d) => `没有名为“${value(d, 'template')}”的版式。请核对 issue.json 中的 template。`,
  TEMPLATE_PICTURE_UNREADABLE: () => '版式中的图片读不出来：不是 PNG 或 JPEG，或已损坏。请换一个文件。',
  FACE_UNREADABLE: (d) => `字体 ${value(d, 'face')} 的文件已损坏（${value(d, 'reason')}）。请重新安装本程序。`,
  FACE_NOT_EMBEDDABLE: (d) => `字体 ${value(d, 'face')} 的许可不允许嵌入 PDF。请在版式中换用其他字体。`,
  PICTURE_UNREADABLE: (d) =>
    `图片 ${value(d, 'picture')} 无法读取（${value(d, 'reason')}）。请在 Word 中重新插入该图片。`,
  DISK_FULL: () => '磁盘满了，没有写成；原有文件未动。请腾出空间后重试。',
  ACCESS_DENIED: () => '没有写入权限；原有文件未动。请换一个文件夹，或检查权限。',
  FILE_IN_USE: () => '文件正被其他程序打开（例如 PDF 阅读器）；原有文件未动。请关闭后重试。',
  FOLDER_MISSING: () => '文件夹不存在。请先建好文件夹，或换一个位置。',
  TARGET_IS_FOLDER: () => '这是一个文件夹，不能写成文件。请写上文件名。',
  WRITE_FAILED: (d) => `没有写成（${value(d, 'system')}）；原有文件未动。`,
} satisfies Record<string, (diagnostic: Diagnostic) => string>;
