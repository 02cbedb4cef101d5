/** Word files that were read and wait until the editor has looked at them: 收稿篮. */
export class ImportBasket {
  readonly #files = new Map<string, readonly ReceivedFile[]>();

  put(job: string, files: readonly ReceivedFile[]): void {
    this.#files.set(job, files);
  }

  /** One of the files of a job; null where the job was dismissed. */
  file(job: string, index: number): ReceivedFile | null {
    return this.#files.get(job)?.[index] ?? null;
  }

  dismiss(job: string): void {
    this.#files.delete(job);
  }

  clear(): void {
    this.#files.clear();
  }
}

/** A file as it came, by its name. */
export interface ReceivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
