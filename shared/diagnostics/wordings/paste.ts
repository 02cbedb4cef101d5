import type { Diagnostic } from '../diagnostic.ts';

const count = (diagnostic: Diagnostic): string => String(diagnostic.values?.count ?? '');
const text = (diagnostic: Diagnostic): string => {
  const all = String(diagnostic.values?.text ?? '');
  return all.length <= 60 ? all : `${all.slice(0, 59)}…`;
};

/** What a paste left out or changed. */
export const pasteWordings = {
  PASTE_TRACKED_DELETION: (d) => `来源中有修订：已删除的文字没有粘贴（${count(d)} 处：${text(d)}）。请核对。`,
  PASTE_TRACKED_INSERTION: (d) => `来源中有修订：新插入的文字已按定稿粘贴（${count(d)} 处：${text(d)}）。请核对。`,
  PASTE_HIDDEN_TEXT: (d) => `隐藏文字没有粘贴（${count(d)} 处：${text(d)}）。`,
  PASTE_COMMENT: (d) => `批注没有粘贴（${count(d)} 条：${text(d)}）。请看过批注再定稿。`,
  PASTE_STRUCK_TEXT: (d) => `带删除线的文字已粘贴，删除线去掉了（${count(d)} 处：${text(d)}）。请核对是否该删。`,
  PASTE_PICTURE: (d) => `图片没有粘贴（${count(d)} 幅）。请用“插入图片”另行插入。`,
  PASTE_OBJECT: (d) => `公式、表单、影音等对象没有粘贴（${count(d)} 个）。请另行录入。`,
  PASTE_NESTED_TABLE: (d) => `表格里套的表格已改成文字行（${count(d)} 个：${text(d)}）。请核对。`,
  PASTE_NOTE_MISSING: (d) =>
    `有脚注没有复制到注文（${count(d)} 个），注号没有粘贴。请连同页底的注文一起复制，或另行补上。`,
  PASTE_TOO_LARGE: () => '复制的内容太多，没有全部粘贴。请分几次复制，表格不要整列选取。',
  PASTE_LINK: (d) => `超链接只保留文字，网址没有粘贴（${count(d)} 个：${text(d)}）。`,
  PASTE_ITALIC: (d) => `斜体没有保留（${count(d)} 处：${text(d)}）。`,
} satisfies Record<string, (diagnostic: Diagnostic) => string>;
