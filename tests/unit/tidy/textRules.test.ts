import { describe, expect, it } from 'vitest';
import { manuscriptText } from '../../../shared/manuscript/text.ts';
import { tidyManuscript } from '../../../shared/tidy/tidyManuscript.ts';
import { tidyRules } from '../../../shared/tidy/tidyRules.ts';
import * as make from '../../support/layout/builders.ts';

/** A paragraph after tidying, and the rules that changed its text. */
function tidied(text: string): { text: string; rules: string[] } {
  const manuscript = make.document(
    make.title('关于做好有关工作的通知'),
    make.heading(1, '一、总则'),
    make.paragraph(text),
  );
  const { manuscript: result, changes } = tidyManuscript(manuscript);
  const rules = changes.filter(({ kind }) => kind === 'text').map(({ rule }) => rule);
  return { text: manuscriptText(result).slice(2).join('¶'), rules: [...new Set(rules)] };
}

describe('rules about text, each with what it makes right', () => {
  it.each([
    [
      'number-brackets',
      '按照国务院办公厅有关通知（国办发【2021】30号）要求',
      '按照国务院办公厅有关通知（国办发〔2021〕30号）要求',
    ],
    ['number-brackets', '见青政发[2021]30号文件', '见青政发〔2021〕30号文件'],
    ['number-brackets', '见青政发（2021）30号文件', '见青政发〔2021〕30号文件'],
    ['number-in-brackets', '意见〔青农牧（2021）46号〕要求', '意见（青农牧〔2021〕46号）要求'],
    ['number-ordinal', '青政发〔2023〕第01号文件', '青政发〔2023〕1号文件'],
    ['number-blanks', '青政发 〔2022〕 107 号文件', '青政发〔2022〕107号文件'],
    ['number-blanks', '依据条例（国务院令 第711号）制定', '依据条例（国务院令第711号）制定'],
    ['level-three-mark', '1、加强组织领导。各镇要高度重视', '1.加强组织领导。各镇要高度重视'],
    ['level-two-brackets', '(一)加强组织领导', '（一）加强组织领导'],
    ['level-two-brackets', '（一）、加强组织领导', '（一）加强组织领导'],
    ['half-width-marks', '各镇要加强领导,落实责任;做好以下工作:', '各镇要加强领导，落实责任；做好以下工作：'],
    ['half-width-marks', '企业(机构)要按时申报', '企业（机构）要按时申报'],
    ['half-width-marks', '加入世界贸易组织(WTO)以来', '加入世界贸易组织（WTO）以来'],
    ['half-width-marks', '自2021年起,2022年度报送', '自2021年起，2022年度报送'],
    ['straight-quotes', '推进"多报合一"改革', '推进“多报合一”改革'],
    ['dashes-and-ellipses', '教育、卫生、文化...等领域', null],
    ['dashes-and-ellipses', '教育、卫生、文化。。。', '教育、卫生、文化……'],
    ['dashes-and-ellipses', '一个目标--全面振兴', '一个目标——全面振兴'],
    ['doubled-marks', '各镇要落实责任，，加强督查。。', '各镇要落实责任，加强督查。'],
    ['adjacent-titles', '根据《森林法》、《草原法》制定', '根据《森林法》《草原法》制定'],
    ['comma-before-close', '坚持“统一领导、分级负责、”的原则', '坚持“统一领导、分级负责”的原则'],
    ['title-marks', '见〈青禾县防汛预案〉', '见《青禾县防汛预案》'],
    ['title-marks', '见《关于印发《防汛预案》的通知》', '见《关于印发〈防汛预案〉的通知》'],
    ['doubled-blanks', '按照GB  T执行open  source项目', '按照GB T执行open source项目'],
    ['typed-blanks', '做好 2022 年度年报公示工作，确保完成。', '做好2022年度年报公示工作，确保完成。'],
    ['typed-blanks', '2022 年度年报公示工作 结束后，及时总结。', '2022年度年报公示工作结束后，及时总结。'],
    ['typed-blanks', '各镇要加强领导， 落实责任 。', '各镇要加强领导，落实责任。'],
    ['edge-blanks', '\u3000\u3000各镇要加强领导  ', '各镇要加强领导'],
  ])('%s: %s', (rule, before, after) => {
    const result = tidied(before);
    if (after !== null) expect(result.text).toBe(after);
    expect(result.rules).toContain(rule);
  });

  it('takes the mark off the end of an attachment’s name', () => {
    const manuscript = make.document(make.title('通知'), make.attachmentList('附件：1、任务表；', '2、分工方案。'));
    expect(manuscriptText(tidyManuscript(manuscript).manuscript)).toEqual(['通知', '附件：1.任务表', '2.分工方案']);
  });
});

describe('text that is right', () => {
  it.each([
    ['a court’s case number', '判决书（2021）青01民终123号已生效。'],
    ['an order without a year', '国务院令第643号公布的条例。'],
    ['houses counted', '1、2号楼已经竣工，3、4号楼正在施工。'],
    ['a time, a ratio, a decimal and thousands', '8:30开始，比例为1:500，增长5.6%，共1,200人。'],
    ['an address of the web and of mail', '网址http://www.qinghe.example/a?b=1,2;邮箱office@qinghe.example。'],
    ['code and formulas', '函数f(x)的值，标准GB/T 9704-2012，区间(0, 1)内。'],
    ['an inner title in single marks', '《关于印发〈防汛预案〉的通知》已印发。'],
    ['titles with a note between', '《森林法》（2019年修订）、《草原法》的规定。'],
    ['an ellipsis and a dash', '教育、卫生……都要抓。一个目标——全面振兴。'],
    ['a range of years and of places', '2021—2025年，青禾—柳河公路通车。'],
    ['names padded to three characters', '出席：王\u3000轶、李  明、欧阳修。'],
    ['names side by side', '张三 李四 王五到会，会议由县长主持。'],
    ['the halves of a slogan', '开展“学法律 讲法律”活动，弘扬不怕困难 敢于胜利精神。'],
    ['an article’s number set off', '第十二条 本办法所称供水是指集中供水。'],
    ['the number of a heading and of a table', '1.1 编制目的是规范应急处置工作。'],
    ['a telephone number', '联系电话 04718888888，请及时联系。'],
    ['feet, inches and a Western apostrophe', '管径5"和6"两种，it\'s可用。'],
    ['a repeated mark by choice', '太好了！！真的吗？！'],
    ['a lone bracket', '1)加强领导；2)落实责任。'],
    ['Western text in Western brackets', '见see Annex A (informative), then B.'],
    ['a house number in brackets', '阳光小区（2021）5号楼。'],
  ])('%s', (_name, text) => {
    expect(tidied(text)).toEqual({ text, rules: [] });
  });

  it('keeps an underlined blank, which is to be filled in', () => {
    const manuscript = make.document(make.title('通知'), make.paragraph(['姓名', make.marked('    ', 'underline')]));
    expect(tidyManuscript(manuscript).changes).toEqual([]);
  });

  it('keeps the blanks that set a cell’s sub-item in, and a dash for no value', () => {
    const manuscript = make.document(
      make.table(1, [
        ['项目', '数'],
        ['\u3000其中：甲', '--'],
      ]),
    );
    expect(tidyManuscript(manuscript).changes).toEqual([]);
  });
});

describe('the list of rules', () => {
  it('names each once', () => {
    const ids = tidyRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps marks: a mark that becomes full-width stays bold', () => {
    const manuscript = make.document(
      make.title('通知'),
      make.paragraph(['各镇', make.marked('要,', 'strong'), '落实']),
    );
    const { manuscript: result } = tidyManuscript(manuscript);
    const strong = result.lastChild?.children.filter(({ marks }) => marks.length > 0).map(({ text }) => text);
    expect(strong).toEqual(['要，']);
  });
});

describe('the changes of one line', () => {
  it('each stand in the text of their turn, and name their place in the text before all', () => {
    const before = '各镇要加强领导,落实责任,按期完成。';
    const { changes } = tidyManuscript(make.document(make.title('关于做好有关工作的通知'), make.paragraph(before)));
    const own = changes.filter(({ kind }) => kind === 'text');
    expect(own.map(({ context, at, before: gone }) => context.slice(at, at + gone.length))).toEqual([',', ',']);
    expect(own.map(({ origin }) => origin)).toEqual([7, 12]);
    expect(own[1]?.context).toBe('各镇要加强领导，落实责任,按期完成。');
  });
});
