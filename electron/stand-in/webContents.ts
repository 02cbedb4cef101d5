import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from './chromium.ts';
import { ipcMain } from './ipcMain.ts';
import { launchedApp } from './launchedApp.ts';
import type { NodeMessage, PageMessage } from './page/messages.ts';
import { codec, PRELOAD_WORLD, pageScripts } from './pageScripts.ts';
import { emitPreventable, preventableEvent } from './preventableEvent.ts';
import { addresses } from './protocol.ts';
import { session } from './session.ts';
import { standInLog, withoutEffect } from './standInLog.ts';
import { strict } from './strict.ts';
import { WebFrameMain } from './webFrameMain.ts';

/** The part of Electron's `WebPreferences` that is imitated. */
export interface WebPreferences {
  readonly preload?: string;
  readonly additionalArguments?: readonly string[];
  readonly contextIsolation?: boolean;
  readonly sandbox?: boolean;
  readonly nodeIntegration?: boolean;
}

type OpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' };

/** What a window's page is asked to do by its window. */
export interface ContentsOwner {
  /** A key that the page did not use. */
  readonly keyPressed: (key: Extract<PageMessage, { type: 'key' }>) => void;
  readonly emit: (name: string, ...args: unknown[]) => boolean;
}

let lastId = 0;

/** Electron's `WebContents`: one page of Chromium, reached through a session of the DevTools protocol. */
export class WebContents extends EventEmitter {
  readonly id: number;
  readonly session = session.defaultSession;
  readonly mainFrame = strict('WebFrameMain', new WebFrameMain(() => this.address));
  targetId = '';
  sessionId = '';
  /** Set by Electron's `setWindowOpenHandler`. */
  openHandler: OpenHandler | null = null;
  destroyed = false;
  private readonly owner: ContentsOwner;
  private readonly preferences: WebPreferences;
  private readonly attachment = Promise.withResolvers<void>();
  /** Addresses that the program itself goes to; `will-navigate` is for all others. */
  private readonly expected = new Set<string>();
  private readonly unsent: string[] = [];
  private address = '';
  private title = '';
  private frameId = '';
  private preloadContext: number | null = null;
  private crashed = false;
  private zoomLevel = 0;

  constructor(owner: ContentsOwner, preferences: WebPreferences) {
    super();
    this.setMaxListeners(0);
    lastId += 1;
    this.id = lastId;
    this.owner = owner;
    this.preferences = preferences;
  }

  /** Takes over a page of Chromium that waits for us before it runs anything. */
  async attach(targetId: string, sessionId: string): Promise<void> {
    this.targetId = targetId;
    this.sessionId = sessionId;
    const send = (method: string, params: object = {}) => chromium().send(method, params, sessionId);
    const { preload, additionalArguments = [] } = this.preferences;
    const scripts = pageScripts(preload === undefined ? '' : readFileSync(preload, 'utf8'), {
      platform: process.platform,
      arch: process.arch,
      versions: { ...process.versions },
      argv: [process.argv[0], ...additionalArguments],
      env: {},
    });
    await Promise.all([
      send('Page.enable'),
      send('Runtime.enable'),
      send('Inspector.enable'),
      send('Page.setLifecycleEventsEnabled', { enabled: true }),
      send('Runtime.addBinding', { name: '__standIn', executionContextName: PRELOAD_WORLD }),
      send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.mainWorld }),
      send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.isolatedWorld, worldName: PRELOAD_WORLD }),
      send('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }] }),
      send('Runtime.runIfWaitingForDebugger'),
    ]);
    const tree = await chromium().send<{ frameTree: { frame: { id: string } } }>('Page.getFrameTree', {}, sessionId);
    this.frameId = tree.frameTree.frame.id;
    this.attachment.resolve();
  }

  /** Sends a command to the page, when it is there. */
  async command<Reply = unknown>(method: string, params: object = {}): Promise<Reply> {
    await this.attachment.promise;
    return chromium().send<Reply>(method, params, this.sessionId);
  }

  private commandOrLog(method: string, params: object = {}): void {
    this.command(method, params).catch((error: Error) => standInLog(error.message));
  }

  /** Takes an event of the page's session. */
  take(method: string, params: object): void {
    EVENTS[method]?.call(this, params as never);
  }

  contextCreated({ context }: { context: { id: number; name: string; auxData?: { frameId?: string } } }): void {
    if (context.name !== PRELOAD_WORLD || context.auxData?.frameId !== this.frameId) return;
    this.preloadContext = context.id;
    for (const text of this.unsent.splice(0)) this.push(text, context.id);
  }

  bindingCalled({ name, payload, executionContextId }: { name: string; payload: string; executionContextId: number }) {
    if (name === '__standIn') void this.receive(codec.decode(payload) as PageMessage, executionContextId);
  }

  private async receive(message: PageMessage, context: number): Promise<void> {
    const event = preventableEvent({ sender: this, senderFrame: this.mainFrame, processId: 1, frameId: 1 });
    switch (message.type) {
      case 'send':
        ipcMain.emit(message.channel, event, ...message.args);
        return;
      case 'invoke':
        this.push(await this.replyTo(message, event), context);
        return;
      case 'key':
        this.owner.keyPressed(message);
        return;
      case 'open':
        this.askToOpen(message.url);
        return;
      case 'preloadFailed':
        this.emit('preload-error', event, this.preferences.preload, new Error(message.message));
        standInLog(`the preload failed: ${message.message}`);
    }
  }

  /** @returns Whether the program lets a page open a window. */
  askToOpen(url: string): boolean {
    const { action } = this.openHandler?.({ url: addresses.fromHttp(url) }) ?? { action: 'allow' };
    if (action === 'allow') standInLog(`a window for ${url} was allowed, and is not imitated`);
    return action === 'allow';
  }

  private async replyTo({ id, channel, args }: Extract<PageMessage, { type: 'invoke' }>, event: object) {
    try {
      const reply: NodeMessage = { type: 'reply', id, value: await ipcMain.answer(channel, event, args) };
      return codec.encode(reply);
    } catch (error) {
      const refusal: NodeMessage = {
        type: 'refusal',
        id,
        message: `Error invoking remote method '${channel}': ${String(error)}`,
      };
      return codec.encode(refusal);
    }
  }

  private push(text: string, executionContextId: number): void {
    this.commandOrLog('Runtime.callFunctionOn', {
      functionDeclaration: 'function (text) { __standInReceive(text) }',
      executionContextId,
      arguments: [{ value: text }],
    });
  }

  send(channel: string, ...args: readonly unknown[]): void {
    const message: NodeMessage = { type: 'event', channel, args: args.map((argument) => structuredClone(argument)) };
    const text = codec.encode(message);
    if (this.preloadContext === null) this.unsent.push(text);
    else this.push(text, this.preloadContext);
  }

  frameNavigated({ frame }: { frame: { parentId?: string; url: string; urlFragment?: string } }): void {
    if (frame.parentId !== undefined || frame.url === 'about:blank') return;
    this.address = addresses.fromHttp(frame.url + (frame.urlFragment ?? ''));
    this.emit('did-navigate', preventableEvent({}), this.address, 200, 'OK');
  }

  navigatedWithinDocument({ frameId, url }: { frameId: string; url: string }): void {
    if (frameId !== this.frameId) return;
    this.address = addresses.fromHttp(url);
    this.emit('did-navigate-in-page', preventableEvent({}), this.address, true);
  }

  documentReady(): void {
    if (this.address !== '') this.emit('dom-ready', preventableEvent({}));
  }

  loaded(): void {
    if (this.address !== '') this.emit('did-finish-load', preventableEvent({}));
  }

  lifecycle({ name, frameId }: { name: string; frameId: string }): void {
    if (name === 'firstPaint' && frameId === this.frameId && this.address !== '') {
      this.owner.emit('ready-to-show', preventableEvent({}));
    }
  }

  dialogOpening({ type }: { type: string }): void {
    if (type === 'beforeunload') {
      // Electron's reading is the other way round: to prevent the unload's prevention is to leave.
      const leave = !emitPreventable(this, 'will-prevent-unload');
      this.commandOrLog('Page.handleJavaScriptDialog', { accept: leave });
      if (!leave) this.emit('stand-in:stayed');
      return;
    }
    standInLog(`a page's ${type}() was dismissed`);
    this.commandOrLog('Page.handleJavaScriptDialog', { accept: false });
  }

  targetCrashed(): void {
    this.crashed = true;
    this.preloadContext = null;
    this.emit('render-process-gone', preventableEvent({}), { reason: 'crashed', exitCode: 1 });
  }

  requestPaused({
    requestId,
    request,
    frameId,
  }: {
    requestId: string;
    request: { url: string };
    frameId: string;
  }): void {
    const url = addresses.fromHttp(request.url);
    const ours = this.expected.delete(request.url);
    const isMainFrame = frameId === this.frameId;
    const event = isMainFrame ? 'will-navigate' : 'will-frame-navigate';
    const details = { url, isMainFrame, isSameDocument: false, frame: this.mainFrame };
    if (ours || emitPreventable(this, event, details, url)) this.commandOrLog('Fetch.continueRequest', { requestId });
    else this.commandOrLog('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
  }

  async loadURL(address: string): Promise<void> {
    const url = new URL(addresses.toHttp(address)).href;
    await this.attachment.promise;
    this.expected.add(url.split('#', 1)[0] ?? url);
    const loaded = new Promise<void>((resolveLoad) => this.once('did-finish-load', () => resolveLoad()));
    const { errorText, loaderId } = await this.command<{ errorText?: string; loaderId?: string }>('Page.navigate', {
      url,
    });
    if (errorText !== undefined) {
      this.emit('did-fail-load', preventableEvent({}), -2, errorText, address, true);
      throw Object.assign(new Error(`${errorText} loading '${address}'`), { url: address });
    }
    if (loaderId !== undefined) await loaded;
  }
  loadFile(path: string): Promise<void> {
    return this.loadURL(`file://${resolve(launchedApp().folder, path)}`);
  }
  reload(): void {
    const url = addresses.toHttp(this.address).split('#', 1)[0] ?? '';
    this.expected.add(url);
    this.preloadContext = null;
    // A crashed page takes no other command than to go somewhere.
    if (this.crashed) this.commandOrLog('Page.navigate', { url });
    else this.commandOrLog('Page.reload');
    this.crashed = false;
  }
  forcefullyCrashRenderer(): void {
    this.commandOrLog('Page.crash');
  }

  getURL(): string {
    return this.address;
  }
  getTitle(): string {
    return this.title;
  }
  titleChanged(title: string): void {
    this.title = title;
    this.emit('page-title-updated', preventableEvent({}), title, true);
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  isCrashed(): boolean {
    return this.crashed;
  }
  /** What the window was made with. */
  getLastWebPreferences(): WebPreferences {
    return { ...this.preferences };
  }
  getType(): string {
    return 'window';
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }
  openDevTools(): void {
    withoutEffect('webContents.openDevTools()');
  }
  focus(): void {
    this.commandOrLog('Page.bringToFront');
  }
  getZoomLevel(): number {
    return this.zoomLevel;
  }
  /** As in Electron a level is a factor of 1.2. */
  setZoomLevel(level: number): void {
    this.zoomLevel = level;
    this.run(`document.documentElement.style.zoom = ${1.2 ** level}`);
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.command<{
      result: { value: unknown };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    }>('Runtime.evaluate', { expression: code, awaitPromise: true, returnByValue: true, userGesture: true });
    if (exceptionDetails === undefined) return result.value;
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  private run(code: string): void {
    this.executeJavaScript(code).catch((error: Error) => standInLog(error.message));
  }
  cut(): void {
    this.run("document.execCommand('cut')");
  }
  copy(): void {
    this.run("document.execCommand('copy')");
  }
  paste(): void {
    this.run("document.execCommand('paste')");
  }
  selectAll(): void {
    this.run("document.execCommand('selectAll')");
  }
}

type Take = (this: WebContents, params: never) => void;

/** What each event of the page's session means. */
const EVENTS: Readonly<Record<string, Take>> = {
  'Runtime.executionContextCreated': WebContents.prototype.contextCreated,
  'Runtime.bindingCalled': WebContents.prototype.bindingCalled,
  'Page.frameNavigated': WebContents.prototype.frameNavigated,
  'Page.navigatedWithinDocument': WebContents.prototype.navigatedWithinDocument,
  'Page.domContentEventFired': WebContents.prototype.documentReady,
  'Page.loadEventFired': WebContents.prototype.loaded,
  'Page.lifecycleEvent': WebContents.prototype.lifecycle,
  'Page.javascriptDialogOpening': WebContents.prototype.dialogOpening,
  'Inspector.targetCrashed': WebContents.prototype.targetCrashed,
  'Fetch.requestPaused': WebContents.prototype.requestPaused,
};

/** The events of a page's session that are listened to. */
export const PAGE_EVENTS = Object.keys(EVENTS);
