/** The wording by which parts of an official document are told (GB/T 9704-2012, clause 7). All take text without blanks. */

const numeral = '一二三四五六七八九十百〇零';
const digit = '0-9０-９';

/** 成文日期: 2023年1月3日, 二〇二三年一月三日; in drafts month or day may still be blank. */
export function isDate(squeezed: string): boolean {
  return /^(?:[12]\d{3}|[二○〇OoＯ零一三四五六七八九Ｏ]{4})年(?:\d{0,2}|[一二三四五六七八九十]{1,2})月(?:\d{0,2}|[一二三四五六七八九十]{1,3})日$/.test(
    squeezed,
  );
}

const orderNumber = new RegExp(`^[(（]?(?:\\d{4}年)?第[\\d${numeral}]{1,5}[号期次][)）]?$`);

/** 发文字号: X政发〔2023〕1号, 〔2023〕第5号, 第3号, 2023年第2号, 第12期. */
export function isDocumentNumber(squeezed: string): boolean {
  if (squeezed.length > 40 || /[。，；！？《》：]/.test(squeezed)) return false;
  return (
    /^[^〔［【[(（]{0,20}[〔［【[(（]\d{4}[〕］】\])）](?:第)?\d{1,5}号$/.test(squeezed) || orderNumber.test(squeezed)
  );
}

/** What stands in brackets below a title: when and by whom it was adopted, published, revised. */
export function isBracketed(squeezed: string): boolean {
  return /^[（(].+[）)]$/.test(squeezed);
}

const attachmentLabel = new RegExp(`^附[件表录图](?:[${digit}${numeral}]{0,3}(?:[-－—][${digit}]{1,2})?)[：:]?$`);

/** A label alone on its line: 附件, 附件1, 附件：, 附件一, 附表2. */
export function isAttachmentLabel(squeezed: string): boolean {
  return attachmentLabel.test(squeezed);
}

const attachmentLabelAndTitle = new RegExp(`^(附[件表录图]\\s*[${digit}${numeral}]{0,3}\\s*[：:\\s])\\s*(\\S.*)$`, 's');

/** A label with its title on one line: “附件1：……方案”. */
export function labelBeforeTitle(text: string): { label: string; title: string } | null {
  const found = attachmentLabelAndTitle.exec(text);
  const [, label, title] = found ?? [];
  if (label === undefined || title === undefined || title.length > 60 || /[。；！？]$/.test(title)) return null;
  return { label: label.trim(), title };
}

const listOpening = new RegExp(`^附件[：:]|^附件[${digit}]{1,2}[：:].`);

/** The first line of an 附件说明; its rest may be empty, the items following on their own lines. */
export function opensAttachmentList(squeezed: string): boolean {
  return listOpening.test(squeezed);
}

const listNumber = new RegExp(`^(?:附件[：:]?)?([${digit}]{1,2})[.．、：:]`);

/** The number at the head of an item of an 附件说明. */
export function itemNumber(squeezed: string): number | null {
  const found = listNumber.exec(squeezed);
  const value = Number((found?.[1] ?? '').normalize('NFKC'));
  return found ? value : null;
}

/** A number at the head of a line. */
export interface HeadNumber {
  /** 1 to 4. */
  readonly level: number;
  /** Characters it takes. */
  readonly length: number;
  /** Decimal, as in 1.2.3: it may as well be a quantity, so more has to speak for a heading. */
  readonly decimal: boolean;
}

/**
 * The level that a number at the head of a line stands for: 一、 1, （一） 2, 1. 3, （1） 4 (GB/T 9704-2012, 7.3.3);
 * 第一章 1, 第一节 2; in emergency plans 1 总则 1, 1.1 2, 1.1.1 3, 1.1.1.1 4.
 */
export function numberedLevel(text: string): HeadNumber | null {
  for (const [pattern, level] of levelPatterns) {
    const found = pattern.exec(text);
    if (found) return { level, length: found[0].length, decimal: false };
  }
  const decimal = decimalNumber.exec(text);
  if (!decimal || quantity.test(text.slice(decimal[0].length))) return null;
  return { level: Math.min(decimal[0].split('.').length, 4), length: decimal[0].length, decimal: true };
}

const decimalNumber = /^\d{1,2}(?:(?:\.\d{1,2}){1,4}(?![\d.])\s*|[ \u3000]+)(?=\p{Script=Han})/u;
const quantity = /^(?:年|月|日|时|天|周|个|名|人|户|家|所|万|亿|元|次|项|条|件|倍|米|吨|公|平|亩|岁|台|辆|套|期|号|级)/;

const levelPatterns: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`^[${numeral}]{1,4}\\s*[、．.]`), 1],
  [new RegExp(`^[（(]\\s*[${numeral}]{1,4}\\s*[）)]`), 2],
  // Not “1.5倍”, but “1.2023年” where the blank is missing.
  [new RegExp(`^[${digit}]{1,3}\\s*[.．、](?![${digit}](?![${digit}]{3}年))`), 3],
  [new RegExp(`^[（(]\\s*[${digit}]{1,3}\\s*[）)]`), 4],
  [new RegExp(`^第[${numeral}]{1,4}[编章](?=[\\s　]|.{0,30}$)`), 1],
  [new RegExp(`^第[${numeral}]{1,4}节(?=[\\s　]|.{0,30}$)`), 2],
];

const chapter = new RegExp(`^第[${numeral}]{1,4}[编章节]`);

/** 第一章, 第二节: centred headings of rules, never titles. */
export function isChapter(squeezed: string): boolean {
  return chapter.test(squeezed);
}

/** A line that ends as a sentence or a clause does. */
export function endsSentence(text: string): boolean {
  return /[。；，：！？、;,:!?]$/.test(text);
}

const organEnd =
  /(?:政府|办公室|办公厅|委员会|委|厅|局|部|院|署|社|会|处|科|所|站|队|中心|集团|公司|银行|学校|大学|学院|中学|小学|幼儿园|镇|乡|区|县|市|旗|盟|州|省|街道|办事处|指挥部|小组|联席会议|工会|妇联|场|馆|组|支行|分行|党支部)(?:[（(][^（()）]{1,12}[）)])?$/;

/** A name that reads as one organ's: short, no punctuation, ending as organs' names do. */
export function isOrgan(squeezed: string): boolean {
  return (
    squeezed.length >= 3 &&
    squeezed.length <= 40 &&
    organEnd.test(squeezed) &&
    !/[。，；：！？《》〔〕]|关于|转发|批转|印发/.test(squeezed)
  );
}

/** What a title begins with after the organ's name. */
export function beginsTitle(squeezed: string): boolean {
  return (
    /^(?:关于|印发|转发|批转|公布|发布|颁布|授予|表彰|给予|对|[12]\d{3}年|《|“)/.test(squeezed) || isKind(squeezed)
  );
}

/** 文种 alone: 通知, 公告, 令. */
export function isKind(squeezed: string): boolean {
  return /^(?:决定|决议|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|会议纪要|倡议书|公示|任免通知|任免名单)$/.test(
    squeezed,
  );
}

/** A line that reads as a whole title: “关于……的通知”, or ending in a 文种. */
export function readsAsTitle(squeezed: string): boolean {
  return (
    squeezed.length <= 80 &&
    !/[。；！？：]/.test(squeezed) &&
    /(?:决定|决议|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|方案|预案|计划|规划|办法|细则|规定|条例|要点|公示|名单)(?:（.{1,12}）)?$/.test(
      squeezed,
    )
  );
}

/** 主送机关 of a document, or the audience of a report; ends in a colon and names somebody. */
export function isAddressees(squeezed: string): boolean {
  if (!/[：:]$/.test(squeezed) || squeezed.length > 400 || /[。；！？]/.test(squeezed)) return false;
  if (/(?:如下|以下|下列)[^，]{0,12}[：:]$/.test(squeezed) || numberedLevel(squeezed)) return false;
  return /^各位|府|局|委|办|部|厅|处|科|所|站|院|校|会|社|司|区|镇|乡|旗|县|市|街道|单位|部门|企业|机构|银行|团体|中心|组|园|场|馆|同志/.test(
    squeezed,
  );
}
