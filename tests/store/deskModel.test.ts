import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../shared/issue/applyCommand.ts';
import type { DeskCommand } from '../../shared/issue/deskCommand.ts';
import { articlesOfOutline, type IssueOutline } from '../../shared/issue/issueOutline.ts';
import { issueId, randomCommand, randomOutline } from '../support/outlines.ts';
import { draftOf, type OpenTestLibrary, reopened, succeeded, testLibrary } from '../support/store/libraries.ts';

const issue = issueId('issue-1');

/** What is done in one step of a walk. */
const step = fc.record({
  what: fc.constantFrom('command', 'command', 'command', 'command', 'undo', 'undo', 'redo', 'write', 'reopen'),
  seed: fc.nat(),
});

/** The desk as the pure core has it: outlines behind and ahead of the present one. */
interface Model {
  outline: IssueOutline;
  readonly behind: IssueOutline[];
  ahead: IssueOutline[];
}

describe('a stored issue', () => {
  it('is what the core makes of it, after any walk of commands, undo, redo, writing and opening again', () => {
    fc.assert(
      fc.property(randomOutline(), fc.array(step, { minLength: 4, maxLength: 25 }), (outline, walk) => {
        let open: OpenTestLibrary = testLibrary();
        succeeded(open.write.addIssue(outline));
        const model: Model = { outline, behind: [], ahead: [] };
        const texts = new Map<string, string>();
        walk.forEach(({ what, seed }, index) => {
          if (what === 'command') carryOut(open, model, seed, index);
          else if (what === 'undo') turn(model, model.behind, model.ahead, open.write.undo(issue));
          else if (what === 'redo') turn(model, model.ahead, model.behind, open.write.redo(issue));
          else if (what === 'write') write(open, model, texts, seed, index);
          else open = reopened(open);
          expect(succeeded(open.library.read.outline(issue))).toEqual(model.outline);
        });
        for (const { id } of articlesOfOutline(model.outline)) {
          const text = texts.get(id);
          const { manuscript } = succeeded(open.library.read.manuscript(id));
          if (text !== undefined) expect(manuscript.textContent).toBe(text);
        }
        expect(succeeded(open.library.check())).toEqual([]);
        open.library.close();
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 25) },
    );
  });
});

function carryOut({ write }: OpenTestLibrary, model: Model, seed: number, index: number): void {
  const [command] = fc.sample(randomCommand(model.outline, `new${index}`), { numRuns: 1, seed });
  const expected = applyCommand(model.outline, command as DeskCommand);
  const done = write.command(issue, command as DeskCommand);
  expect(done.ok ? 'done' : done.error).toEqual(expected.ok ? 'done' : expected.error);
  if (!expected.ok || expected.value.outline === model.outline) return;
  model.behind.push(model.outline);
  model.ahead = [];
  model.outline = expected.value.outline;
}

/** One step of undo or redo, which there is just where the core has an outline to go to. */
function turn(model: Model, from: IssueOutline[], to: IssueOutline[], done: { readonly ok: boolean }): void {
  const outline = from.pop();
  expect(done.ok).toBe(outline !== undefined);
  if (outline === undefined) return;
  to.push(model.outline);
  model.outline = outline;
}

function write(open: OpenTestLibrary, model: Model, texts: Map<string, string>, seed: number, index: number): void {
  const articles = articlesOfOutline(model.outline);
  const article = articles[seed % Math.max(1, articles.length)];
  if (article === undefined) return;
  const { revision } = succeeded(open.library.read.manuscript(article.id));
  succeeded(open.write.saveDraft(article.id, revision, draftOf(`第${index}步`)));
  texts.set(article.id, `第${index}步`);
}
