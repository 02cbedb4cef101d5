import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SetLine } from '../../shared/layout/inline/setParagraph.ts';
import { canBeDivided, mayDivide } from '../support/layout/kinsoku.ts';
import { lineTexts, type ShapeInEms, SIZE, setText } from '../support/layout/lines.ts';
import { propertyRuns } from '../support/layout/runs.ts';
import { randomText } from '../support/manuscripts.ts';

// fast-check prints the seed of a failing run. PROPERTY_RUNS in the environment asks for more of them.
const run = { numRuns: propertyRuns(600) };

const shapes: fc.Arbitrary<ShapeInEms> = fc
  .record({
    measure: fc.integer({ min: 8, max: 80 }).map((halves) => halves / 2),
    firstIndent: fc.constantFrom(0, 0, 1, 2),
    indent: fc.constantFrom(0, 0, 1, 2),
    align: fc.constantFrom('justify', 'justify', 'left', 'center', 'right'),
  })
  .filter(({ measure, firstIndent, indent }) => measure - Math.max(firstIndent, indent) >= 4);

const paragraphs = fc.tuple(
  fc
    .oneof(randomText(25), randomText(150))
    .chain((text) =>
      fc.nat({ max: 4 }).map((at) => (at === 0 && text.length > 4 ? `${text.slice(0, 3)}\n${text.slice(3)}` : text)),
    ),
  shapes,
);

const indentOf = (line: SetLine, shape: ShapeInEms): number =>
  (line.start === 0 ? (shape.firstIndent ?? 0) : (shape.indent ?? 0)) * SIZE;

describe('the lines of any paragraph', () => {
  it('hold every character once and in order', () => {
    fc.assert(
      fc.property(paragraphs, ([text, shape]) => {
        expect(lineTexts(setText(text, shape)).join('')).toBe(text);
      }),
      run,
    );
  });

  it('neither begin nor end where they may not, unless no division of the paragraph avoids it', () => {
    fc.assert(
      fc.property(paragraphs, ([text, shape]) => {
        const lines = setText(text, shape);
        const wrong = lines.slice(1).find((line) => {
          const [before, after] = [line.text.clusters[line.start - 1], line.text.clusters[line.start]];
          return before && after && !mayDivide(before, after);
        });
        if (!wrong) return;
        const measureFrom = (start: number): number =>
          (shape.measure - (start === 0 ? (shape.firstIndent ?? 0) : (shape.indent ?? 0))) * SIZE;
        expect(canBeDivided(wrong.text, measureFrom)).toBe(false);
      }),
      run,
    );
  });

  it('stay within their measure but for the blank of a closing mark, unless they say that they are overfull', () => {
    fc.assert(
      fc.property(paragraphs, ([text, shape]) => {
        for (const line of setText(text, shape)) {
          const blank = line.text.clusters[line.end - 1]?.blankAfter ?? 0;
          if (!line.overfull) expect(line.width).toBeLessThanOrEqual(shape.measure * SIZE + blank + 0.02);
        }
      }),
      run,
    );
  });

  it('begin at their indent, an opening mark with its blank before it', () => {
    fc.assert(
      fc.property(paragraphs, ([text, shape]) => {
        for (const line of setText(text, shape)) {
          const left = line.xs[0] ?? 0;
          const blank = line.text.clusters[line.start]?.blankBefore ?? 0;
          if (shape.align === 'justify' || shape.align === 'left') {
            expect(left).toBeCloseTo(indentOf(line, shape) - blank, 6);
          } else expect(left).toBeGreaterThanOrEqual(indentOf(line, shape) - blank - 0.02);
        }
      }),
      run,
    );
  });

  it('end flush where they are justified and something in them can be stretched', () => {
    fc.assert(
      fc.property(paragraphs, ([text, shape]) => {
        const lines = setText(text, { ...shape, align: 'justify' });
        for (const line of lines.slice(0, -1)) {
          const last = line.text.clusters[line.end - 1];
          const isElastic = line.text.gaps.slice(line.start, line.end - 1).some((gap) => gap.elastic);
          if (last?.text === '\n' || !isElastic || line.overfull) continue;
          const beyond = line.width - shape.measure * SIZE;
          expect(beyond).toBeGreaterThanOrEqual(-0.02);
          expect(beyond).toBeLessThanOrEqual((last?.blankAfter ?? 0) + 0.02);
        }
      }),
      run,
    );
  });

  it('never set two characters over each other', () => {
    fc.assert(
      fc.property(paragraphs, ([text, shape]) => {
        for (const line of setText(text, shape)) {
          for (let index = line.start; index + 1 < line.end; index += 1) {
            const [before, after] = [line.text.clusters[index], line.text.clusters[index + 1]];
            const ink = (line.xs[index - line.start] ?? 0) + (before?.width ?? 0) - (before?.blankAfter ?? 0);
            const next = (line.xs[index + 1 - line.start] ?? 0) + (after?.blankBefore ?? 0);
            // · gives an eighth of an em on each side; its point is narrower than that leaves.
            expect(next).toBeGreaterThanOrEqual(ink - SIZE / 8 - 0.02);
          }
        }
      }),
      run,
    );
  });
});
