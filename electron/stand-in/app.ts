import { EventEmitter } from 'node:events';
import { AppPaths } from './appPaths.ts';
import { closeChromium } from './chromium.ts';
import { commandLine } from './commandLine.ts';
import { launchedApp } from './launchedApp.ts';
import { openWindows } from './openWindows.ts';
import { emitPreventable, preventableEvent } from './preventableEvent.ts';
import { stopProtocols } from './protocol.ts';
import { SingleInstance } from './singleInstance.ts';
import { withoutEffect } from './standInLog.ts';
import { strict } from './strict.ts';

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine = commandLine;
  private readonly paths = new AppPaths();
  private readonly instance = new SingleInstance();
  private readonly readiness = Promise.withResolvers<void>();
  private ready = false;
  private quitting = false;
  private givenName: string | null = null;

  get name(): string {
    return this.givenName ?? launchedApp().name;
  }
  getName(): string {
    return this.name;
  }
  setName(name: string): void {
    this.givenName = name;
  }
  getVersion(): string {
    return launchedApp().version;
  }
  getAppPath(): string {
    return launchedApp().folder;
  }
  getLocale(): string {
    return commandLine.getSwitchValue('lang') || 'zh-CN';
  }
  getPath(name: string): string {
    return this.paths.get(name, this.name);
  }
  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }

  whenReady(): Promise<void> {
    return this.readiness.promise;
  }
  isReady(): boolean {
    return this.ready;
  }
  /** Says that Chromium runs; see start.ts. */
  becomeReady(): void {
    this.ready = true;
    this.readiness.resolve();
    this.emit('ready', preventableEvent({}), {});
  }
  isQuitting(): boolean {
    return this.quitting;
  }

  requestSingleInstanceLock(data: unknown = {}): boolean {
    const start = { argv: process.argv, cwd: process.cwd(), data };
    return this.instance.request(this.getPath('userData'), start, (second) =>
      this.emit('second-instance', preventableEvent({}), second.argv, second.cwd, second.data),
    );
  }
  hasSingleInstanceLock(): boolean {
    return this.instance.held;
  }
  releaseSingleInstanceLock(): void {
    this.instance.release();
  }

  quit(): void {
    void this.quitInOrder();
  }

  private async quitInOrder(): Promise<void> {
    if (this.quitting) return;
    this.quitting = true;
    if (!emitPreventable(this, 'before-quit') || !(await this.closeWindows()) || !emitPreventable(this, 'will-quit')) {
      this.quitting = false;
      return;
    }
    this.emit('quit', preventableEvent({}), 0);
    await this.end(0);
  }

  private async closeWindows(): Promise<boolean> {
    for (const window of [...openWindows.all]) {
      if (!(await window.requestClose())) return false;
    }
    return true;
  }

  exit(code = 0): void {
    void this.end(code);
  }

  private async end(code: number): Promise<never> {
    await this.instance.told;
    this.instance.release();
    stopProtocols();
    await closeChromium();
    process.exit(code);
  }

  /** The last window has gone; without a listener that ends the program. */
  windowsAllClosed(): void {
    if (this.quitting) return;
    if (this.listenerCount('window-all-closed') === 0) this.quit();
    else this.emit('window-all-closed');
  }

  focus(): void {
    openWindows.focused?.focus();
  }
  setAppUserModelId(id: string): void {
    withoutEffect(`app.setAppUserModelId(${id})`);
  }
  enableSandbox(): void {
    withoutEffect('app.enableSandbox()');
  }
  addRecentDocument(path: string): void {
    withoutEffect(`app.addRecentDocument(${path})`);
  }
  clearRecentDocuments(): void {
    withoutEffect('app.clearRecentDocuments()');
  }
}

/** Electron's `app`. */
export const app = strict('app', new App());
