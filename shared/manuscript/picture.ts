/** The bytes of a picture, kept once for every figure that shows it. */
export interface Picture {
  /** SHA-256 of the bytes in lower-case hex; a figure's `picture` attribute names it. */
  readonly id: string;
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
}
