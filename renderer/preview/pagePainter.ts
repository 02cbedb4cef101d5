import type { PageAddresses, PainterMessage, PainterReply, PaintOrder } from './paintOrder.ts';

/** A canvas that the painting thread paints on. */
export interface PaintedCanvas {
  readonly paint: (order: PaintOrder) => void;
  /** The canvas is gone. */
  readonly detach: () => void;
}

/** Told which page a canvas shows now, or that a page could not be fetched. */
export type PaintListener = (reply: Omit<PainterReply, 'canvas'>) => void;

/** The painting thread of a window, for the pages of one issue. */
export class PagePainter {
  readonly #thread: Worker;
  readonly #listeners = new Map<number, PaintListener>();
  #next = 1;

  constructor(addresses: PageAddresses) {
    this.#thread = new Worker(new URL('./paintThread.ts', import.meta.url), { type: 'module' });
    this.#thread.onmessage = ({ data }: MessageEvent<PainterReply>) => {
      const { canvas, ...reply } = data;
      this.#listeners.get(canvas)?.(reply);
    };
    this.#send({ kind: 'open', addresses });
  }

  /** Hands a canvas over to the thread; nobody else can draw on it any more. */
  attach(element: HTMLCanvasElement, listener: PaintListener): PaintedCanvas {
    const canvas = this.#next;
    this.#next += 1;
    const surface = element.transferControlToOffscreen();
    this.#listeners.set(canvas, listener);
    this.#send({ kind: 'attach', canvas, surface }, [surface]);
    return {
      paint: (order) => this.#send({ kind: 'paint', canvas, order }),
      detach: () => {
        this.#listeners.delete(canvas);
        this.#send({ kind: 'detach', canvas });
      },
    };
  }

  /** Pages of other keys will not be asked for again. */
  keepOnly(keys: readonly number[]): void {
    this.#send({ kind: 'keepOnly', keys });
  }

  /** Ends the thread. */
  end(): void {
    this.#thread.terminate();
  }

  #send(message: PainterMessage, transfer: Transferable[] = []): void {
    this.#thread.postMessage(message, transfer);
  }
}
