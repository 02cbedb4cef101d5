import { describe, expect, it } from 'vitest';
import { paintPdf } from '../../../electron/pdf/paintPdf.ts';
import type { Link } from '../../../shared/display-list/displayList.ts';
import { hashDisplayList } from '../../../shared/display-list/hash.ts';
import { pt } from '../../../shared/units/length.ts';
import { pageIndex } from '../../../shared/units/page.ts';
import { handmadeFaceFiles, handmadeList, textRun } from '../../support/pdf/handmadeList.ts';
import { paintHandmade } from '../../support/pdf/paintHandmade.ts';
import { readPdf } from '../../support/pdf/readPdf.ts';

const link = (page: number, targetY: number): Link => ({
  kind: 'link',
  x: pt(20),
  y: pt(30),
  width: pt(150),
  height: pt(14),
  page: pageIndex(page),
  targetY: pt(targetY),
});

const page = [textRun('文', 20, 40)];

describe('a painted file', () => {
  it('has links that lead to their page and height, forward and back', async () => {
    const list = handmadeList([[...page, link(2, 60)], page, [...page, link(0, 12.5)]]);
    const pdf = await readPdf(await paintHandmade(list));
    expect(pdf.pages.map((measured) => measured.links.length)).toEqual([1, 0, 1]);
    expect(pdf.pages[0]!.links[0]).toEqual({ x: 20, y: 30, width: 150, height: 14, target: { page: 2, y: 60 } });
    expect(pdf.pages[2]!.links[0]!.target).toEqual({ page: 0, y: 12.5 });
  });

  it('has an outline of articles within their sections', async () => {
    const outline = [
      {
        title: '县政府文件',
        page: pageIndex(1),
        y: pt(40),
        children: [{ title: '关于（一）的通知', page: pageIndex(2), y: pt(55), children: [] }],
      },
      { title: '大事记', page: pageIndex(0), y: pt(0), children: [] },
    ];
    const pdf = await readPdf(await paintHandmade(handmadeList([page, page, page], { outline })));
    expect(pdf.outline).toEqual([
      {
        title: '县政府文件',
        target: { page: 1, y: 40 },
        children: [{ title: '关于（一）的通知', target: { page: 2, y: 55 }, children: [] }],
      },
      { title: '大事记', target: { page: 0, y: 0 }, children: [] },
    ]);
  });

  it('labels its pages as they are printed', async () => {
    const labels = ['封面', '封二', '1', '2', '3', '02', '07', '8', '封底'];
    const pdf = await readPdf(
      await paintHandmade(
        handmadeList(
          labels.map(() => page),
          { labels },
        ),
      ),
    );
    expect(pdf.pages.map((measured) => measured.label)).toEqual(labels);
  });

  it('says its title, author, language and the fingerprint of its pages, and no date', async () => {
    const list = handmadeList([page], { title: '某县人民政府公报 <2023> & 第1期' });
    const bytes = await paintHandmade(list);
    const pdf = await readPdf(bytes);
    expect(pdf.info).toMatchObject({
      Title: list.title,
      Author: list.author,
      Language: 'zh-CN',
      PDFFormatVersion: '1.7',
      Custom: { DisplayList: hashDisplayList(list) },
    });
    expect(pdf.info).not.toHaveProperty('CreationDate');
    const file = Buffer.from(bytes).toString('utf8');
    expect(file).toContain('&lt;2023&gt; &amp; 第1期</rdf:li>');
    expect(file).toContain('/DisplayDocTitle true');
    expect(file).toContain('/PageLayout /TwoPageRight');
  });

  it('bears the date that it is given', async () => {
    const created = new Date('2023-04-28T08:00:00Z');
    const painted = await paintPdf(handmadeList([page]), handmadeFaceFiles, new Map(), { created });
    const pdf = await readPdf(painted.ok ? painted.value : new Uint8Array());
    expect(pdf.info).toMatchObject({ CreationDate: 'D:20230428080000Z' });
  });

  it('refuses links and outlines to pages that are not there', async () => {
    await expect(paintHandmade(handmadeList([[...page, link(5, 0)]]))).rejects.toThrow('page 5 of 1');
    const outline = [{ title: '无', page: pageIndex(9), y: pt(0), children: [] }];
    await expect(paintHandmade(handmadeList([page], { outline }))).rejects.toThrow('page 9 of 1');
  });
});
