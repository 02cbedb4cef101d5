import { bridge } from './bridge.ts';

/** Writes an error of the page into the log. It can't fail: there would be nobody to tell. */
export function reportError(error: unknown, where: string): void {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const report = { message: message.slice(0, 10_000), stack: stack.slice(0, 50_000), where: where.slice(0, 1_000) };
  bridge()
    .invoke('app.reportError', report)
    .catch(() => undefined);
}

/** Lets nothing that goes wrong in the page pass unseen. */
export function reportUncaught(): void {
  window.addEventListener('error', ({ error, message, filename, lineno }) =>
    reportError(error ?? message, `${filename}:${lineno}`),
  );
  window.addEventListener('unhandledrejection', ({ reason }) => reportError(reason, 'promise'));
}
