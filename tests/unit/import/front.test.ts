import { describe, expect, it } from 'vitest';
import { body, p, r, table, title } from '../../support/docxBuilder.ts';
import { codes, imported, outline } from '../../support/importing.ts';

const text = body('根据年度工作安排，经研究同意，现就做好有关工作通知如下，请认真贯彻执行，确保各项任务落到实处。');
const addressees = p('各乡镇人民政府，县直各部门：');
const head = (contents: string) =>
  outline(contents + addressees + text).filter(
    (line) => !line.startsWith('paragraph') && !line.startsWith('addressees'),
  );

describe('the front of a document', () => {
  it('joins a title of three lines and sets the organ apart', () => {
    expect(
      head(title('清河县人民政府办公室') + title('关于进一步加强冬季道路交通安全') + title('和消防安全工作的通知')),
    ).toEqual(['organ 清河县人民政府办公室', 'title 关于进一步加强冬季道路交通安全和消防安全工作的通知']);
  });

  it('sets the organ apart where it stands on the line of 关于', () => {
    expect(head(title('清河县财政局关于做好决算工作的通知'))).toEqual([
      'organ 清河县财政局',
      'title 关于做好决算工作的通知',
    ]);
  });

  it('takes each of several organs that issue jointly', () => {
    const joint = ['organ 清河县财政局', 'organ 清河县教育局', 'title 关于拨付补助资金的通知'];
    expect(head(title('清河县财政局') + title('清河县教育局') + title('关于拨付补助资金的通知'))).toEqual(joint);
    expect(head(title('清河县财政局　清河县教育局') + title('关于拨付补助资金的通知'))).toEqual(joint);
    expect(head(title('清河县财政局 清河县教育局关于拨付补助资金的通知'))).toEqual(joint);
  });

  it('sets the organ apart that passes on another organ’s document', () => {
    expect(head(title('清河县人民政府办公室转发县农业农村局') + title('关于做好春耕工作意见的通知'))).toEqual([
      'organ 清河县人民政府办公室',
      'title 转发县农业农村局关于做好春耕工作意见的通知',
    ]);
  });

  it('reads a joint red head from a table that places it', () => {
    const joint = table([
      ['清河县财政局', '文件'],
      ['清河县教育局', ''],
    ]);
    expect(head(joint + p('清财〔2023〕1号', { align: 'center' }) + title('关于拨款的通知'))).toEqual([
      'title 关于拨款的通知',
      'documentNumber 清财〔2023〕1号',
    ]);
  });

  it('takes no title about 文件 for a red head', () => {
    const contents =
      title('关于废止部分行政规范性文件') + title('的决定') + p('（2023年1月5日通过）', { align: 'center' });
    expect(head(contents)).toEqual(['title 关于废止部分行政规范性文件的决定', 'titleNote （2023年1月5日通过）']);
  });

  it('leaves a title alone that only mentions an organ', () => {
    expect(head(title('关于调整清河县人民政府') + title('领导分工的通知'))).toEqual([
      'title 关于调整清河县人民政府领导分工的通知',
    ]);
    expect(head(title('清河县人民政府') + title('工作规则'))).toEqual(['title 清河县人民政府工作规则']);
  });

  it('closes up letters that were spread, and blanks around digits', () => {
    expect(head(title('关 于 做 好 2023 年 度 Word 2016 培 训 的 通 知'))).toEqual([
      'title 关于做好2023年度Word 2016培训的通知',
    ]);
  });

  it('finds a title that is placed by blanks', () => {
    const spaced = p('　　　　　关于开展普查的通知', { size: 22, face: '方正小标宋简体', align: 'left' });
    expect(head(spaced)).toEqual(['title 关于开展普查的通知']);
  });

  it('finds a title set like the body by its wording', () => {
    expect(head(p('关于开展普查的通知'))).toEqual(['title 关于开展普查的通知']);
    expect(head(p('清河县统计局') + p('关于开展普查的通知'))).toEqual([
      'organ 清河县统计局',
      'title 关于开展普查的通知',
    ]);
  });

  it('leaves out the red head and tells each part of it', () => {
    const contents =
      p('000123') +
      p('机密★1年') +
      p('特急') +
      p('清河县人民政府文件', { size: 60, align: 'center', red: true, face: '方正小标宋简体' }) +
      p('清政发〔2023〕5号　　　　签发人：张三') +
      title('关于开展普查的通知');
    expect(head(contents)).toEqual(['title 关于开展普查的通知', 'documentNumber 清政发〔2023〕5号']);
    expect(codes(contents + addressees + text)).toEqual([
      'IMPORT_COPY_NUMBER',
      'IMPORT_SECURITY_MARK',
      'IMPORT_URGENCY',
      'IMPORT_RED_HEAD',
      'IMPORT_SIGNER',
    ]);
  });

  it('reads number and signer from a table that places them', () => {
    const contents =
      p('清河县人民政府文件', { size: 60, align: 'center', red: true }) +
      table([['清政发〔2023〕5号', '签发人：张三']]) +
      title('关于开展普查的请示');
    expect(head(contents)).toEqual(['title 关于开展普查的请示', 'documentNumber 清政发〔2023〕5号']);
    expect(codes(contents + addressees + text)).toEqual(['IMPORT_TABLE_OPENED', 'IMPORT_RED_HEAD', 'IMPORT_SIGNER']);
  });

  it('leaves out a red head that a text box put below the title', () => {
    const box =
      `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('清河县人民政府文件', { red: true, size: 50, align: 'center' })}` +
      '</w:txbxContent></v:textbox></v:shape></w:pict></w:r>';
    const contents = p(r('关于开展普查的通知', { size: 22 }) + box, { align: 'center' });
    expect(head(contents)).toEqual(['title 关于开展普查的通知']);
    expect(codes(contents + addressees + text)).toEqual(['IMPORT_TEXT_BOX', 'IMPORT_RED_HEAD']);
  });

  it('takes the number of an order from below its title', () => {
    const order = title('清河县人民政府令') + p('第3号', { align: 'center' });
    expect(head(order)).toEqual(['title 清河县人民政府令', 'documentNumber 第3号']);
  });

  it('takes the number of minutes from above their title', () => {
    const minutes = p('〔2023〕4号', { align: 'center' }) + title('县长办公会议纪要');
    expect(head(minutes)).toEqual(['title 县长办公会议纪要', 'documentNumber 〔2023〕4号']);
  });

  it('takes a bracketed line below the title as its note', () => {
    const rules = title('清河县城市管理办法') + p('（2023年1月5日县人民政府第8次常务会议通过）', { align: 'center' });
    expect(head(rules)).toEqual(['title 清河县城市管理办法', 'titleNote （2023年1月5日县人民政府第8次常务会议通过）']);
  });

  it('takes a first line that ends in “如下：” for body, not for addressees', () => {
    const contents = title('关于延期的公告') + body('因故延期，现将有关事项公告如下：') + text;
    expect(outline(contents)[1]).toBe('paragraph 因故延期，现将有关事项公告如下：');
    expect(outline(title('任免通知') + body('任命：') + body('张三为局长。'))[1]).toBe('paragraph 任命：');
  });

  it('takes the audience of a report for addressees', () => {
    expect(outline(title('政府工作报告') + p('各位代表：') + text)[1]).toBe('addressees 各位代表：');
  });

  it('takes no centred line of the body for a title', () => {
    const contents = title('关于开展普查的通知') + addressees + text + p('此行居中', { align: 'center' }) + text;
    expect(outline(contents).filter((line) => line.includes('此行居中'))).toEqual(['paragraph 此行居中']);
    expect(imported(contents).manuscript.child(3).attrs.align).toBe('center');
  });

  it('keeps a line before the title that it does not know, and says so', () => {
    const contents = p('请速办') + title('关于开展普查的通知') + addressees + text;
    expect(outline(contents)).toContain('paragraph 请速办');
    expect(codes(contents)).toEqual(['IMPORT_LINE_UNPLACED']);
  });

  it('keeps a table before the title that it does not know, and says so', () => {
    const contents = table([['附件']]) + p('关于开展普查的通知');
    expect(outline(contents)).toEqual(['title 关于开展普查的通知', 'table', '  row 附件']);
    expect(codes(contents)).toEqual(['IMPORT_LINE_UNPLACED']);
  });

  it('says so when there is no title', () => {
    expect(codes(text + text)).toEqual(['IMPORT_TITLE_MISSING']);
  });

  it('keeps a footnote of the title', () => {
    const contents = {
      body:
        title(`${r('关于开展普查的通知', { size: 22 })}<w:r><w:footnoteReference w:id="2"/></w:r>`) + addressees + text,
      footnotes: `<w:footnote w:id="2">${p('此件有删减。')}</w:footnote>`,
    };
    expect(outline(contents)[0]).toBe('title 关于开展普查的通知[此件有删减。]');
  });

  it('takes a red line as the title where no other follows', () => {
    expect(
      head(p('县长办公会议纪要', { red: true, size: 36, align: 'center' }) + p('第5期', { align: 'center' })),
    ).toEqual(['title 县长办公会议纪要', 'documentNumber 第5期']);
  });
});
