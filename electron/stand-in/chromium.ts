import type { CdpConnection } from './cdpConnection.ts';

let connection: CdpConnection | null = null;

/** Said once Chromium runs; see start.ts. */
export function setChromium(started: CdpConnection): void {
  connection = started;
}

/** The running Chromium. */
export function chromium(): CdpConnection {
  if (connection === null) throw new Error('Chromium runs only after the app is ready');
  return connection;
}

/** Ends Chromium, if it was started, as gently as it lets us. */
export async function closeChromium(): Promise<void> {
  if (connection === null || connection.closed) return;
  const { process: child } = connection;
  const gone = new Promise<void>((resolve) => connection?.once('exit', resolve));
  connection.send('Browser.close').catch(() => {});
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 3_000))]);
  child.kill('SIGKILL');
}
