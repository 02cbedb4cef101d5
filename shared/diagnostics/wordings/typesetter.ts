import type { Diagnostic } from '../diagnostic.ts';

/** What the typesetter says when an issue cannot be laid out. */
export const typesetterWordings = {
  MANUSCRIPT_UNREADABLE: (d) =>
    `文稿“${String(d.values?.article ?? '')}”的内容已损坏，版面没有更新。请在修改记录里恢复此前的版本。`,
  TEMPLATE_UNUSABLE: () => '版式读不出来，版面没有更新。请在本期设置中换一个版式，或重新安装本程序。',
  SUPERSEDED: () => '此后又有修改，按新的内容重新排版。',
} satisfies Record<string, (diagnostic: Diagnostic) => string>;
