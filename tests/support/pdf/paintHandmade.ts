import { type PictureFiles, paintPdf } from '../../../electron/pdf/paintPdf.ts';
import type { DisplayList, Item } from '../../../shared/display-list/displayList.ts';
import { handmadeFaceFiles, handmadeList } from './handmadeList.ts';
import { type MeasuredPage, readPdf } from './readPdf.ts';

/** Paints a handmade list and fails the test where that fails. */
export async function paintHandmade(list: DisplayList, pictures: PictureFiles = new Map()): Promise<Uint8Array> {
  const painted = await paintPdf(list, handmadeFaceFiles, pictures);
  if (!painted.ok) throw new Error(`painting failed: ${JSON.stringify(painted.error)}`);
  return painted.value;
}

/** Paints items on one page and measures it. */
export async function paintedPage(items: readonly Item[]): Promise<MeasuredPage> {
  const pdf = await readPdf(await paintHandmade(handmadeList([items])));
  return pdf.pages[0]!;
}
