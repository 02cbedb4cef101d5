/**
 * Where the worker's module is: beside the built main process, or beside this source, which Node runs as it is.
 */
export const jobWorkerFile = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './jobWorker.ts' : './jobWorker.js', import.meta.url);
