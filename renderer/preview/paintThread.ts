import { fetchedPages } from './fetchedPages.ts';
import { PageStore } from './pageStore.ts';
import type { PainterMessage, PainterReply, PaintOrder } from './paintOrder.ts';
import { paintPage } from './paintPage.ts';

/**
 * Paints pages in a thread of its own, so that typing never waits for a page: fetching, reading and painting are done
 * here, the window only puts the canvases into their places.
 */
interface Surface {
  readonly canvas: OffscreenCanvas;
  /** The order to be painted next; older ones are dropped. */
  next: PaintOrder | null;
  isBusy: boolean;
}

let store: PageStore | null = null;
const surfaces = new Map<number, Surface>();
const reply = (answer: PainterReply): void => postMessage(answer);

addEventListener('message', ({ data }: MessageEvent<PainterMessage>) => {
  switch (data.kind) {
    case 'open':
      store = new PageStore(fetchedPages(data.addresses));
      break;
    case 'attach':
      surfaces.set(data.canvas, { canvas: data.surface, next: null, isBusy: false });
      break;
    case 'paint':
      take(data.canvas, data.order);
      break;
    case 'detach':
      surfaces.delete(data.canvas);
      break;
    case 'keepOnly':
      store?.keepOnly(data.keys);
      break;
  }
});

function take(name: number, order: PaintOrder): void {
  const surface = surfaces.get(name);
  if (!surface) return;
  surface.next = order;
  if (!surface.isBusy) void work(name, surface);
}

async function work(name: number, surface: Surface): Promise<void> {
  surface.isBusy = true;
  while (surface.next && store) {
    const order = surface.next;
    surface.next = null;
    try {
      const { page, material } = await store.prepare(order.pageKey, order.faces, order.pictures);
      // A later order has come while this page was fetched.
      if (surface.next) continue;
      paint(surface.canvas, order, page, material);
      reply({ canvas: name, pageKey: order.pageKey, isPainted: true });
    } catch {
      if (!surface.next) reply({ canvas: name, pageKey: order.pageKey, isPainted: false });
    }
  }
  surface.isBusy = false;
}

function paint(canvas: OffscreenCanvas, order: PaintOrder, ...drawn: PaintedParts): void {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('the canvas gives no context');
  // Setting a canvas's size clears it; one of the same size is painted over.
  if (canvas.width !== order.width) canvas.width = order.width;
  if (canvas.height !== order.height) canvas.height = order.height;
  const [page, material] = drawn;
  paintPage(context, page, order.view, material);
}

type PaintedParts = [page: Parameters<typeof paintPage>[1], material: Parameters<typeof paintPage>[3]];
