import { EventEmitter } from 'node:events';
import { matchesAccelerator, type PressedKey } from './accelerators.ts';
import { app } from './app.ts';
import type { BrowserWindow } from './browserWindow.ts';
import { openWindows } from './openWindows.ts';
import { preventableEvent } from './preventableEvent.ts';
import { NotImitated } from './strict.ts';

/** What a menu's item is made of; a part of Electron's `MenuItemConstructorOptions`. */
export interface MenuItemOptions {
  readonly id?: string;
  readonly label?: string;
  readonly type?: string;
  readonly role?: string;
  readonly accelerator?: string;
  readonly enabled?: boolean;
  readonly visible?: boolean;
  readonly checked?: boolean;
  readonly submenu?: readonly (MenuItemOptions | MenuItem)[] | Menu;
  readonly click?: (item: MenuItem, window: BrowserWindow | undefined, event: object) => void;
}

/** What the roles do that are imitated. */
const ROLES: Readonly<Record<string, (window: BrowserWindow | null) => void>> = {
  quit: () => app.quit(),
  close: (window) => window?.close(),
  minimize: (window) => window?.minimize(),
  cut: (window) => window?.webContents.cut(),
  copy: (window) => window?.webContents.copy(),
  paste: (window) => window?.webContents.paste(),
  selectall: (window) => window?.webContents.selectAll(),
  togglefullscreen: (window) => window?.setFullScreen(!window.isFullScreen()),
  toggledevtools: () => {},
  zoomin: (window) => window?.webContents.setZoomLevel(window.webContents.getZoomLevel() + 0.5),
  zoomout: (window) => window?.webContents.setZoomLevel(window.webContents.getZoomLevel() - 0.5),
  resetzoom: (window) => window?.webContents.setZoomLevel(0),
};

export class MenuItem {
  readonly id: string;
  label: string;
  readonly type: string;
  readonly role: string | undefined;
  readonly accelerator: string | undefined;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  readonly submenu: Menu | null;
  readonly click: (event?: object, window?: BrowserWindow | null) => void;

  constructor(options: MenuItemOptions) {
    const { submenu, role } = options;
    this.id = options.id ?? '';
    this.label = options.label ?? role ?? '';
    this.type = options.type ?? (submenu === undefined ? 'normal' : 'submenu');
    this.role = role?.toLowerCase();
    this.accelerator = options.accelerator;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    if (submenu === undefined) this.submenu = null;
    else this.submenu = submenu instanceof Menu ? submenu : Menu.buildFromTemplate(submenu);
    const act = this.role === undefined ? null : ROLES[this.role];
    if (act === undefined) throw new NotImitated(`the menu role ${role}`);
    this.click = (event = preventableEvent({}), window = openWindows.focused) => {
      if (this.type === 'checkbox') this.checked = !this.checked;
      if (options.click !== undefined) options.click(this, window ?? undefined, event);
      else act?.(window);
    };
  }
}

let applicationMenu: Menu | null = null;

/** Electron's `Menu`. There is no menu bar to be seen: items are clicked by tests, or by their accelerators. */
export class Menu extends EventEmitter {
  readonly items: MenuItem[] = [];

  static buildFromTemplate(template: readonly (MenuItemOptions | MenuItem)[]): Menu {
    const menu = new Menu();
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item));
    return menu;
  }
  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }
  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }

  append(item: MenuItem): void {
    this.items.push(item);
  }
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null);
      if (found !== null) return found;
    }
    return null;
  }
  popup(): never {
    throw new NotImitated('Menu.popup');
  }
}

/** Does what an accelerator of the menu bar stands for, if the key press is one. */
export function accelerate(pressed: PressedKey, window: BrowserWindow): void {
  const item = applicationMenu === null ? null : itemFor(applicationMenu, pressed);
  if (item?.enabled === true) item.click(preventableEvent({}), window);
}

function itemFor(menu: Menu, pressed: PressedKey): MenuItem | null {
  for (const item of menu.items) {
    if (item.submenu !== null) {
      const found = itemFor(item.submenu, pressed);
      if (found !== null) return found;
    } else if (item.accelerator !== undefined && matchesAccelerator(item.accelerator, pressed)) return item;
  }
  return null;
}
