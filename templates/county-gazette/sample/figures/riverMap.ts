import { Canvas, type Colour } from './canvas.ts';
import { type Anchor, Lettering } from './lettering.ts';
import { circle, dashes, type Outline, type Point, rectangle, smoothLine, strokeOutlines } from './outline.ts';

const ink: Colour = [45, 45, 45];
const land: Colour = [246, 245, 239];
const hill: Colour = [196, 204, 186];
const border: Colour = [150, 150, 150];
const water: Colour = [66, 128, 176];
const managed: Colour = [164, 205, 228];

const at = (x: number, y: number): Point => ({ x, y });

const river = smoothLine([
  at(1452, 150),
  at(1375, 232),
  at(1290, 250),
  at(1216, 330),
  at(1120, 352),
  at(1030, 420),
  at(930, 430),
  at(836, 505),
  at(730, 520),
  at(640, 600),
  at(545, 622),
  at(470, 705),
  at(370, 742),
  at(280, 822),
  at(160, 850),
]);
const tributaries = [
  smoothLine([at(1070, 130), at(1052, 210), at(1085, 280), at(1072, 388)]),
  smoothLine([at(640, 250), at(690, 330), at(672, 420), at(720, 520)]),
  smoothLine([at(820, 850), at(742, 800), at(690, 720), at(612, 605)]),
];
const boundaries = [
  smoothLine([at(1240, 70), at(1222, 190), at(1262, 290), at(1236, 430), at(1290, 560), at(1400, 650)]),
  smoothLine([at(980, 110), at(960, 260), at(985, 380), at(950, 520), at(990, 700), at(960, 880)]),
  smoothLine([at(770, 170), at(790, 330), at(765, 480), at(790, 640), at(905, 780)]),
  smoothLine([at(520, 300), at(560, 440), at(535, 600), at(590, 760), at(560, 890)]),
  smoothLine([at(300, 480), at(350, 600), at(325, 740), at(370, 900)]),
];
const hills = [
  at(1320, 92),
  at(1420, 300),
  at(1470, 380),
  at(1330, 440),
  at(1130, 130),
  at(1168, 216),
  at(1400, 520),
  at(1130, 500),
];
const towns: readonly { at: Point; name: string; label: Point; anchor: Anchor; seat?: true }[] = [
  { at: at(1372, 206), name: '松盘镇', label: at(1346, 196), anchor: 'end' },
  { at: at(1124, 322), name: '磐泉镇', label: at(1140, 296), anchor: 'middle' },
  { at: at(868, 440), name: '云杉镇', label: at(868, 408), anchor: 'middle', seat: true },
  { at: at(660, 630), name: '雁落镇', label: at(684, 660), anchor: 'start' },
  { at: at(452, 672), name: '南禾镇', label: at(440, 645), anchor: 'middle' },
  { at: at(272, 780), name: '苇塘乡', label: at(262, 748), anchor: 'middle' },
];

/** Draws the schematic map 云溪河河道管理范围示意图: an invented river, in colours that stay apart in grey. */
export function drawRiverMap(): Canvas {
  const canvas = new Canvas(1600, 1000);
  const regular = new Lettering('400Regular');
  const bold = new Lettering('700Bold');
  const write = (text: string, point: Point, size: number, anchor: Anchor = 'start', letters = regular): void => {
    canvas.fill(halo(letters.outlines(text, point, size, anchor)), land);
    canvas.fill(letters.outlines(text, point, size, anchor), ink);
  };

  canvas.fill([rectangle(20, 20, 1560, 960)], land);
  for (const foot of hills) canvas.fill(hillSign(foot), hill);
  for (const line of boundaries) {
    for (const dash of dashes(line, 26, 14)) canvas.fill(strokeOutlines(dash, 3), border);
  }
  canvas.fill(
    strokeOutlines(river, (share) => 44 + 36 * share),
    managed,
  );
  for (const line of tributaries) canvas.fill(strokeOutlines(line, 6), water);
  canvas.fill(
    strokeOutlines(river, (share) => 9 + 13 * share),
    water,
  );
  for (const town of towns) {
    canvas.fill([circle(town.at, town.seat ? 19 : 14)], ink);
    canvas.fill([circle(town.at, town.seat ? 13 : 9)], [255, 255, 255]);
    if (town.seat) canvas.fill([circle(town.at, 7)], ink);
    write(town.name, town.label, town.seat ? 44 : 38, town.anchor, town.seat ? bold : regular);
  }
  write('云', at(985, 480), 36);
  write('溪', at(905, 535), 36);
  write('河', at(805, 590), 36);
  write('磐泉沟', at(1030, 200), 30, 'end');
  write('河源', at(1475, 134), 30);
  write('出境', at(96, 905), 30);

  drawNorth(canvas, bold);
  drawScale(canvas, regular);
  drawLegend(canvas, regular);
  drawFrame(canvas);
  return canvas;
}

/** Widens letters a little, so that lines of the map do not run into them. */
function halo(letters: readonly Outline[]): Outline[] {
  return letters.flatMap((outline) => strokeOutlines([...outline, outline[0]!], 10));
}

function hillSign(foot: Point): Outline[] {
  return [
    [at(foot.x - 34, foot.y + 24), at(foot.x, foot.y - 30), at(foot.x + 34, foot.y + 24)],
    [at(foot.x + 8, foot.y + 24), at(foot.x + 38, foot.y - 14), at(foot.x + 66, foot.y + 24)],
  ];
}

function drawNorth(canvas: Canvas, letters: Lettering): void {
  canvas.fill([[at(110, 110), at(134, 196), at(110, 176)]], ink);
  canvas.fill(strokeOutlines([at(110, 110), at(86, 196), at(110, 176), at(110, 110)], 3), ink);
  canvas.fill(letters.outlines('北', at(110, 96), 36, 'middle'), ink);
}

function drawScale(canvas: Canvas, letters: Lettering): void {
  for (const [index, kilometres] of [0, 10, 20].entries()) {
    const x = 1200 + index * 140;
    if (index < 2) canvas.fill([rectangle(x, 922, 140, 12)], index === 0 ? ink : [255, 255, 255]);
    canvas.fill(letters.outlines(String(kilometres), at(x, 908), 30, 'middle'), ink);
  }
  canvas.fill(strokeOutlines([at(1200, 922), at(1480, 922), at(1480, 934), at(1200, 934), at(1200, 922)], 2), ink);
  canvas.fill(letters.outlines('千米', at(1500, 908), 30), ink);
}

function drawLegend(canvas: Canvas, letters: Lettering): void {
  canvas.fill([rectangle(1140, 610, 400, 250)], [255, 255, 255]);
  canvas.fill(strokeOutlines([at(1140, 610), at(1540, 610), at(1540, 860), at(1140, 860), at(1140, 610)], 2), ink);
  const rows = ['河道管理范围', '河流', '乡镇界', '旗人民政府驻地', '镇、乡人民政府驻地'];
  for (const [index, row] of rows.entries()) {
    canvas.fill(letters.outlines(row, at(1240, 656 + index * 45), 30), ink);
  }
  canvas.fill([rectangle(1160, 632, 60, 26)], managed);
  canvas.fill(strokeOutlines([at(1164, 690), at(1216, 690)], 8), water);
  for (const dash of dashes([at(1162, 735), at(1220, 735)], 20, 12)) canvas.fill(strokeOutlines(dash, 3), border);
  canvas.fill([circle(at(1190, 780), 17)], ink);
  canvas.fill([circle(at(1190, 780), 11)], [255, 255, 255]);
  canvas.fill([circle(at(1190, 780), 6)], ink);
  canvas.fill([circle(at(1190, 825), 13)], ink);
  canvas.fill([circle(at(1190, 825), 8)], [255, 255, 255]);
}

function drawFrame(canvas: Canvas): void {
  canvas.fill(
    [rectangle(16, 16, 1568, 4), rectangle(16, 980, 1568, 4), rectangle(16, 16, 4, 968), rectangle(1580, 16, 4, 968)],
    ink,
  );
}
