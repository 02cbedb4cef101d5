import type { Node } from 'prosemirror-model';
import { table } from '../layout/builders.ts';

const TOWNS = ['青石镇', '白杨镇', '柳河镇', '大榆树乡', '红星乡', '北湖街道', '双山镇', '新立屯镇'];
const town = (index: number): string => TOWNS[index % TOWNS.length] ?? '';

/** A small table with numbers that align by their points. */
export const decimals = (): Node =>
  table(1, [
    ['地区', '产值（亿元）', '增长（%）'],
    ...TOWNS.map((name, index) => [
      name,
      (index * 7.35 + 3.2).toFixed(index % 3),
      index === 4 ? '—' : (index * 1.15 - 2.4).toFixed(1),
    ]),
  ]);

/** A table across all columns, its texts of very different lengths. */
export const tasks = (rows: number): Node =>
  table(1, [
    ['序号', '任务', '主要内容', '牵头单位', '完成时限'],
    ...Array.from({ length: rows }, (_value, index) => [
      String(index + 1),
      `${town(index)}供水工程`,
      '新建水源井、改造管网、更换计量设施，同步完善运行管护制度。'
        .repeat(1 + (index % 3))
        .slice(0, 24 + 13 * (index % 4)),
      index % 2 === 0 ? '县水利局' : '县发展和改革局、县财政局',
      `2024年${(index % 12) + 1}月底前`,
    ]),
  ]);

/** Cells that cover several rows and columns, down over pages. */
export const merged = (groups: number, each: number): Node =>
  table(2, [
    [
      { text: '类别', down: 2 },
      { text: '指标', across: 2 },
      { text: '备注', down: 2 },
    ],
    ['名称', '目标值'],
    ...Array.from({ length: groups * each }, (_value, index) => {
      const own = [`指标${index + 1}`, `≥${60 + (index % 35)}%`, index % 5 === 0 ? '约束性' : '预期性'];
      return index % each === 0 ? [{ text: `第${index / each + 1}类`, down: each }, ...own] : own;
    }),
  ]);

/** A table of so many rows, over several pages. */
export const long = (rows: number): Node =>
  table(1, [
    ['序号', '项目名称', '建设地点', '投资（万元）'],
    ...Array.from({ length: rows }, (_value, index) => [
      String(index + 1),
      `${town(index)}第${index + 1}号机井改造`,
      `${town(index)}第${(index % 9) + 1}村`,
      String(((index * 137) % 900) + 12.5),
    ]),
  ]);

/** Too many columns for the page: it is turned. */
export const wide = (): Node =>
  table(1, [
    ['单位', ...Array.from({ length: 24 }, (_value, index) => `${(index % 12) + 1}月`), '合计'],
    ...TOWNS.map((name, row) => [
      name,
      ...Array.from({ length: 24 }, (_value, column) => String(1200 + row * 31 + column * 17)),
      String(15_000 + row),
    ]),
  ]);

/** A form with blanks to be filled in. */
export const form = (): Node =>
  table(0, [
    ['姓名', '', '性别', '', '出生年月', ''],
    ['单位', { text: '', across: 3 }, '联系电话', ''],
    ['主要事迹', { text: '\n\n\n', across: 5 }],
    ['单位意见', { text: '（盖章）______年__月__日', across: 5 }],
  ]);

/** A cell taller than a page. */
export const tall = (): Node =>
  table(1, [
    ['事项', '说明'],
    [
      '办理要求',
      '申请人应当如实提交有关材料，并对其真实性负责；材料不齐的，应当一次性告知需要补正的全部内容。'.repeat(45),
    ],
  ]);
