import { readFileSync } from 'node:fs';
import type { FaceBook } from '../../../shared/fonts/faceBook.ts';
import type { LayoutResources, PictureSize, WordBreaker } from '../../../shared/layout/resources.ts';
import { type Template, templateSchema } from '../../../shared/template/template.ts';
import { fakeFace } from './fakeFace.ts';

/** What a test gives instead of the product's faces, dictionary and pictures. */
export interface FakeParts {
  readonly template?: Template;
  /** Words that the dictionary knows; all other text falls apart into characters. */
  readonly words?: readonly string[];
  /** Characters that no face has. */
  readonly missing?: string;
  readonly pictures?: ReadonlyMap<string, PictureSize>;
}

/** The county gazette's template as it is shipped. */
export const countyTemplate: Template = templateSchema.parse(
  JSON.parse(readFileSync(new URL('../../../templates/county-gazette/template.json', import.meta.url), 'utf8')),
);

/** Resources with a fake face for every role of the template. */
export function fakeResources(parts: FakeParts = {}): LayoutResources {
  const template = parts.template ?? countyTemplate;
  return {
    template,
    faceBook: fakeFaceBook(Object.keys(template.faces), parts.missing),
    words: fakeWords(parts.words ?? []),
    hyphenator: { syllables: (word) => [word] },
    pictures: parts.pictures ?? new Map(),
  };
}

/** One fake face for each role, named like it. */
function fakeFaceBook(roles: readonly string[], missing = ''): FaceBook {
  return {
    faces: roles.map((role) => fakeFace(role, missing)),
    indexOf(role) {
      const index = roles.indexOf(role);
      if (index < 0) throw new RangeError(`no role “${role}” among ${roles.join(', ')}`);
      return index;
    },
    westernOf: () => null,
  };
}

/** Divides text by the longest words of a list; what is in none is a word by itself. */
export function fakeWords(dictionary: readonly string[]): WordBreaker {
  const longestFirst = [...dictionary].sort((a, b) => b.length - a.length);
  return {
    words(text) {
      const words: string[] = [];
      for (let index = 0; index < text.length; ) {
        const rest = text.slice(index);
        const word = longestFirst.find((candidate) => rest.startsWith(candidate)) ?? [...rest][0] ?? '';
        words.push(word);
        index += word.length;
      }
      return words;
    },
  };
}
