import { performance } from 'node:perf_hooks';
import type { GlyphPlace, GlyphRun, Page } from '../../shared/display-list/displayList.ts';
import { BLACK, type DisplayList } from '../../shared/display-list/displayList.ts';
import { fontFileOf } from '../../shared/display-list/faceFile.ts';
import { hashDisplayList } from '../../shared/display-list/hash.ts';
import { dumpDisplayList } from '../../shared/display-list/textDump.ts';
import { pt } from '../../shared/units/length.ts';
import { type BundledFaceId, bundledFace } from '../support/pdf/bundledFaces.ts';

/**
 * How long it takes to paint 40 pages of 55,000 glyphs with three Chinese faces, in a process that has
 * painted nothing before: `node tests/bench/paintPdf.ts`.
 */
const FACES: readonly BundledFaceId[] = ['NotoSerifSC-Regular', 'NotoSerifSC-Bold', 'NotoSansSC-Bold'];
const PAGES = 40;
const LINES = 55;
const CHARACTERS = 25;
const SIZE = 10.5;

function benchList(): DisplayList {
  const pages: Page[] = [];
  let count = 0;
  for (let number = 1; number <= PAGES; number += 1) {
    const items: GlyphRun[] = [];
    for (let line = 0; line < LINES; line += 1) {
      // One line in eleven is of a heading's face. 1,800 different characters of the commonest stand in each face.
      const face = line % 22 === 0 ? 1 : line % 22 === 11 ? 2 : 0;
      const bundled = bundledFace(FACES[face]!);
      const glyphs: GlyphPlace[] = [];
      for (let column = 0; column < CHARACTERS; column += 1) {
        const text = String.fromCharCode(0x4e00 + ((count * 7919) % 1800) * 8);
        glyphs.push({ glyph: bundled.glyphOf(text), dx: column * 10.6133, dy: 0, text });
        count += 1;
      }
      const source = { article: 0, block: line };
      items.push({
        kind: 'glyphs',
        face,
        size: pt(SIZE),
        ink: BLACK,
        x: pt(72),
        y: pt(60 + line * 13),
        orientation: 'horizontal',
        glyphs,
        source,
      });
    }
    pages.push({ width: pt(595.28), height: pt(841.89), label: String(number), items });
  }
  const faces = FACES.map((id) => ({ id, unitsPerEm: 1000 }));
  return { title: 'bench', language: 'zh-CN', author: '', faces, pictures: [], pages, outline: [] };
}

const list = benchList();
const faceBytes = new Map(FACES.map((id) => [id, fontFileOf(bundledFace(id).bytes)]));
const residentBefore = process.memoryUsage.rss();

const report = (name: string, start: number): void =>
  console.log(`${name.padEnd(28)}${(performance.now() - start).toFixed(1).padStart(8)} ms`);

console.log(`${PAGES} pages, ${PAGES * LINES * CHARACTERS} glyphs, ${FACES.length} faces, Node ${process.version}`);
const importing = performance.now();
const { paintPdf } = await import('../../electron/pdf/paintPdf.ts');
report('import the painter', importing);
for (const name of ['fingerprint, cold', 'fingerprint, warm']) {
  const start = performance.now();
  hashDisplayList(list);
  report(name, start);
}
const dumping = performance.now();
dumpDisplayList(list);
report('text dump', dumping);
for (const name of ['paint, cold', 'paint, warm', 'paint, warm']) {
  const start = performance.now();
  const painted = await paintPdf(list, faceBytes, new Map());
  report(name, start);
  if (name === 'paint, cold' && painted.ok) {
    console.log(
      `file ${(painted.value.length / 1e6).toFixed(2)} MB, memory +${((process.memoryUsage.rss() - residentBefore) / 1e6).toFixed(0)} MB`,
    );
  }
}
