import type { BrowserWindow } from './browserWindow.ts';
import { strict } from './strict.ts';
import type { WebContents } from './webContents.ts';

/** The windows that are open, in the order in which they were opened, and the one in front. */
export const openWindows = {
  all: new Set<BrowserWindow>(),
  focused: null as BrowserWindow | null,

  byTarget: (targetId: string): BrowserWindow | undefined =>
    [...openWindows.all].find(({ contents }) => contents.targetId === targetId),
  bySession: (sessionId: string): BrowserWindow | undefined =>
    [...openWindows.all].find(({ contents }) => contents.sessionId === sessionId),
};

/** Electron's `webContents`: the pages of all windows. Playwright asks it for the window of a page. */
export const webContents = strict('webContents', {
  getAllWebContents: (): WebContents[] => [...openWindows.all].map((window) => window.webContents),
  fromId: (id: number): WebContents | undefined =>
    [...openWindows.all].find((window) => window.contents.id === id)?.webContents,
  fromDevToolsTargetId: (targetId: string): WebContents | undefined => openWindows.byTarget(targetId)?.webContents,
});
