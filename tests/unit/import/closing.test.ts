import { describe, expect, it } from 'vitest';
import { body, drawing, p, png, right, table, title } from '../../support/docxBuilder.ts';
import { codes, outline } from '../../support/importing.ts';

const start =
  title('关于开展普查的通知') +
  p('各乡镇人民政府：') +
  body('根据年度工作安排，经研究同意，现就做好有关工作通知如下，请认真贯彻执行，确保各项任务落到实处。');
const end = (contents: string) => outline(start + contents).slice(3);

describe('the end of a document', () => {
  it('finds signature and date at the right', () => {
    expect(end(right('清河县统计局') + right('2023年3月1日'))).toEqual(['signature 清河县统计局', 'date 2023年3月1日']);
  });

  it.each([
    ['blanks', p('　　　　　　　　　　　　　清河县统计局') + p(`${' '.repeat(30)}2023 年 3 月 1 日`)],
    ['indents', p('清河县统计局', { indent: 14 }) + p('2023年3月1日', { indent: 15 })],
    ['nothing at all', p('清河县统计局') + p('2023年3月1日')],
  ])('finds signature and date placed by %s', (_name, contents) => {
    expect(end(contents)).toEqual(['signature 清河县统计局', 'date 2023年3月1日']);
  });

  it('reads dates in Han numerals', () => {
    expect(end(right('清河县统计局') + right('二〇二三年三月一日'))).toEqual([
      'signature 清河县统计局',
      'date 二〇二三年三月一日',
    ]);
  });

  it('finds several organs above one date', () => {
    expect(end(right('清河县财政局') + right('清河县教育局') + right('2023年3月1日'))).toEqual([
      'signature 清河县财政局',
      'signature 清河县教育局',
      'date 2023年3月1日',
    ]);
  });

  it('finds organs beside each other and in a stack with a date each', () => {
    expect(end(p('　　清河县财政局　　　　　　清河县教育局') + right('2023年3月1日'))).toEqual([
      'signature 清河县财政局',
      'signature 清河县教育局',
      'date 2023年3月1日',
    ]);
    expect(end(right('清河县财政局') + right('2023年3月1日') + right('清河县教育局') + right('2023年3月2日'))).toEqual([
      'signature 清河县财政局',
      'date 2023年3月1日',
      'signature 清河县教育局',
      'date 2023年3月2日',
    ]);
  });

  it('finds signature and date in a table that places them', () => {
    expect(
      end(
        table([
          ['', '清河县统计局'],
          ['', '2023年3月1日'],
        ]),
      ),
    ).toEqual(['signature 清河县统计局', 'date 2023年3月1日']);
  });

  it('takes names beside each other in the body for text', () => {
    const contents =
      p('清河县财政局　　清河县教育局') + body('以上单位要按时报送，不得遗漏。') + body('其他单位照此办理。');
    expect(end(contents)[0]).toBe('paragraph 清河县财政局　　清河县教育局');
  });

  it('reads a date whose day is still blank', () => {
    expect(end(right('清河县统计局') + right('2023年3月　日'))).toEqual(['signature 清河县统计局', 'date 2023年3月日']);
  });

  it('takes office and date below the head of minutes for text', () => {
    const minutes =
      title('县长办公会议纪要') + p('清河县人民政府办公室　　　　2023年3月1日') + body('会议研究了普查工作。');
    expect(outline(minutes)[1]).toBe('paragraph 清河县人民政府办公室　　　　2023年3月1日');
  });

  it('finds signature and date on one line', () => {
    expect(end(right('清河县统计局　2023年3月1日'))).toEqual(['signature 清河县统计局', 'date 2023年3月1日']);
  });

  it('keeps title and name of a signer apart', () => {
    for (const typed of ['县 长　张 三', '县　长　　张　三', '县长　张　三', '县长 张三']) {
      expect(end(right(typed) + right('2023年3月1日'))[0]).toBe('signature 县长　张三');
    }
    expect(end(right('统　计　局') + right('2023年3月1日'))[0]).toBe('signature 统计局');
  });

  it('takes a bracketed line below the date as a note', () => {
    expect(end(right('清河县统计局') + right('2023年3月1日') + body('（此件公开发布）'))[2]).toBe(
      'note （此件公开发布）',
    );
    expect(end(body('（联系人：张三）') + right('清河县统计局') + right('2023年3月1日'))[0]).toBe(
      'paragraph （联系人：张三）',
    );
  });

  it('takes a date within a sentence for text', () => {
    expect(
      end(body('本通知自2023年3月1日起施行。') + body('2023年3月1日') + body('召开动员会，安排部署全县的普查工作。')),
    ).toEqual([
      'paragraph 本通知自2023年3月1日起施行。',
      'paragraph 2023年3月1日',
      'paragraph 召开动员会，安排部署全县的普查工作。',
    ]);
  });

  it('leaves out copies, imprint and publicity, and tells them', () => {
    const tail =
      right('清河县统计局') +
      right('2023年3月1日') +
      p('公开方式：主动公开') +
      p('抄送：县委办公室，县人大常委会办公室，') +
      p('县政协办公室。') +
      p('清河县人民政府办公室　　2023年3月2日印发') +
      p('共印50份');
    expect(end(tail)).toEqual(['signature 清河县统计局', 'date 2023年3月1日']);
    expect(codes(start + tail)).toEqual([
      'IMPORT_PUBLICITY',
      'IMPORT_COPY_TO',
      'IMPORT_COPY_TO',
      'IMPORT_IMPRINT',
      'IMPORT_IMPRINT',
    ]);
  });

  it('leaves out an imprint set as a table', () => {
    const imprint = table([
      ['抄送：县委办公室。', ''],
      ['清河县人民政府办公室', '2023年3月2日印发'],
    ]);
    expect(end(right('2023年3月1日') + imprint)).toEqual(['date 2023年3月1日']);
    expect(codes(start + right('2023年3月1日') + imprint)).toEqual(['IMPORT_COPY_TO']);
  });

  it('leaves out a seal over signature and date, and keeps another picture', () => {
    const contents = (picture: string) => ({
      body: start + right('清河县统计局') + p(`${picture}<w:r><w:t>2023年3月1日</w:t></w:r>`, { align: 'right' }),
      media: { seal: { name: 'a.png', bytes: png(300, 300) } },
    });
    expect(codes(contents(drawing('seal', 119, 119, 'anchor')))).toEqual(['IMPORT_SEAL']);
    expect(outline(contents(drawing('seal', 300, 119)))).toContain('figure 300×119');
  });
});

describe('the list of attachments', () => {
  it('takes the items that count on, as typed', () => {
    const contents =
      body('附件：1.普查表') + p('2.填表说明', { indent: 5 }) + right('清河县统计局') + right('2023年3月1日');
    expect(end(contents).slice(0, 3)).toEqual([
      'attachmentList',
      '  attachmentItem 附件：1.普查表',
      '  attachmentItem 2.填表说明',
    ]);
  });

  it('takes items below a line with 附件： alone', () => {
    const contents =
      body('附件：') + body('1.普查表') + body('2.填表说明') + right('清河县统计局') + right('2023年3月1日');
    expect(end(contents)).toEqual([
      'attachmentList',
      '  attachmentItem 附件：1.普查表',
      '  attachmentItem 2.填表说明',
      'signature 清河县统计局',
      'date 2023年3月1日',
    ]);
  });

  it('joins a name that goes on in the next line', () => {
    const contents =
      body('附件：1.清河县第五次经济') +
      p('普查表', { indent: 5 }) +
      p('2.填表说明', { indent: 5 }) +
      right('2023年3月1日');
    expect(end(contents).slice(1, 3)).toEqual([
      '  attachmentItem 附件：1.清河县第五次经济普查表',
      '  attachmentItem 2.填表说明',
    ]);
  });
});

describe('attachments', () => {
  const signed = right('清河县统计局') + right('2023年3月1日');

  it.each(['附件', '附件1', '附件 1', '附件一', '附件：', '附件1：'])('begin with a label: %s', (label) => {
    const contents = signed + p(label, { face: '黑体', newPage: true }) + title('普查表') + body('一式两份。');
    expect(end(contents).slice(2)).toEqual([
      'attachment',
      `  attachmentLabel ${label.replace(' ', '')}`,
      '  attachmentTitle 普查表',
      '  paragraph 一式两份。',
    ]);
  });

  it('may have their title on the line of the label', () => {
    expect(end(signed + p('附件1：普查表', { newPage: true }) + body('一式两份。')).slice(2)).toEqual([
      'attachment',
      '  attachmentLabel 附件1：',
      '  attachmentTitle 普查表',
      '  paragraph 一式两份。',
    ]);
  });

  it('take no sentence that begins with 附件 for a label', () => {
    expect(end(body('附件1所列单位要按时报送。') + body('附件中的表格一式两份。'))).toEqual([
      'paragraph 附件1所列单位要按时报送。',
      'paragraph 附件中的表格一式两份。',
    ]);
  });

  it('without a label are what a notice issues', () => {
    expect(
      end(
        signed + title('清河县普查方案', { newPage: true }) + title('（试行）') + body('为做好普查，制定本方案。'),
      ).slice(2),
    ).toEqual([
      'attachment',
      '  attachmentTitle 清河县普查方案',
      '  titleNote （试行）',
      '  paragraph 为做好普查，制定本方案。',
    ]);
  });

  it('without a label are told in body size too, after the date', () => {
    const plan = p('清河县普查方案', { align: 'center', bold: true }) + body('为做好普查，制定本方案。');
    expect(end(signed + plan).slice(2)).toEqual([
      'attachment',
      '  attachmentTitle 清河县普查方案',
      '  paragraph 为做好普查，制定本方案。',
    ]);
  });

  it('take a first table row across all columns as their title', () => {
    const across = { properties: '<w:gridSpan w:val="2"/>', content: p('普查表') };
    const contents = signed + p('附件', { newPage: true }) + table([[across], ['序号', '名称'], ['1', '甲']]);
    expect(end(contents).slice(2)).toEqual([
      'attachment',
      '  attachmentLabel 附件',
      '  attachmentTitle 普查表',
      '  table',
      '    row 序号 | 名称',
      '    row 1 | 甲',
    ]);
  });

  it('may name below the title who drew them up and when', () => {
    const plan =
      title('关于做好春耕工作的意见', { newPage: true }) +
      p('清河县农业农村局', { align: 'center' }) +
      p('（2023年2月20日）', { align: 'center' }) +
      body('为做好春耕，提出以下意见。');
    expect(end(signed + plan).slice(3, 5)).toEqual([
      '  attachmentTitle 关于做好春耕工作的意见',
      '  titleNote 清河县农业农村局⏎（2023年2月20日）',
    ]);
  });

  it('may follow each other, each with its own end', () => {
    const contents =
      signed +
      p('附件1', { newPage: true }) +
      title('第一份') +
      body('内容。') +
      p('附件2', { newPage: true }) +
      title('第二份') +
      body('内容。');
    expect(end(contents).filter((line) => line.includes('attachment'))).toEqual([
      'attachment',
      '  attachmentLabel 附件1',
      '  attachmentTitle 第一份',
      'attachment',
      '  attachmentLabel 附件2',
      '  attachmentTitle 第二份',
    ]);
  });
});
