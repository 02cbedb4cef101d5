import { Worker } from 'node:worker_threads';
import type { Answer, Call, CallName, TypesetterCalls } from './protocol.ts';

/** The typesetter's thread came to an end while a call was waiting for its answer. */
export class TypesetterEnded extends Error {
  constructor() {
    super('the typesetter’s thread has ended');
  }
}

/**
 * The typesetter of the program: one thread that holds faces and layouts, for all windows and the export.
 *
 * It begins with the first call. If it comes to an end by itself, waiting calls are rejected with `TypesetterEnded`
 * and the next call begins a new one, to which live issues must be given again.
 */
export class TypesetterService {
  readonly #thread: URL;
  #worker: Worker | null = null;
  #nextId = 1;
  readonly #waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();

  /** @param thread The compiled `typesetterThread`. */
  constructor(thread: URL) {
    this.#thread = thread;
  }

  call<Name extends CallName>(
    name: Name,
    given: TypesetterCalls[Name]['given'],
  ): Promise<TypesetterCalls[Name]['answer']> {
    const worker = this.#worker ?? this.#begin();
    const id = this.#nextId;
    this.#nextId += 1;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, name, given } as Call);
    });
  }

  /** Ends the thread; a later call begins another one. */
  async end(): Promise<void> {
    await this.#worker?.terminate();
  }

  #begin(): Worker {
    const worker = new Worker(this.#thread);
    this.#worker = worker;
    worker.on('message', (answer: Answer) => this.#answered(answer));
    // An error is followed by the exit.
    worker.on('error', () => {});
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = null;
      const waiting = [...this.#waiting.values()];
      this.#waiting.clear();
      for (const { reject } of waiting) reject(new TypesetterEnded());
    });
    // A program that has nothing else to do may end.
    worker.unref();
    return worker;
  }

  #answered(answer: Answer): void {
    const call = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('thrown' in answer) call?.reject(new Error(answer.thrown));
    else call?.resolve(answer.value as never);
  }
}
