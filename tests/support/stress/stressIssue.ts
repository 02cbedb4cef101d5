import type { Node } from 'prosemirror-model';
import type { Issue } from '../../../shared/issue/issue.ts';
import type { Picture } from '../../../shared/manuscript/picture.ts';
import { frameSchema } from '../../../shared/template/frame.ts';
import { type Template, templateSchema } from '../../../shared/template/template.ts';
import { pt, ptToMm } from '../../../shared/units/length.ts';
import { encodePng } from '../../../templates/county-gazette/sample/figures/png.ts';
import { drawRiverMap } from '../../../templates/county-gazette/sample/figures/riverMap.ts';
import {
  addressees,
  attachment,
  attachmentList,
  date,
  document,
  documentNumber,
  figure,
  footnote,
  heading,
  issueOf,
  lineBreak,
  list,
  marked,
  masthead,
  note,
  organ,
  paragraph,
  section,
  signature,
  title,
} from '../layout/builders.ts';
import { prose } from './prose.ts';
import { decimals, form, long, merged, tall, tasks, wide } from './stressTables.ts';

/** A notice of three organs with everything that text can hold. */
const notice = (): Node =>
  document(
    organ('青山县人民政府'),
    organ('青山县人民武装部'),
    organ('青山县退役军人事务局'),
    title(
      '关于进一步加强和改进农村饮用水安全保障、农业灌溉机井运行管护以及水源地保护区划定与监督管理工作并印发《青山县农村供水高质量发展三年行动实施方案（2024—2026年）》的通知',
    ),
    documentNumber('青政联发〔2024〕3号'),
    addressees('各乡镇人民政府、街道办事处，县政府各部门、各直属单位，驻县各单位：'),
    paragraph(prose(1, 9)),
    heading(1, '一、总体要求'),
    paragraph(prose(2, 8)),
    heading(2, '（一）指导思想'),
    paragraph(prose(3, 11)),
    heading(3, '1.基本原则'),
    heading(4, '（1）坚持统筹规划、分步实施，把农村供水工程建设与乡村建设行动、农业节水改造结合起来'),
    paragraph(prose(4, 7)),
    paragraph([marked('（二）目标任务。', 'runIn'), prose(5, 8)]),
    list(
      ['●', '到2024年底，自来水普及率达到95%以上，水质达标率不低于98.5%，计量收费率达到100%。'],
      ['●', '到2025年底，规模化供水工程覆盖人口比例达到70%，漏损率控制在12‰以内。'],
      ['●', prose(6, 4)],
    ),
    heading(1, '二、重点任务'),
    paragraph([
      '供水管道采用',
      marked('PE100', 'strong'),
      '级管材，工作压力不低于1.0 MPa，单井出水量60 m³/h，配套电机功率18.5 kW，年用电量约3.2×10',
      marked('5', 'superscript'),
      ' kW·h；水中CO',
      marked('2', 'subscript'),
      '含量、浊度（≤1 NTU）按GB 5749-2022检验。技术资料见https://www.example.org/water/2024/technical-guidelines/index.html，咨询邮箱water-office@example.org。',
    ]),
    paragraph([
      marked('必须', 'emphasis'),
      '落实“',
      marked('一户一表', 'emphasis'),
      '”，做到“建一处、成一处、受益一处”！？',
      marked('严禁以任何理由', 'underline'),
      '向群众摊派。参照',
      marked('水经注', 'bookTitle'),
      '所载',
      marked('青山', 'properName'),
      '故道复核，原总工程师',
      marked('林石川', 'framed'),
      '同志所遗图纸一并归档……本通知中的生僻字\u{2a6d6}照原文刊印。',
    ]),
    paragraph('水利兴则农业稳，农业稳则天下安。治水之要，在于得人；得人之要，在于久任。凡事豫则立，不豫则废。', {
      quoted: true,
    }),
    ...Array.from({ length: 8 }, (_value, index) => paragraph(prose(10 + index, 6 + (index % 5)))),
    attachmentList(
      '附件：1. 重点任务分工表',
      '2. 指标体系',
      '3. 项目清单及按月供水量统计表（含各乡镇、街道分月数据）',
      '4. 申报表',
    ),
    signature('青山县人民政府'),
    signature('青山县人民武装部'),
    signature('青山县退役军人事务局'),
    date('2024年2月18日'),
    note('（此件公开发布）'),
    attachment(
      '附件1',
      '重点任务分工表',
      paragraph('任务分工', { align: 'center' }),
      tasks(14),
      paragraph('注：完成时限以县政府督查室通知为准。'),
    ),
    attachment('附件2', '指标体系', paragraph(prose(20, 6)), merged(6, 11)),
    attachment(
      '附件3',
      '项目清单',
      long(230),
      paragraph('各月供水量（单位：立方米）', { align: 'center' }),
      wide(),
      paragraph('注：合计数因四舍五入，与各月之和略有出入。'),
      ...Array.from({ length: 6 }, (_value, index) => paragraph(prose(30 + index, 9))),
    ),
    attachment(
      '附件4',
      '申报表',
      paragraph('申报单位：____________　　填表人：______', { indent: false }),
      form(),
      paragraph(prose(40, 5)),
      tall(),
    ),
  );

/** A report with pictures at their place, at heads and feet, and notes, some of them long. */
const report = (): Node =>
  document(
    organ('青山县统计局'),
    title('2023年青山县国民经济和社会发展统计公报'),
    paragraph([
      '初步核算，全年地区生产总值',
      footnote('地区生产总值、各产业增加值绝对数按现价计算，增长速度按不变价格计算。'),
      '86.4亿元，同比增长5.6%。',
      prose(50, 6),
    ]),
    heading(1, '一、综合'),
    paragraph([prose(51, 5), '居民消费价格', footnote(`${prose(52, 24)}`), '上涨0.3%。', prose(53, 9)]),
    paragraph('表：主要指标', { align: 'center' }),
    decimals(),
    paragraph('注：“—”表示无数据。'),
    figure('map', 0, '青山河流域水系'),
    paragraph(prose(54, 12)),
    figure('map', 420, '青山县行政区划及主要河流、水库、灌区分布示意'),
    ...Array.from({ length: 6 }, (_value, index) =>
      paragraph([
        prose(60 + index, 7),
        footnote(`第${index + 3}条注释：${prose(70 + index, 2 + index)}`),
        prose(80 + index, 5),
      ]),
    ),
    figure('map', 0, '灌区'),
    heading(1, '二、农业'),
    ...Array.from({ length: 7 }, (_value, index) => paragraph(prose(90 + index, 9))),
    figure('map', 420, '水库'),
    ...Array.from({ length: 5 }, (_value, index) => paragraph(prose(100 + index, 9))),
    signature('青山县统计局'),
    date('2024年3月5日'),
  );

const decision = (name: string, first: number, count: number): Node =>
  document(
    title(['青山县人民政府', lineBreak(), `关于表彰${name}的决定`]),
    documentNumber(`青政发〔2024〕${first}号`),
    addressees('各乡镇人民政府：'),
    ...Array.from({ length: count }, (_value, index) => paragraph(prose(first + index, 8))),
    signature('青山县人民政府'),
    date('2024年3月12日'),
  );

const MONGOLIAN = 'ᠮᠣᠩᠭᠣᠯ ᠬᠣᠲᠠ᠎ᠠ ᠦᠵᠦᠮᠦᠴᠢᠨ\u202fᠤ ᠰᠡᠳᠬᠦᠯ᠋';

/** An issue with everything in it, of our own invention: what stands beside what is left to chance. */
export const stressIssue = (): Issue =>
  issueOf([], {
    masthead: { ...masthead, title: '青山县人民政府公报', mongolianTitle: MONGOLIAN, year: 2024, number: 2 },
    board: {
      name: '编辑委员会',
      members: [
        { role: '主任', names: ['王一'] },
        { role: '副主任', names: ['李二三', '赵四', '欧阳五六', '萨其日·朝鲁'] },
      ],
      staff: [{ role: '责任编辑', names: ['周九', '吴小山'] }],
    },
    colophon: {
      entries: [
        { label: '主办', value: '青山县人民政府办公室' },
        { label: '准印证号', value: '第001号' },
      ],
      notice: '',
    },
    sections: [
      section('县政府文件', [
        { manuscript: notice(), settings: { nudges: [{ paragraph: prose(10, 6).slice(0, 12), lines: 1 }] } },
        {
          manuscript: decision('劳动模范', 5, 4),
          settings: { start: 'runIn', mongolianTitle: `${MONGOLIAN} 2024 ᠣᠨ 6月` },
        },
        { manuscript: decision('先进集体', 6, 9), settings: { start: 'head', linesPerColumn: 32 } },
      ]),
      section('统计资料', [
        {
          manuscript: report(),
          settings: {
            figures: [
              { figure: 2, place: 'head' },
              { figure: 3, place: 'foot', width: 'column' },
              { figure: 4, place: 'foot', width: 'across' },
            ],
          },
        },
        {
          manuscript: document(
            title('大事记'),
            paragraph(`3月4日，县长主持召开会议，${MONGOLIAN.slice(0, 6)}一词的译法（见附录）得到确认。`),
            paragraph(prose(120, 3)),
          ),
          settings: { start: 'runIn' },
        },
      ]),
    ],
  });

/** The county's template, with all that it leaves out: openers, fillers, numbers, sections on the right, Mongolian titles. */
export const stressTemplate = (county: Template): Template => {
  const { columns, charactersPerLine, gutter } = county.typeArea;
  const width = ptToMm(pt(columns * charactersPerLine * county.text.body.size)) + (columns - 1) * gutter;
  const frame = (text: string, height: number, size: number) =>
    frameSchema.parse({
      ...{ kind: 'text', x: 0, y: 0, width, height, text, align: 'center', vertical: 'middle', leading: 1 },
      style: { face: 'title', size },
    });
  return templateSchema.parse({
    ...county,
    starts: { ...county.starts, section: 'rightPage' },
    sectionOpener: { kind: 'band', height: 18, frames: [frame('{section}', 14, 20)] },
    fillers: [{ height: 40, frames: [frame('珍惜每一滴水', 40, 16)] }],
    table: { ...county.table, label: '表{n}' },
    figure: { ...county.figure, label: '图{n}' },
    spanning: {
      ...county.spanning,
      mongolianTitle: { face: 'mongolian', size: 12, ink: 'black', tracking: 0, leading: 1.5, height: 40, gap: 1 },
    },
  });
};

export const stressPictures: ReadonlyMap<string, Picture> = new Map([
  ['map', { id: 'map', mediaType: 'image/png', bytes: encodePng(drawRiverMap()), width: 1200, height: 800 }],
]);
