import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { chromium } from './chromium.ts';
import { accelerate } from './menu.ts';
import { openWindows } from './openWindows.ts';
import { emitPreventable, preventableEvent } from './preventableEvent.ts';
import { standInLog, withoutEffect } from './standInLog.ts';
import { NotImitated, strict } from './strict.ts';
import { waitingTargets } from './waitingTargets.ts';
import { WebContents, type WebPreferences } from './webContents.ts';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of Electron's options for a window that is imitated. */
export interface BrowserWindowOptions extends Partial<Rectangle> {
  readonly show?: boolean;
  readonly title?: string;
  readonly minWidth?: number;
  readonly minHeight?: number;
  readonly backgroundColor?: string;
  readonly webPreferences?: WebPreferences;
}

type State = 'normal' | 'maximized' | 'minimized' | 'fullscreen';

let lastId = 0;

/** Electron's `BrowserWindow`: a window of Chromium without an address bar. */
export class BrowserWindow extends EventEmitter {
  readonly id: number;
  /** The page, as the program gets it: what is not imitated throws. */
  readonly webContents: WebContents;
  /** The page itself. */
  readonly contents: WebContents;
  private bounds: Rectangle;
  private state: State = 'normal';
  private visible: boolean;
  private title: string;
  private gone = false;
  private closing: PromiseWithResolvers<boolean> | null = null;
  private chromiumWindow: number | null = null;

  static getAllWindows(): BrowserWindow[] {
    return [...openWindows.all];
  }
  static getFocusedWindow(): BrowserWindow | null {
    return openWindows.focused;
  }
  static fromWebContents(contents: { readonly id: number }): BrowserWindow | null {
    return [...openWindows.all].find((window) => window.contents.id === contents.id) ?? null;
  }
  static fromId(id: number): BrowserWindow | null {
    return [...openWindows.all].find((window) => window.id === id) ?? null;
  }

  constructor(options: BrowserWindowOptions = {}) {
    super();
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    const preferences = options.webPreferences ?? {};
    if (preferences.nodeIntegration || preferences.contextIsolation === false || preferences.sandbox === false) {
      throw new NotImitated('a window without contextIsolation and sandbox, or with nodeIntegration');
    }
    lastId += 1;
    this.id = lastId;
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.bounds = { x, y, width, height };
    this.visible = options.show !== false;
    this.title = options.title ?? app.getName();
    const window = strict('BrowserWindow', this) as BrowserWindow;
    this.contents = new WebContents(
      {
        keyPressed: ({ key, code, ctrl, shift, alt, meta }) =>
          accelerate({ key, code, ctrl, shift, alt, meta }, window),
        emit: (name, ...args) => window.emit(name, ...args),
      },
      preferences,
    );
    this.webContents = strict('webContents', this.contents);
    openWindows.all.add(window);
    openWindows.focused = window;
    this.open().catch((error: Error) => standInLog(`a window could not be opened: ${error.message}`));
    app.emit('browser-window-created', preventableEvent({}), window);
    app.emit('web-contents-created', preventableEvent({}), this.webContents);
    // biome-ignore lint/correctness/noConstructorReturn: what is not imitated must throw.
    return window;
  }

  private async open(): Promise<void> {
    const { x, y, width, height } = this.bounds;
    const { targetId } = await chromium().send<{ targetId: string }>('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      background: !this.visible,
      left: x,
      top: y,
      width,
      height,
    });
    await this.contents.attach(targetId, await waitingTargets.sessionOf(targetId));
  }

  loadURL(url: string): Promise<void> {
    return this.contents.loadURL(url);
  }
  loadFile(path: string): Promise<void> {
    return this.contents.loadFile(path);
  }
  reload(): void {
    this.contents.reload();
  }

  getBounds(): Rectangle {
    return { ...this.bounds };
  }
  getNormalBounds(): Rectangle {
    return { ...this.bounds };
  }
  setBounds(bounds: Partial<Rectangle>): void {
    this.bounds = { ...this.bounds, ...bounds };
    const { x, y, width, height } = this.bounds;
    this.place({ left: x, top: y, width, height });
    this.emit('resize');
    this.emit('move');
  }
  getSize(): [number, number] {
    return [this.bounds.width, this.bounds.height];
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }
  setMinimumSize(width: number, height: number): void {
    withoutEffect(`setMinimumSize(${width}, ${height})`);
  }

  private place(bounds: object): void {
    this.placeNow(bounds).catch((error: Error) => standInLog(error.message));
  }
  private async placeNow(bounds: object): Promise<void> {
    await chromium().send('Browser.setWindowBounds', { windowId: await this.windowId(), bounds });
  }
  private async windowId(): Promise<number> {
    if (this.chromiumWindow === null) {
      const { windowId } = await this.contents.command<{ windowId: number }>('Browser.getWindowForTarget');
      this.chromiumWindow = windowId;
    }
    return this.chromiumWindow;
  }

  /** Takes over what the user has done to the window; Chromium tells only that the page has another size. */
  async lookAtBounds(): Promise<void> {
    const { bounds } = await chromium().send<{
      bounds: { left: number; top: number; width: number; height: number; windowState: State };
    }>('Browser.getWindowBounds', { windowId: await this.windowId() });
    const before = this.state;
    this.state = bounds.windowState;
    if (this.state === 'normal') {
      this.bounds = { x: bounds.left, y: bounds.top, width: bounds.width, height: bounds.height };
    }
    if (this.state !== before) {
      if (this.state === 'maximized') this.emit('maximize');
      else if (before === 'maximized') this.emit('unmaximize');
    }
    this.emit('resize');
    this.emit('move');
  }

  private go(state: State, event: string): void {
    this.state = state;
    this.place({ windowState: state });
    this.emit(event);
  }
  maximize(): void {
    this.go('maximized', 'maximize');
  }
  unmaximize(): void {
    this.go('normal', 'unmaximize');
  }
  isMaximized(): boolean {
    return this.state === 'maximized';
  }
  minimize(): void {
    this.go('minimized', 'minimize');
  }
  isMinimized(): boolean {
    return this.state === 'minimized';
  }
  restore(): void {
    this.go('normal', 'restore');
  }
  setFullScreen(full: boolean): void {
    this.go(full ? 'fullscreen' : 'normal', full ? 'enter-full-screen' : 'leave-full-screen');
  }
  isFullScreen(): boolean {
    return this.state === 'fullscreen';
  }

  show(): void {
    this.visible = true;
    this.emit('show');
    this.focus();
  }
  isVisible(): boolean {
    return this.visible;
  }
  focus(): void {
    openWindows.focused = BrowserWindow.fromId(this.id);
    this.contents.focus();
    this.emit('focus');
  }
  isFocused(): boolean {
    return openWindows.focused?.id === this.id;
  }
  isDestroyed(): boolean {
    return this.gone;
  }
  getTitle(): string {
    return this.title;
  }
  setTitle(title: string): void {
    this.title = title;
  }
  titleChanged(title: string): void {
    this.contents.titleChanged(title);
    if (emitPreventable(this, 'page-title-updated', {}, title, true)) this.title = title;
  }

  close(): void {
    void this.requestClose();
  }
  /** @returns Whether the window has closed; its listeners or its page may refuse. */
  async requestClose(): Promise<boolean> {
    if (this.gone) return true;
    if (!emitPreventable(this, 'close')) return false;
    const closing = Promise.withResolvers<boolean>();
    this.closing = closing;
    this.contents.once('stand-in:stayed', () => closing.resolve(false));
    // A crashed page answers to nothing but the browser.
    if (this.contents.isCrashed()) this.destroy();
    else this.contents.command('Page.close').catch((error: Error) => standInLog(error.message));
    const closed = await closing.promise;
    this.closing = null;
    return closed;
  }
  destroy(): void {
    if (this.gone) return;
    const { targetId } = this.contents;
    chromium()
      .send('Target.closeTarget', { targetId })
      .catch((error: Error) => standInLog(error.message));
  }

  /** The window is no more. */
  wentAway(): void {
    if (this.gone) return;
    // By the close box, which can't be refused here.
    if (this.closing === null && !emitPreventable(this, 'close')) {
      standInLog('the program wanted to keep a window that the user has closed');
    }
    this.gone = true;
    this.contents.destroyed = true;
    for (const window of openWindows.all) {
      if (window.id === this.id) openWindows.all.delete(window);
    }
    if (openWindows.focused?.id === this.id) openWindows.focused = [...openWindows.all].at(-1) ?? null;
    this.contents.emit('destroyed');
    this.emit('closed');
    this.closing?.resolve(true);
    if (openWindows.all.size === 0) app.windowsAllClosed();
  }
}
