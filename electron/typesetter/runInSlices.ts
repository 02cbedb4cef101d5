import { failure, type Result, success } from '../../shared/diagnostics/result.ts';

/**
 * Takes the steps of a long piece of work in slices, letting the event loop go on in between, until it is done or
 * given up.
 *
 * @param signal Aborted, it ends the work before its next step.
 * @param slice Milliseconds after which others have their turn.
 */
export async function runInSlices<Step, Value>(
  steps: Generator<Step, Value, void>,
  signal?: AbortSignal,
  slice = SLICE,
): Promise<Result<Value, 'cancelled'>> {
  let start = performance.now();
  for (;;) {
    if (signal?.aborted) {
      steps.return(undefined as Value);
      return failure('cancelled');
    }
    const step = steps.next();
    if (step.done) return success(step.value);
    if (performance.now() - start >= slice) {
      await new Promise((resolve) => setImmediate(resolve));
      start = performance.now();
    }
  }
}

/** Within a frame of the screen. */
const SLICE = 12;
