import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AppliedCommand, applyCommand } from '../../shared/issue/applyCommand.ts';
import { type DeskCommand, deskCommandSchema } from '../../shared/issue/deskCommand.ts';
import { type IssueOutline, issueOutlineSchema } from '../../shared/issue/issueOutline.ts';
import { randomCommand, randomOutline } from '../support/outlines.ts';

// fast-check prints the seed of a failing run; put it here to see it again.
const run = { numRuns: Number(process.env.PROPERTY_RUNS ?? 1000) };

/** A random outline with a random command for it. */
const outlineAndCommand = randomOutline().chain((outline) =>
  fc.tuple(fc.constant(outline), randomCommand(outline, 'fresh')),
);

function applied(outline: IssueOutline, command: DeskCommand): AppliedCommand {
  const result = applyCommand(outline, command);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const child of Object.values(value)) frozen(child);
    Object.freeze(value);
  }
  return value;
}

describe('a command of the desk', () => {
  it('is undone by its inverse, and done again by the inverse of that', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(outlineAndCommand, ([outline, command]) => {
        const result = applyCommand(frozen(outline), frozen(command));
        if (!result.ok) return;
        kinds.add(command.kind);
        const undone = applied(result.value.outline, result.value.inverse);
        expect(undone.outline).toEqual(outline);
        expect(applied(undone.outline, undone.inverse).outline).toEqual(result.value.outline);
      }),
      run,
    );
    // Every kind was carried out at least once, so that the property says something of each.
    expect(kinds.size).toBe(21);
  });

  it('and its inverse come through JSON and their schema as they were', () => {
    fc.assert(
      fc.property(outlineAndCommand, ([outline, command]) => {
        expect(deskCommandSchema.parse(throughJson(command))).toEqual(command);
        const result = applyCommand(outline, command);
        if (result.ok) {
          const { inverse } = result.value;
          expect(deskCommandSchema.parse(throughJson(inverse))).toEqual(inverse);
        }
      }),
      run,
    );
  });

  it('leaves an outline that its schema accepts', () => {
    fc.assert(
      fc.property(outlineAndCommand, ([outline, command]) => {
        expect(issueOutlineSchema.parse(throughJson(outline))).toEqual(outline);
        const result = applyCommand(outline, command);
        const after = result.ok ? result.value.outline : outline;
        expect(issueOutlineSchema.parse(throughJson(after))).toEqual(after);
      }),
      run,
    );
  });

  it('keeps as they are the sections that it does not touch', () => {
    fc.assert(
      fc.property(outlineAndCommand, ([outline, command]) => {
        const result = applyCommand(outline, command);
        if (!result.ok || command.kind === 'all') return;
        const kept = result.value.outline.sections.filter((section) => outline.sections.includes(section));
        expect(kept.length).toBeGreaterThanOrEqual(outline.sections.length - 2);
      }),
      run,
    );
  });

  it('in a row of many is undone by the inverses in the opposite order', () => {
    const walk = fc.array(fc.nat(), { minLength: 5, maxLength: 25 });
    fc.assert(
      fc.property(randomOutline(), walk, (outline, seeds) => {
        let current = outline;
        const inverses: DeskCommand[] = [];
        seeds.forEach((seed, step) => {
          const [command] = fc.sample(randomCommand(current, `new${step}`), { numRuns: 1, seed });
          const result = applyCommand(current, command!);
          if (!result.ok) return;
          current = result.value.outline;
          inverses.unshift(result.value.inverse);
        });
        for (const inverse of inverses) current = applied(current, inverse).outline;
        expect(current).toEqual(outline);
      }),
      { numRuns: run.numRuns / 5 },
    );
  });
});
