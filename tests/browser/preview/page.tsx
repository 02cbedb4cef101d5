import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.mjs?url';
import { createRoot } from 'react-dom/client';
import { fetchedPages } from '../../../renderer/preview/fetchedPages.ts';
import { Preview } from '../../../renderer/preview/Preview.tsx';
import { PagePainter } from '../../../renderer/preview/pagePainter.ts';
import { PageStore } from '../../../renderer/preview/pageStore.ts';
import { paintPage } from '../../../renderer/preview/paintPage.ts';
import type { PreviewPages } from '../../../renderer/preview/previewPages.ts';

/** The preview alone, with an issue that the test's server lays out. */
const addresses = { pages: '/issue/page', outlines: '/issue/outlines', pictures: '/issue/picture' };
const store = new PageStore(fetchedPages(addresses));
const painter = new PagePainter(addresses);
const pages: PreviewPages = await (await fetch('/issue/pages')).json();

interface PreviewTestWindow {
  /** Paints one page at so many pixels for a point; a PNG as data address. */
  paint: (index: number, scale: number) => Promise<string>;
  /** The same page of the finished PDF, as pdf.js draws it: from its outlines, with the browser's smoothing of edges. */
  paintPdf: (index: number, scale: number) => Promise<string>;
  /** Milliseconds for painting a page whose outlines are there. */
  paintTime: (index: number, scale: number) => Promise<number>;
  points: { page: number; x: number; y: number }[];
}
const testWindow = globalThis as unknown as PreviewTestWindow;
testWindow.points = [];

async function painted(index: number, scale: number) {
  const summary = pages.pages[index];
  if (!summary) throw new RangeError(`no page ${index}`);
  const { page, material } = await store.prepare(summary.key, pages.faces, pages.pictures);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(summary.width * scale);
  canvas.height = Math.round(summary.height * scale);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('no canvas');
  const paint = (): void => paintPage(context, page, { scale, left: 0, top: 0 }, material);
  paint();
  return { canvas, context, paint };
}
testWindow.paint = async (index, scale) => (await painted(index, scale)).canvas.toDataURL('image/png');

GlobalWorkerOptions.workerSrc = workerAddress;
const printed = getDocument({ url: '/issue/pdf', disableFontFace: true }).promise;
testWindow.paintPdf = async (index, scale) => {
  const page = await (await printed).getPage(index + 1);
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
  return canvas.toDataURL('image/png');
};
testWindow.paintTime = async (index, scale) => {
  const { context, paint } = await painted(index, scale);
  const start = performance.now();
  paint();
  // Reading a pixel back waits for the painting to be done.
  context.getImageData(0, 0, 1, 1);
  return performance.now() - start;
};

const root = document.getElementById('root');
if (root) {
  const onPoint = (page: number, x: number, y: number): void => {
    testWindow.points.push({ page, x, y });
  };
  createRoot(root).render(<Preview painter={painter} pages={pages} caret={null} onPoint={onPoint} />);
}
