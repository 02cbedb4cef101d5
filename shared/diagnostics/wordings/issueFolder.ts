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
  ARTICLE_NAMED_TWICE: (d) => `有两篇文章的标识都是“${value(d, 'id')}”。请改掉其中一个，或删去这一项。`,
  MANUSCRIPT_FILE_INVALID: (d) =>
    `文稿文件的结构不对（${value(d, 'problem')}：${value(d, 'found')}）。这种文件由本程序写出，请勿手工改动；请从资料库重新导出这一期。`,
  PICTURE_FILE_CHANGED: (d) =>
    `图片与“${value(d, 'document')}”中记录的不一致，可能被改动过。请从资料库重新导出这一期。`,
  PICTURE_NOT_NAMED: (d) =>
    `文稿用到的图片（${value(d, 'picture').slice(0, 12)}）没有随文稿提供。请在资料库的文稿里重新插入该图片，再重新导出这一期。`,
  FOLDER_NOT_EMPTY: () => '文件夹里已有文件，没有写入。请换一个名称，或选一个空文件夹。',
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
