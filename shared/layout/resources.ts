import type { Face } from '../fonts/face.ts';
import type { FaceBook } from '../fonts/faceBook.ts';
import type { Template } from '../template/template.ts';
import type { Hyphenator } from './inline/hyphenateWord.ts';
import type { LayoutMemory } from './layoutMemory.ts';

/** Divides Chinese text into words by a bundled dictionary, the same in every runtime. */
export interface WordBreaker {
  /** The words in order; joined they are the text. */
  words(text: string): readonly string[];
}

/** A picture's own size in pixels, for its proportions. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Everything besides the issue that layout reads. */
export interface LayoutResources {
  readonly template: Template;
  readonly faceBook: FaceBook;
  readonly words: WordBreaker;
  /** Asked for nothing where hyphenation is off. */
  readonly hyphenator: Hyphenator;
  /** By id; those of the template by the name of their file. */
  readonly pictures: ReadonlyMap<string, PictureSize>;
  /** What earlier layouts left behind, while an issue is edited. */
  readonly memory?: LayoutMemory;
}

/** The face that serves a role of the template. */
export function faceOf(resources: LayoutResources, role: string): Face {
  const face = resources.faceBook.faces[resources.faceBook.indexOf(role)];
  if (!face) throw new RangeError(`no face for the role “${role}”`);
  return face;
}
