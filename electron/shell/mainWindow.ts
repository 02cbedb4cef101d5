import { join } from 'node:path';
import { BrowserWindow, dialog, screen } from 'electron';
import type { Log } from './log.ts';
import { START_URL } from './origin.ts';
import { placeWindow, readWindowState, SMALLEST_WINDOW, writeWindowState } from './windowState.ts';

/** So long after the last move the place of the window is kept. */
const SETTLING_MILLISECONDS = 500;

/** A page that crashes again and again is not loaded anew for ever. */
const MOST_CRASHES = 3;
const CRASH_SPAN_MILLISECONDS = 60_000;

/** What the window needs of the program around it. */
export interface MainWindowSurroundings {
  readonly preload: string;
  readonly stateFile: string;
  readonly log: Log;
  /** The page has crashed and is being loaded anew. */
  readonly onRecovery: () => void;
}

/** Opens the program's window, where it stood when it was last closed. */
export function openMainWindow({ preload, stateFile, log, onRecovery }: MainWindowSurroundings): BrowserWindow {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const { bounds, maximized } = placeWindow(
    readWindowState(stateFile),
    [primary, ...others].map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST_WINDOW.width,
    minHeight: SMALLEST_WINDOW.height,
    show: false,
    title: '公报编排',
    backgroundColor: '#f4f4f2',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      // The typed page must not lose pace while another program is in front.
      backgroundThrottling: false,
    },
  });
  if (maximized) window.maximize();
  keepState(window, stateFile, log);
  recover(window, log, onRecovery);
  window.once('ready-to-show', () => window.show());
  window.loadURL(START_URL).catch((error: unknown) => log.error('window', 'the page could not be loaded', error));
  return window;
}

function keepState(window: BrowserWindow, stateFile: string, log: Log): void {
  let timer: NodeJS.Timeout | undefined;
  const keep = (): void => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    const { x, y, width, height } = window.getNormalBounds();
    writeWindowState(stateFile, { bounds: { x, y, width, height }, maximized: window.isMaximized() }, log);
  };
  const keepSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(keep, SETTLING_MILLISECONDS);
  };
  window.on('resize', keepSoon);
  window.on('move', keepSoon);
  window.on('maximize', keepSoon);
  window.on('unmaximize', keepSoon);
  window.on('close', keep);
  window.on('closed', () => clearTimeout(timer));
}

function recover(window: BrowserWindow, log: Log, onRecovery: () => void): void {
  let crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.error('window', 'the page has crashed', { reason, exitCode });
    const now = Date.now();
    crashes = [...crashes.filter((at) => now - at < CRASH_SPAN_MILLISECONDS), now];
    if (crashes.length >= MOST_CRASHES) {
      void offerRestart(window);
      crashes = [];
      return;
    }
    onRecovery();
    window.webContents.reload();
  });
  window.on('unresponsive', () => {
    log.warning('window', 'the page does not answer');
    void offerReload(window, onRecovery);
  });
}

/** Everything acknowledged is in the library, so a page can be thrown away at any time. */
async function offerReload(window: BrowserWindow, onRecovery: () => void): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: '公报编排',
    message: '窗口没有响应',
    detail: '可能正在处理较大的文件。已显示“已保存”的内容都在资料库里，重新载入不会丢失。',
    buttons: ['继续等待', '重新载入'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response !== 1 || window.isDestroyed()) return;
  onRecovery();
  window.webContents.forcefullyCrashRenderer();
}

async function offerRestart(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: '公报编排',
    message: '窗口接连出错，已停止重新载入',
    detail: '已显示“已保存”的内容都在资料库里。可以再试一次；仍然如此，请把日志文件夹交给维护人员。',
    buttons: ['再试一次', '退出'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  else window.destroy();
}

/** Where the preload is, beside the built main process. */
export const preloadFile = (): string => join(import.meta.dirname, '..', 'preload', 'preload.cjs');
