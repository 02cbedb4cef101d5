import { mkdirSync } from 'node:fs';
import { app } from './app.ts';
import { CdpConnection } from './cdpConnection.ts';
import { setChromium } from './chromium.ts';
import { chromiumArguments } from './chromiumArguments.ts';
import { appendedSwitches } from './commandLine.ts';
import { findChromium } from './findChromium.ts';
import { launchedApp } from './launchedApp.ts';
import { openWindows } from './openWindows.ts';
import { emitPreventable } from './preventableEvent.ts';
import { addresses, serveProtocols } from './protocol.ts';
import { PERMISSIONS, session } from './session.ts';
import { standInLog } from './standInLog.ts';
import { waitingTargets } from './waitingTargets.ts';
import { PAGE_EVENTS } from './webContents.ts';

/** A page of Chromium, as the protocol describes it. */
interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly title: string;
  readonly url: string;
  readonly openerId?: string;
}

/**
 * Runs a program: loads it, starts Chromium, and says that it is ready. Electron, too, becomes ready only after
 * the program's entry has been evaluated.
 */
export async function start(load: () => Promise<void>): Promise<void> {
  const port = await serveProtocols();
  await load();
  // A second instance has had its say by now.
  if (app.isQuitting()) return;
  const connection = launch(port);
  setChromium(connection);
  listen(connection);
  await prepare(connection);
  app.becomeReady();
}

function launch(port: number): CdpConnection {
  const executable = findChromium();
  if (executable === null) throw new Error('no Chromium was found; set ELECTRON_STAND_IN_CHROMIUM to its path');
  const userData = app.getPath('userData');
  mkdirSync(userData, { recursive: true });
  const args = chromiumArguments({
    userData,
    port,
    headless: isHeadless(),
    root: process.getuid?.() === 0,
    flags: launchedApp().flags,
    switches: appendedSwitches,
  });
  return new CdpConnection(executable, args, (line) => {
    // Playwright waits for this line of Electron.
    if (line.startsWith('DevTools listening')) process.stderr.write(`${line}\n`);
    else standInLog(`Chromium: ${line}`);
  });
}

function isHeadless(): boolean {
  const wanted = process.env.ELECTRON_STAND_IN_HEADLESS;
  return wanted === undefined ? process.env.DISPLAY === undefined || process.env.DISPLAY === '' : wanted !== '0';
}

function listen(connection: CdpConnection): void {
  process.on('exit', () => connection.process.kill('SIGKILL'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
  connection.once('exit', () => {
    for (const window of [...openWindows.all]) window.wentAway();
  });
  for (const method of PAGE_EVENTS) {
    connection.on(method, (params: object, sessionId: string) =>
      openWindows.bySession(sessionId)?.contents.take(method, params),
    );
  }
  connection.on('Page.frameResized', (_params: object, sessionId: string) => {
    // Without a screen, nobody but the program changes a window.
    if (!isHeadless())
      openWindows
        .bySession(sessionId)
        ?.lookAtBounds()
        .catch((error: Error) => standInLog(error.message));
  });
  connection.on('Target.attachedToTarget', (event: { targetInfo: Target; sessionId: string }) =>
    attached(connection, event.targetInfo, event.sessionId),
  );
  connection.on('Target.targetInfoChanged', ({ targetInfo }: { targetInfo: Target }) => {
    const window = openWindows.byTarget(targetInfo.targetId);
    const hasTitle = targetInfo.title !== '' && !targetInfo.url.startsWith('about:');
    if (hasTitle && window !== undefined && targetInfo.title !== window.contents.getTitle()) {
      window.titleChanged(targetInfo.title);
    }
  });
  connection.on('Target.targetDestroyed', ({ targetId }: { targetId: string }) =>
    openWindows.byTarget(targetId)?.wentAway(),
  );
  connection.on('Browser.downloadWillBegin', ({ url }: { url: string }) => {
    const item = { getURL: () => addresses.fromHttp(url), cancel: () => {} };
    emitPreventable(session.defaultSession, 'will-download', {}, item);
    standInLog(`a download was refused: ${url}`);
  });
}

/** A new page: one that the program has made, or one that a page wants to open. */
function attached(connection: CdpConnection, target: Target, sessionId: string): void {
  const opener = target.openerId === undefined ? undefined : openWindows.byTarget(target.openerId);
  if (target.type === 'page' && opener === undefined) {
    waitingTargets.attached(target.targetId, sessionId);
    return;
  }
  // A page that waits holds up the one that opened it, so it must run on before it is closed.
  const running = connection.send('Runtime.runIfWaitingForDebugger', {}, sessionId).catch(() => {});
  // By a link; `window.open` does not come so far.
  if (target.type === 'page' && opener?.contents.askToOpen(target.url) === false) {
    void running.then(() => connection.send('Target.closeTarget', { targetId: target.targetId }).catch(() => {}));
  }
}

async function prepare(connection: CdpConnection): Promise<void> {
  const { product } = await connection.send<{ product: string }>('Browser.getVersion');
  Object.assign(process.versions, { chrome: product.split('/')[1] });
  await Promise.all([
    connection.send('Target.setDiscoverTargets', { discover: true }),
    connection.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter: [{ type: 'page' }],
    }),
    connection.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true }),
  ]);
  app.on('browser-window-created', () => settlePermissions(connection));
}

/** Tells Chromium what the program would answer, since it can't ask it. */
function settlePermissions(connection: CdpConnection): void {
  for (const [permission, name] of PERMISSIONS) {
    const setting = session.defaultSession.grants(permission) ? 'granted' : 'denied';
    connection
      .send('Browser.setPermission', { permission: { name }, setting })
      .catch((error: Error) => standInLog(error.message));
  }
}

process.on('unhandledRejection', (error) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
