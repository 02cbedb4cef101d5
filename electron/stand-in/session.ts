import { EventEmitter } from 'node:events';
import { protocol } from './protocol.ts';
import { withoutEffect } from './standInLog.ts';
import { strict } from './strict.ts';

type CheckHandler = (contents: unknown, permission: string, origin: string, details: object) => boolean;

/** Permissions that a page may ask for, by their names in Electron and in the DevTools protocol. */
export const PERMISSIONS: readonly (readonly [electron: string, protocol: string])[] = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
  ['idle-detection', 'idle-detection'],
  ['window-management', 'window-management'],
  ['storage-access', 'storage-access'],
];

class Session extends EventEmitter {
  readonly protocol = protocol;
  private check: CheckHandler = () => true;

  /** Chromium asks nobody here: what may be is settled by the check before. */
  setPermissionRequestHandler(_handler: unknown): void {
    withoutEffect('session.setPermissionRequestHandler');
  }
  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.check = handler ?? (() => true);
  }
  setDevicePermissionHandler(_handler: unknown): void {
    withoutEffect('session.setDevicePermissionHandler');
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    withoutEffect(`session.setSpellCheckerEnabled(${enabled})`);
  }
  /** Whether the program grants a permission; see start.ts. */
  grants(permission: string): boolean {
    return this.check(null, permission, '', {});
  }
}

const defaultSession = strict('session.defaultSession', new Session());

/** Electron's `session`. */
export const session = strict('session', { defaultSession });
