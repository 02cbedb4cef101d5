import type { Faces } from './outlineBook.ts';
import type { PageView } from './paintPage.ts';

/** Where a painter fetches what it needs: addresses to which a key, a face or a picture's id is added. */
export interface PageAddresses {
  /** `<pages>/<key>` */
  readonly pages: string;
  /** `<outlines>/<face>?glyphs=1.2.3` */
  readonly outlines: string;
  /** `<pictures>/<id>` */
  readonly pictures: string;
}

/** A page, or a part of it, to be painted on a canvas. */
export interface PaintOrder {
  readonly pageKey: number;
  readonly faces: Faces;
  readonly pictures: readonly { readonly id: string }[];
  readonly view: PageView;
  /** Device pixels of the canvas. */
  readonly width: number;
  readonly height: number;
}

/** What the window tells the painting thread. Canvases are named by numbers. */
export type PainterMessage =
  | { readonly kind: 'open'; readonly addresses: PageAddresses }
  | { readonly kind: 'attach'; readonly canvas: number; readonly surface: OffscreenCanvas }
  | { readonly kind: 'paint'; readonly canvas: number; readonly order: PaintOrder }
  | { readonly kind: 'detach'; readonly canvas: number }
  /** Pages of other keys are not asked for again. */
  | { readonly kind: 'keepOnly'; readonly keys: readonly number[] };

/** What it answers: a canvas shows a page, or the page could not be fetched. */
export interface PainterReply {
  readonly canvas: number;
  readonly pageKey: number;
  readonly isPainted: boolean;
}
