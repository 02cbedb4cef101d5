import type { Diagnostic } from '../diagnostic.ts';
import type { ImportCode } from '../importCodes.ts';

/** What an import's diagnostic means to the editor, and what to do, in Chinese. */
export const importWordings: Readonly<Record<ImportCode, (diagnostic: Diagnostic) => string>> = {
  IMPORT_NOT_ZIP: () => '这不是 Word 文件（.docx）。请用 Word 或 WPS 打开原稿，另存为“Word 文档（.docx）”后再导入。',
  IMPORT_OLD_WORD: () => '这是旧版 Word 文件（.doc）。请用 Word 或 WPS 打开，另存为“Word 文档（.docx）”后再导入。',
  IMPORT_ENCRYPTED: () => '文件已加密。请输入密码打开，取消“用密码加密”后另存，再导入。',
  IMPORT_DAMAGED_PACKAGE: (d) =>
    `文件已损坏或未复制完整${inPart(d)}。请向来稿单位重新索取，或用 Word 的“打开并修复”后另存。`,
  IMPORT_TOO_LARGE: (d) => `文件过大${inPart(d)}，已停止读取。请压缩图片或删去无关内容后再导入。`,
  IMPORT_TOO_MANY_ENTRIES: () => '文件内部条目过多，不像正常的 Word 文件，已拒绝读取。请确认文件来源。',
  IMPORT_COMPRESSION_RATIO: (d) => `文件解压后异常膨胀${inPart(d)}，可能是恶意文件，已拒绝读取。请确认文件来源。`,
  IMPORT_UNSAFE_PATH: (d) => `文件内部含有越界路径${inPart(d)}，可能是恶意文件，已拒绝读取。请确认文件来源。`,
  IMPORT_DUPLICATE_ENTRY: (d) => `文件内部有重名条目${inPart(d)}，无法确定以哪一个为准。请用 Word 打开后另存，再导入。`,
  IMPORT_PART_MISSING: (d) => `文件缺少必需的部分${inPart(d)}。请用 Word 打开后另存，再导入。`,
  IMPORT_NOT_WORD: () => '文件虽是压缩包，但不是 Word 文档（可能是表格、演示文稿或其他文件）。请选择 .docx 原稿。',
  IMPORT_XML_INVALID: (d) => `文件内部格式有错${inPart(d)}。请用 Word 打开后另存，再导入。`,
  IMPORT_XML_DOCTYPE: (d) =>
    `文件内部含有不允许的文档类型声明${inPart(d)}，可能是恶意文件，已拒绝读取。请确认文件来源。`,
  IMPORT_XML_ENCODING: (d) => `文件内部文字编码有误${inPart(d)}。请用 Word 打开后另存，再导入。`,
  IMPORT_XML_TOO_DEEP: (d) => `文件内部嵌套过深${inPart(d)}，不像正常文档，已拒绝读取。请确认文件来源。`,
  IMPORT_XML_TOO_LARGE: (d) => `文件内容过多${inPart(d)}，已停止读取。请把原稿分成几个文件后再导入。`,

  IMPORT_TRACKED_INSERTION: (d) => `修订中插入的文字“${value(d, 'kept')}”已按接受处理${by(d)}。请核对是否为定稿。`,
  IMPORT_TRACKED_DELETION: (d) =>
    value(d, 'text') === ''
      ? `修订中删除的内容已按接受处理${by(d)}。请核对是否为定稿。`
      : `修订中删除的文字“${value(d, 'text')}”没有导入${by(d)}。请核对是否为定稿。`,
  IMPORT_TRACKED_MOVE: (d) => `修订中移动的文字“${value(d, 'kept')}”已放在新位置${by(d)}。请核对。`,
  IMPORT_COMMENT: (d) => `批注没有导入${by(d)}：“${value(d, 'text')}”。请确认批注的问题已处理。`,
  IMPORT_HIDDEN_TEXT: (d) => `隐藏文字“${value(d, 'text')}”没有导入。如应刊登，请在正文中补上。`,
  IMPORT_STRUCK_TEXT: (d) => `“${value(d, 'struck')}”带删除线，文字已保留，删除线未保留。请确认是否应删去。`,

  IMPORT_HEADER_LEFT_OUT: (d) => `页眉“${value(d, 'text')}”没有导入，公报自有书眉。`,
  IMPORT_FOOTER_LEFT_OUT: (d) => `页脚“${value(d, 'text')}”没有导入。如有正文内容，请补入正文。`,
  IMPORT_PAGE_NUMBER_LEFT_OUT: () => '原稿页码没有导入，公报自编页码。',
  IMPORT_RED_HEAD: (d) => `发文机关标志（红头）“${value(d, 'text')}”没有导入。`,
  IMPORT_COPY_NUMBER: (d) => `份号“${value(d, 'text')}”没有导入。`,
  IMPORT_SECURITY_MARK: (d) => `密级标志“${value(d, 'text')}”没有导入。涉密文件不得刊登，请先核实能否公开。`,
  IMPORT_URGENCY: (d) => `紧急程度“${value(d, 'text')}”没有导入。`,
  IMPORT_SIGNER: (d) => `签发人“${value(d, 'text')}”没有导入。`,
  IMPORT_COPY_TO: (d) => `抄送机关没有导入：“${value(d, 'text')}”。`,
  IMPORT_IMPRINT: (d) => `版记没有导入：“${value(d, 'text')}”。`,
  IMPORT_PUBLICITY: (d) => `公开方式“${value(d, 'text')}”没有导入。如不是主动公开，请核实能否刊登。`,
  IMPORT_SEAL: () => '落款处的印章图片没有导入，公报只排署名。',
  IMPORT_CONTENTS_LEFT_OUT: () => '原稿的目录没有导入，其页码属于原稿的版面。',

  IMPORT_PICTURE_FORMAT: (d) => `${value(d, 'format')} 格式的图片没有导入。请另存为 PNG 或 JPEG 后插入。`,
  IMPORT_PICTURE_MISSING: () => '图片只有链接，文件里没有图片本身。请向来稿单位索取图片后插入。',
  IMPORT_PICTURE_DAMAGED: () => '图片已损坏，没有导入。请向来稿单位索取图片后插入。',
  IMPORT_PICTURE_MOVED: (d) =>
    value(d, 'left') === ''
      ? '图片原在标题、条目或表格里，已移到其后。请核对位置。'
      : '脚注里的图片没有导入。请在正文中插入。',
  IMPORT_DRAWING: () => '线条、形状等图形没有导入。如含内容，请另存为图片后插入。',
  IMPORT_OBJECT: (d) => `嵌入的对象${quoted(value(d, 'program'))}没有导入。请把它的内容转为文字、表格或图片。`,
  IMPORT_EQUATION: (d) => `公式只导入了文字“${value(d, 'kept')}”。请核对，必要时改用图片。`,
  IMPORT_TEXT_BOX: (d) => `文本框里的文字“${value(d, 'kept')}”已放在它所在段落之后。请核对位置。`,
  IMPORT_NESTED_TABLE: () => '表格里的表格已拆成文字，放在外层单元格里。请核对，必要时重新制表。',
  IMPORT_TABLE_OPENED: () => '用来摆放文字的表格已改为普通段落。请核对。',
  IMPORT_FIELD: (d) => `域“${value(d, 'field')}”已换成它当前的结果。请核对其中的数字和日期。`,
  IMPORT_HYPERLINK: (d) => `“${value(d, 'kept')}”的链接地址（${value(d, 'target')}）没有导入，文字已保留。`,
  IMPORT_RUBY: (d) => `注音“${value(d, 'text')}”没有导入，被注的文字已保留。`,
  IMPORT_SYMBOL: (d) => `字体“${value(d, 'font')}”里的符号无法识别，已用“〓”占位。请改正。`,
  IMPORT_NUMBER_FORMAT: (d) =>
    `自动编号的格式（${value(d, 'format')}）无法识别，已写成“${value(d, 'written')}”。请改正。`,
  IMPORT_ENDNOTE: () => '尾注已改为脚注。',
  IMPORT_NOTE_MISSING: () => '脚注或尾注的内容缺失，注号没有导入。请向来稿单位核实。',
  IMPORT_INCLUDED_FILE: () => '文件引用的另一个文件没有导入。请单独导入它。',

  IMPORT_TITLE_MISSING: () => '没有找到文件标题。请在稿件中指定标题。',
  IMPORT_LINE_UNPLACED: (d) => `标题之前的“${value(d, 'kept')}”无法识别，已放在正文开头。请移到应在的位置或删去。`,
  IMPORT_EMPTY: () => '文件里没有文字。请确认选对了文件。',
};

function value({ values }: Diagnostic, name: string): string {
  const text = String(values?.[name] ?? '');
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}

function inPart({ place }: Diagnostic): string {
  return place.part === undefined ? '' : `（${place.part}）`;
}

function by(diagnostic: Diagnostic): string {
  const author = value(diagnostic, 'author');
  return author === '' ? '' : `（${author}）`;
}

function quoted(text: string): string {
  return text === '' ? '' : `“${text}”`;
}
