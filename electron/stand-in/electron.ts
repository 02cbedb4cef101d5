/**
 * What `import … from 'electron'` gives in a main process that the stand-in runs. A name that is not here is
 * refused when the program is loaded.
 */
export { app } from './app.ts';
export { BrowserWindow } from './browserWindow.ts';
export { dialog } from './dialog.ts';
export { ipcMain } from './ipcMain.ts';
export { Menu, MenuItem } from './menu.ts';
export { webContents } from './openWindows.ts';
export { protocol } from './protocol.ts';
export { screen } from './screen.ts';
export { session } from './session.ts';
export { shell } from './systemShell.ts';
