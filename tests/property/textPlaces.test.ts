import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textBlocks } from '../../shared/manuscript/textBlocks.ts';
import { placeOfPosition, positionOfPlace } from '../../shared/manuscript/textPlace.ts';
import { propertyRuns } from '../support/layout/runs.ts';
import { randomManuscript } from '../support/manuscripts.ts';

const run = { numRuns: propertyRuns(150) };

describe('places in the printed text of any manuscript', () => {
  it('come back from every caret position that they lead to', () => {
    fc.assert(
      fc.property(randomManuscript(), (manuscript) => {
        for (const { block, label, text } of textBlocks(manuscript)) {
          for (let offset = label.length; offset <= text.length; offset += 1) {
            const position = positionOfPlace(manuscript, { block, offset });
            expect(position).not.toBeNull();
            expect(placeOfPosition(manuscript, position ?? -1)).toEqual({ block, offset });
          }
        }
      }),
      run,
    );
  });

  it('name the character that stands at their position', () => {
    fc.assert(
      fc.property(randomManuscript(), (manuscript) => {
        manuscript.descendants((node, position) => {
          if (!node.isText) return;
          for (let index = 0; index < node.nodeSize; index += 1) {
            const place = placeOfPosition(manuscript, position + index);
            const block = textBlocks(manuscript)[place?.block ?? -1];
            expect(block?.text[place?.offset ?? -1]).toBe(node.text?.[index]);
          }
        });
      }),
      run,
    );
  });

  it('exist for every position of the document', () => {
    fc.assert(
      fc.property(randomManuscript(), (manuscript) => {
        const any = textBlocks(manuscript).length > 0;
        for (let position = 0; position <= manuscript.content.size; position += 1) {
          expect(placeOfPosition(manuscript, position) !== null).toBe(any);
        }
      }),
      run,
    );
  });
});
