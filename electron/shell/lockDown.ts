import type { App, Session } from 'electron';
import type { Log } from './log.ts';
import { isOurPage } from './origin.ts';

/**
 * Shuts what a page could use to get out: other addresses, other windows, views, permissions, downloads.
 * Holds for every page that the program will ever open.
 */
export function lockDown(app: App, session: Session, log: Log): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log.warning('security', 'a permission was denied', { permission });
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event, item) => {
    event.preventDefault();
    log.warning('security', 'a download was refused', { url: item.getURL() });
  });
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      log.warning('security', 'a new window was refused', { url });
      return { action: 'deny' };
    });
    const refuseForeign = (event: { readonly url: string; preventDefault(): void }): void => {
      if (isOurPage(event.url)) return;
      event.preventDefault();
      log.warning('security', 'a foreign address was refused', { url: event.url });
    };
    contents.on('will-navigate', refuseForeign);
    contents.on('will-frame-navigate', refuseForeign);
    contents.on('will-redirect', refuseForeign);
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}
