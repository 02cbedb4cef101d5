/**
 * Lengths of the page. Points are PDF points (1/72 inch); an em is the type size in force.
 *
 * The brands keep a millimetre from being used as a point; arithmetic on branded
 * numbers gives plain numbers, which `pt`, `mm` or `em` brand again where they come to rest.
 */
declare const unit: unique symbol;

export type Pt = number & { readonly [unit]: 'pt' };
export type Mm = number & { readonly [unit]: 'mm' };
export type Em = number & { readonly [unit]: 'em' };

export const pt = (value: number): Pt => value as Pt;
export const mm = (value: number): Mm => value as Mm;
export const em = (value: number): Em => value as Em;

const POINTS_PER_INCH = 72;
const MILLIMETRES_PER_INCH = 25.4;

/** The same length in points. */
export const mmToPt = (length: Mm): Pt => pt((length * POINTS_PER_INCH) / MILLIMETRES_PER_INCH);

/** The same length in millimetres. */
export const ptToMm = (length: Pt): Mm => mm((length * MILLIMETRES_PER_INCH) / POINTS_PER_INCH);

/** A length given in ems of a type size. */
export const emToPt = (length: Em, size: Pt): Pt => pt(length * size);
