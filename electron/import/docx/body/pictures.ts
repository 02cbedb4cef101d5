import type { Picture } from '../../../../shared/manuscript/picture.ts';
import { type PictureFault, readPicture } from '../../readPicture.ts';
import type { Parts } from '../package/openPackage.ts';

/** Why a picture can't be taken over. */
export type PictureProblem = 'missing' | PictureFault;

/** The pictures of a document, each kept once. */
export class PictureShelf {
  private readonly parts: Parts;
  private readonly byPart = new Map<string, Picture | PictureProblem>();
  private readonly byId = new Map<string, Picture>();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** The picture of a part of the package, or why there is none. */
  take(part: string): Picture | PictureProblem {
    const known = this.byPart.get(part);
    if (known !== undefined) return known;
    const bytes = this.parts.get(part);
    const picture = bytes === undefined ? 'missing' : readPicture(bytes, part);
    this.byPart.set(part, picture);
    return picture;
  }

  /** Keeps a picture that a figure shows. */
  keep(picture: Picture): void {
    this.byId.set(picture.id, picture);
  }

  /** The pictures that figures show, in order of their first use. */
  get pictures(): readonly Picture[] {
    return [...this.byId.values()];
  }
}
