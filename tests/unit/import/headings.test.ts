import { describe, expect, it } from 'vitest';
import { body, type Look, p, r, right, table, title } from '../../support/docxBuilder.ts';
import { outline } from '../../support/importing.ts';

const prose = body('各单位要按照统一部署，认真组织实施，加强协调配合，及时报送进展情况，确保各项任务按期完成。');
const hei: Look = { face: '黑体' };
const kai: Look = { face: '楷体_GB2312' };
const mixed = (opening: string, rest: string, look: Look = kai) => p(r(opening, look) + r(rest), { indent: 2 });
const lines = (contents: string, extra: { styles?: string } = {}) =>
  outline({ body: title('关于开展普查的通知') + p('各乡镇人民政府：') + prose + contents, ...extra }).slice(3);

describe('headings alone on their line', () => {
  it('are told by number and face at all four levels', () => {
    const contents =
      body('一、总体要求', hei) +
      body('（一）目标', kai) +
      body('1.近期目标', { bold: true }) +
      body('（1）登记', { bold: true }) +
      prose;
    expect(lines(contents).slice(0, 4)).toEqual([
      'heading1 一、总体要求',
      'heading2 （一）目标',
      'heading3 1.近期目标',
      'heading4 （1）登记',
    ]);
  });

  it('may be numbered half-width', () => {
    expect(lines(body('(一)目标', kai) + body('1、近期目标', hei) + body('(1) 登记', hei)).slice(0, 3)).toEqual([
      'heading2 (一)目标',
      'heading3 1、近期目标',
      'heading4 (1) 登记',
    ]);
  });

  it('may end with a full stop', () => {
    expect(lines(body('（一）全面落实责任。', kai) + prose)[0]).toBe('heading2 （一）全面落实责任。');
  });

  it('have no mark of their own for bold', () => {
    expect(lines(body('（一）目标', { ...kai, bold: true }))[0]).toBe('heading2 （一）目标');
  });

  it('are told by wording where they are set like the body', () => {
    expect(lines(body('一、总体要求') + prose + body('（一）目标') + prose)).toEqual([
      'heading1 一、总体要求',
      expect.stringMatching(/^paragraph /),
      'heading2 （一）目标',
      expect.stringMatching(/^paragraph /),
    ]);
  });

  it('are not the items of a plain list', () => {
    expect(
      lines(body('（一）身份证') + body('（二）户口簿') + body('（三）申请表') + body('二、其他') + prose),
    ).toEqual([
      'paragraph （一）身份证',
      'paragraph （二）户口簿',
      // What follows the last item is a higher number, no text of its own.
      'paragraph （三）申请表',
      'heading1 二、其他',
      expect.stringMatching(/^paragraph /),
    ]);
  });

  it('are not plain numbered items, however short', () => {
    expect(lines(body('1.携带证件') + body('2.按时到场') + body('（1）签到'))).toEqual([
      'paragraph 1.携带证件',
      'paragraph 2.按时到场',
      'paragraph （1）签到',
    ]);
  });

  it('are not whole paragraphs in a heading face', () => {
    const long =
      '（一）各单位要认真组织。各部门要加强配合。各乡镇要及时报送，确保按期完成，不得拖延，不得遗漏，务求实效。';
    expect(lines(body(long, kai))[0]).toBe(`paragraph ${long}`);
  });

  it('are not items of a list set in a heading face', () => {
    expect(lines(body('（一）身份证；', kai) + body('（二）户口簿；', kai))).toEqual([
      'paragraph （一）身份证；',
      'paragraph （二）户口簿；',
    ]);
  });

  it('have decimal numbers in emergency plans', () => {
    const contents =
      body('1 总则', hei) +
      body('1.1 编制目的', kai) +
      body('1.1.1原则', { bold: true }) +
      body('2.5万元', hei) +
      body('3 月份', hei);
    expect(lines(contents)).toEqual([
      'heading1 1 总则',
      'heading2 1.1 编制目的',
      'heading3 1.1.1原则',
      'paragraph {strong:2.5万元}',
      'paragraph {strong:3 月份}',
    ]);
    expect(lines(body('1.2 目标') + prose)[0]).toBe('paragraph 1.2 目标');
  });

  it('are judged by the section they stand in', () => {
    const long = '各学校要认真组织，把好质量关口，按时完成任务，及时报送材料。';
    const attachment =
      p('附件', { newPage: true }) +
      title('工作要求') +
      body(`1.${long}`, kai) +
      body(`2.${long}`, kai) +
      body('3.按时报送', kai) +
      body('一、检查', hei);
    expect(lines(right('2023年3月1日') + attachment).slice(-2)).toEqual([
      '  paragraph 3.按时报送',
      '  heading1 一、检查',
    ]);
  });

  it('are not the cells of a table', () => {
    expect(
      lines(
        table([
          ['一、总体要求', '（一）目标'],
          ['甲', '乙'],
        ]),
      ),
    ).toEqual(['table', '  row 一、总体要求 | （一）目标', '  row 甲 | 乙']);
  });

  it('are told by heading styles, counted from the title', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="3"><w:name w:val="heading 3"/></w:style>';
    const contents =
      p('总体要求', { paragraph: '<w:pStyle w:val="2"/>' }) + p('目标', { paragraph: '<w:pStyle w:val="3"/>' }) + prose;
    expect(lines(contents, { styles }).slice(0, 2)).toEqual(['heading1 总体要求', 'heading2 目标']);
  });

  it('are chapters and sections of rules too', () => {
    const contents =
      p('第一章　总则', { ...hei, align: 'center' }) +
      body('第一条　为规范管理，制定本办法。') +
      p('第二节　登记', { align: 'center' }) +
      body('第三节课要认真上好。');
    expect(lines(contents)).toEqual([
      'heading1 第一章　总则',
      'paragraph 第一条　为规范管理，制定本办法。',
      'heading2 第二节　登记',
      'paragraph 第三节课要认真上好。',
    ]);
  });
});

describe('headings that open their paragraph', () => {
  it('are marked with the level they would have alone', () => {
    expect(lines(mixed('（一）加强领导。', '各单位要高度重视。'))[0]).toBe(
      'paragraph {runIn2:（一）加强领导。}各单位要高度重视。',
    );
    expect(lines(mixed('1.加强领导。', '各单位要高度重视。', { bold: true }))[0]).toBe(
      'paragraph {runIn3:1.加强领导。}各单位要高度重视。',
    );
  });

  it('take a full stop that is set like the rest', () => {
    expect(lines(mixed('（一）加强领导', '。各单位要高度重视。'))[0]).toBe(
      'paragraph {runIn2:（一）加强领导。}各单位要高度重视。',
    );
  });

  it('take a number that is set like the rest', () => {
    const contents = p(r('（一）') + r('加强领导。', kai) + r('各单位要高度重视。'), { indent: 2 });
    expect(lines(contents)[0]).toBe('paragraph {runIn2:（一）加强领导。}各单位要高度重视。');
  });

  it('reach over digits in another face', () => {
    const contents = p(
      r('（一）完成', kai) + r('2023', { face: 'Times New Roman' }) + r('年任务。', kai) + r('各单位要高度重视。'),
    );
    expect(lines(contents)[0]).toContain('{runIn2:（一）完成2023年任务。}');
  });

  it('are not bold words within a numbered sentence', () => {
    expect(lines(mixed('（一）重点', '工作要抓好。', { bold: true }))[0]).toBe(
      'paragraph {strong:（一）重点}工作要抓好。',
    );
  });

  it('need a number', () => {
    expect(lines(mixed('加强领导。', '各单位要高度重视。', { bold: true }))[0]).toBe(
      'paragraph {strong:加强领导。}各单位要高度重视。',
    );
  });
});

describe('paragraphs cut by soft line breaks', () => {
  const br = '<w:r><w:br/></w:r>';

  it('are divided after a heading, before an indent and before a number', () => {
    const contents = p(r('一、方式', hei) + br + r('　　座谈。') + br + r('　　调研。') + br + r('1.时间'), {
      indent: 2,
    });
    expect(lines(contents)).toEqual(['heading1 一、方式', 'paragraph 座谈。', 'paragraph 调研。', 'paragraph 1.时间']);
  });

  it('keep a break inside a sentence', () => {
    expect(lines(p(r('清河县 ') + br + r(' 人民政府大楼'), { indent: 2 }))[0]).toBe('paragraph 清河县⏎人民政府大楼');
  });
});

describe('indents', () => {
  const indents = (contents: string) => lines(contents);

  it('typed as blanks or tabs leave no blanks', () => {
    const tab = '<w:r><w:tab/></w:r>';
    expect(indents(p('　　甲乙。') + p(`${tab}${r('丙丁。')}`) + p('    戊己。　'))).toEqual([
      'paragraph 甲乙。',
      'paragraph 丙丁。',
      'paragraph 戊己。',
    ]);
  });

  it('inside a line keep their place as an ideographic space', () => {
    expect(indents(p(`${r('姓名：')}<w:r><w:tab/></w:r>${r('张三')}`))[0]).toBe('paragraph 姓名：　张三');
  });

  it('that are blanks to fill in stay', () => {
    const blanks = r('     ', { run: '<w:u w:val="single"/>' });
    expect(indents(p(r('单位：') + blanks))[0]).toBe('paragraph 单位：{underline:     }');
  });
});
