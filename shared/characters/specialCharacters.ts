/** A character or short text that an editor inserts from a list. */
export interface SpecialCharacter {
  readonly text: string;
  /** What it is called, in Chinese. */
  readonly name: string;
}

/** A group of the list. */
export interface SpecialCharacterGroup {
  readonly name: string;
  readonly characters: readonly SpecialCharacter[];
}

const group = (
  name: string,
  characters: readonly (readonly [text: string, name: string])[],
): SpecialCharacterGroup => ({
  name,
  characters: characters.map(([text, called]) => ({ text, name: called })),
});

/** One entry for each character, the names counted on: 带圈 1, 带圈 2 … */
const counted = (name: string, characters: string): readonly (readonly [string, string])[] =>
  [...characters].map((character, index) => [character, `${name} ${index + 1}`]);

/** The characters that official documents need and keyboards lack, in the order of their use. */
export const specialCharacters: readonly SpecialCharacterGroup[] = [
  group('括号引号', [
    ['〔', '左六角括号（发文年份）'],
    ['〕', '右六角括号（发文年份）'],
    ['《', '左书名号'],
    ['》', '右书名号'],
    ['〈', '左单书名号'],
    ['〉', '右单书名号'],
    ['“', '左双引号'],
    ['”', '右双引号'],
    ['‘', '左单引号'],
    ['’', '右单引号'],
    ['（', '左圆括号'],
    ['）', '右圆括号'],
    ['【', '左方头括号'],
    ['】', '右方头括号'],
    ['［', '左方括号'],
    ['］', '右方括号'],
    ['「', '左直角引号'],
    ['」', '右直角引号'],
    ['『', '左双直角引号'],
    ['』', '右双直角引号'],
  ]),
  group('标点', [
    ['——', '破折号'],
    ['……', '省略号'],
    ['—', '一字线（年份、地名起止）'],
    ['～', '浪纹线（数值范围）'],
    ['－', '短横线'],
    ['·', '间隔号'],
    ['、', '顿号'],
    ['。', '句号'],
    ['；', '分号'],
    ['：', '冒号'],
    ['／', '分隔号'],
  ]),
  group('单位', [
    ['℃', '摄氏度'],
    ['°', '度'],
    ['′', '分（角度）、英尺'],
    ['″', '秒（角度）、英寸'],
    ['m²', '平方米'],
    ['km²', '平方千米'],
    ['hm²', '公顷（平方百米）'],
    ['m³', '立方米'],
    ['μ', '微'],
    ['Ω', '欧姆'],
    ['‰', '千分号'],
    ['％', '全角百分号'],
    ['￥', '人民币'],
    ['€', '欧元'],
    ['£', '英镑'],
  ]),
  group('数字', [
    ['〇', '汉字零（年份、编号）'],
    ...counted('带圈', '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
    ...counted('带括号', '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽'),
    ...counted('带括号汉字', '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩'),
    ...counted('罗马数字', 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ'),
    ['½', '二分之一'],
    ['¼', '四分之一'],
    ['¾', '四分之三'],
  ]),
  group('大写金额', [
    ...[...'零壹贰叁肆伍陆柒捌玖'].map((character, value): readonly [string, string] => [character, `大写 ${value}`]),
    ['拾', '大写十'],
    ['佰', '大写百'],
    ['仟', '大写千'],
    ['萬', '大写万'],
    ['圆', '大写元'],
    ['整', '整'],
  ]),
  group('上下标', [
    ...[...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((character, value): readonly [string, string] => [character, `上标 ${value}`]),
    ...[...'₀₁₂₃₄₅₆₇₈₉'].map((character, value): readonly [string, string] => [character, `下标 ${value}`]),
    ['⁺', '上标加号'],
    ['⁻', '上标减号'],
  ]),
  group('数学', [
    ['±', '正负号'],
    ['×', '乘号'],
    ['÷', '除号'],
    ['−', '减号'],
    ['≤', '小于等于'],
    ['≥', '大于等于'],
    ['≠', '不等于'],
    ['≈', '约等于'],
    ['∶', '比号'],
    ['√', '根号、对勾'],
    ['∑', '求和'],
    ['∞', '无穷大'],
    ['∠', '角'],
    ['⊥', '垂直'],
    ['△', '三角形'],
    ['α', '阿尔法'],
    ['β', '贝塔'],
    ['γ', '伽马'],
    ['Δ', '德尔塔（增量）'],
    ['φ', '斐（直径）'],
  ]),
  group('符号', [
    ['№', '编号'],
    ['§', '节'],
    ['※', '参见号'],
    ['★', '实心星（密级）'],
    ['☆', '空心星'],
    ['●', '实心圆'],
    ['○', '空心圆'],
    ['◎', '双圆'],
    ['◆', '实心菱形'],
    ['◇', '空心菱形'],
    ['■', '实心方块'],
    ['□', '空心方块（选项）'],
    ['☑', '选中的方块'],
    ['▲', '实心三角'],
    ['→', '右箭头'],
    ['←', '左箭头'],
    ['↑', '上箭头'],
    ['↓', '下箭头'],
  ]),
  group('空格', [
    ['\u3000', '全角空格'],
    ['\u00a0', '不换行空格'],
    ['\u2002', '半身空格（1/2 字）'],
    ['\u2003', '全身空格（1 字）'],
    ['\u2009', '窄空格'],
  ]),
];
