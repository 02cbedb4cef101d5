/** Pages and angles as typed quantities. */
declare const unit: unique symbol;

/** A page's place in the file, from 0 for the front cover. */
export type PageIndex = number & { readonly [unit]: 'page index' };

/** A printed page number, from 1 for the inner title page. Covers have none. */
export type Folio = number & { readonly [unit]: 'folio' };

/** An angle in degrees, clockwise as seen on the page. */
export type Degrees = number & { readonly [unit]: 'degrees' };

export const pageIndex = (value: number): PageIndex => value as PageIndex;
export const folio = (value: number): Folio => value as Folio;
export const degrees = (value: number): Degrees => value as Degrees;
