import { Canvas, type Colour } from './canvas.ts';
import { Lettering } from './lettering.ts';
import { rectangle } from './outline.ts';

const years = [
  { year: 2019, excellent: 141, good: 177 },
  { year: 2020, excellent: 152, good: 175 },
  { year: 2021, excellent: 158, good: 173 },
  { year: 2022, excellent: 166, good: 172 },
  { year: 2023, excellent: 171, good: 171 },
];

const ink: Colour = [40, 40, 40];
const faint: Colour = [205, 205, 205];
const dark: Colour = [92, 92, 92];
const light: Colour = [178, 178, 178];

const plot = { left: 170, right: 1540, top: 130, bottom: 860 };
const highest = 400;

/** Draws the bar chart 2019—2023年环境空气质量优良天数, in grey. */
export function drawGoodAirDays(): Canvas {
  const canvas = new Canvas(1600, 1000);
  const regular = new Lettering('400Regular');
  const bold = new Lettering('700Bold');
  const height = (days: number): number => plot.bottom - (days / highest) * (plot.bottom - plot.top);

  for (let days = 0; days <= highest; days += 100) {
    const y = height(days);
    const line = days === 0 ? 3 : 1.5;
    canvas.fill([rectangle(plot.left, y - line / 2, plot.right - plot.left, line)], days === 0 ? ink : faint);
    canvas.fill(regular.outlines(String(days), { x: plot.left - 24, y: y + 13 }, 36, 'end'), ink);
  }
  canvas.fill(regular.outlines('天数（天）', { x: 56, y: 74 }, 38), ink);

  const step = (plot.right - plot.left) / years.length;
  const barWidth = 132;
  for (const [index, { year, excellent, good }] of years.entries()) {
    const middle = plot.left + step * (index + 0.5);
    const left = middle - barWidth / 2;
    const joint = height(excellent);
    const top = height(excellent + good);
    canvas.fill([rectangle(left, joint, barWidth, plot.bottom - joint - 1.5)], dark);
    canvas.fill([rectangle(left, top, barWidth, joint - top - 3)], light);
    canvas.fill(
      regular.outlines(String(excellent), { x: middle, y: (joint + plot.bottom) / 2 + 13 }, 36, 'middle'),
      [255, 255, 255],
    );
    canvas.fill(regular.outlines(String(good), { x: middle, y: (top + joint) / 2 + 13 }, 36, 'middle'), ink);
    canvas.fill(bold.outlines(String(excellent + good), { x: middle, y: top - 18 }, 42, 'middle'), ink);
    canvas.fill(regular.outlines(`${year}年`, { x: middle, y: plot.bottom + 58 }, 38, 'middle'), ink);
  }

  for (const [x, colour, label] of [
    [1130, dark, '优'],
    [1340, light, '良'],
  ] as const) {
    canvas.fill([rectangle(x, 46, 60, 32)], colour);
    canvas.fill(regular.outlines(label, { x: x + 76, y: 75 }, 38), ink);
  }
  return canvas;
}
