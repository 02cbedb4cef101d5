import { join } from 'node:path';

/** What Chromium is to be started for. */
export interface ChromiumUse {
  /** The folder of the program's user data; the browser's profile is kept in it. */
  readonly userData: string;
  /** The loopback port behind the program's own schemes. */
  readonly port: number;
  /** Whether there is no screen. */
  readonly headless: boolean;
  /** Chromium's own sandbox does not work for root. */
  readonly root: boolean;
  /** Arguments of the program; some of them are for Chromium. */
  readonly flags: readonly string[];
  /** Switches that the program has appended. */
  readonly switches: ReadonlyMap<string, string>;
}

/** The screen of a Chromium without one, in pixels. */
export const HEADLESS_SCREEN = { width: 1920, height: 1080 } as const;

/** Switches of the stand-in's own that a program may not replace. */
const OURS = /^--(headless|disable-features|enable-features|no-startup-window|user-data-dir)\b/;

/**
 * Arguments that make Chromium behave like Electron's: no window of its own, no updates, no extensions, and no
 * network but the loopback port of the program's schemes.
 */
export function chromiumArguments(use: ChromiumUse): string[] {
  const screen = HEADLESS_SCREEN;
  return [
    ...(use.headless
      ? ['--headless=new', `--screen-info={${screen.width}x${screen.height}}`]
      : ['--ozone-platform=x11']),
    ...(use.root || use.flags.includes('--no-sandbox') ? ['--no-sandbox'] : []),
    '--remote-debugging-pipe',
    ...use.flags.filter((flag) => flag.startsWith('--remote-debugging-port')),
    `--user-data-dir=${join(use.userData, 'stand-in-chromium')}`,
    `--host-resolver-rules=MAP *.localhost:80 127.0.0.1:${use.port},MAP * ~NOTFOUND,EXCLUDE 127.0.0.1,EXCLUDE localhost`,
    '--no-startup-window',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-extensions',
    '--disable-gpu',
    '--disable-quic',
    '--disable-sync',
    '--disable-features=Translate,MediaRouter,OptimizationHints,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
    // The program's own handler decides on new windows.
    '--disable-popup-blocking',
    '--password-store=basic',
    '--lang=zh-CN',
    ...[...use.switches]
      .map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`))
      .filter((flag) => !OURS.test(flag)),
  ];
}
