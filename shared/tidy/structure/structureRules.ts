/** What tidying does to the blocks of a manuscript, by the ids of its changes. Names are for a list. */
export const structureRules = {
  'line-breaks': '换行符改为分段',
  'blank-paragraphs': '删去空段',
  'typed-indents': '段首空格改为首行缩进',
  title: '识别发文机关和标题',
  'title-note': '识别题注',
  'document-number': '识别发文字号',
  addressees: '识别主送机关',
  attachment: '识别附件',
  'attachment-list': '识别附件说明',
  signature: '识别署名',
  date: '识别成文日期',
  note: '识别附注',
  heading: '识别层次标题',
  'run-in-heading': '识别段首标题',
} as const satisfies Readonly<Record<string, string>>;

export type StructureRule = keyof typeof structureRules;
