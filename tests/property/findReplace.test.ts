import fc from 'fast-check';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { findMatches } from '../../shared/find/findMatches.ts';
import { compileQuery } from '../../shared/find/query.ts';
import { replaceMatches } from '../../shared/find/replaceMatches.ts';
import { searchedTexts } from '../../shared/find/searchedText.ts';
import { propertyRuns } from '../support/layout/runs.ts';
import { randomManuscript } from '../support/manuscripts.ts';

const run = { numRuns: propertyRuns(200) };
const needle = fc.stringMatching(/^[一二三四甲乙，。（）A1% ]{1,2}$/);
const replacement = fc.stringMatching(/^[一二三四甲乙，。（）A1% ]{0,3}$/);

function plainFinder(text: string) {
  const compiled = compileQuery({ text, isPattern: false, matchCase: true, matchWidth: true });
  if (!compiled.ok) throw new Error(compiled.error.code);
  return compiled.value;
}

describe('find and replace in any manuscript', () => {
  it('does to every block what replacing in its text would do, and keeps all footnotes', () => {
    fc.assert(
      fc.property(randomManuscript(), needle, replacement, (manuscript, find, text) => {
        const transform = new Transform(manuscript);
        replaceMatches(transform, findMatches(manuscript, plainFinder(find)), { text, isPattern: false });
        transform.doc.check();
        const expected = searchedTexts(manuscript).map((block) => block.text.replaceAll(find, () => text));
        expect(searchedTexts(transform.doc).map((block) => block.text)).toEqual(expected);
      }),
      run,
    );
  });

  it('is undone by the inverted steps', () => {
    fc.assert(
      fc.property(randomManuscript(), needle, replacement, (manuscript, find, text) => {
        const transform = new Transform(manuscript);
        replaceMatches(transform, findMatches(manuscript, plainFinder(find)), { text, isPattern: false });
        let { doc } = transform;
        for (let step = transform.steps.length - 1; step >= 0; step -= 1) {
          const undone = transform.steps[step]!.invert(transform.docs[step]!).apply(doc);
          doc = undone.doc!;
        }
        expect(doc.eq(manuscript)).toBe(true);
      }),
      run,
    );
  });

  it('leads by its positions to the text that it found', () => {
    fc.assert(
      fc.property(randomManuscript(), needle, (manuscript, find) => {
        for (const match of findMatches(manuscript, plainFinder(find))) {
          let between = '';
          const { parent } = manuscript.resolve(match.from);
          manuscript.nodesBetween(match.from, match.to, (node, position, holder) => {
            if (node.isText && holder === parent) {
              between += node.text!.slice(Math.max(0, match.from - position), match.to - position);
            }
          });
          expect(between).toBe(match.text);
        }
      }),
      run,
    );
  });
});
