import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Whether there is a screen to open a window on. */
export const hasScreen = () =>
  process.platform !== 'linux' || (process.env.DISPLAY ?? '') !== '' || (process.env.WAYLAND_DISPLAY ?? '') !== '';

/**
 * What shows the window: Electron, where its binary is installed or can be had, else what stands in for it.
 *
 * @param {string} folder the repository
 * @param {string} node the Node among the packages
 * @returns {{ name: string, executable: string } | null} null after a word on why not
 */
export function findDesktop(folder, node) {
  const electron = installedElectron(folder) ?? (downloadElectron(folder, node) ? installedElectron(folder) : null);
  if (electron !== null) return { name: 'Electron', executable: electron };
  if (process.platform !== 'linux') {
    console.error(
      'Electron 的程序没有下载成功。请接通网络后再运行一次，或从能上网的电脑复制 node_modules/electron/dist。',
    );
    return null;
  }
  if (!hasChromium() && !installChromium()) {
    console.error(
      'Electron 的程序下载不到，也没有 Chromium 可以代替。请安装 chromium（例如 apt install chromium）后再运行。',
    );
    return null;
  }
  return {
    name: 'Chromium（Electron 的程序下载不到，由替身代替）',
    executable: join(folder, 'electron', 'stand-in', 'electron'),
  };
}

/** Path of Electron's executable; null if it is not there. */
function installedElectron(folder) {
  const packageFolder = join(folder, 'node_modules', 'electron');
  const named = join(packageFolder, 'path.txt');
  if (!existsSync(named)) return null;
  const path = join(packageFolder, 'dist', readFileSync(named, 'utf8').trim());
  return existsSync(path) ? path : null;
}

/** A download that failed is tried again only after a day: every start would have to wait for it. */
const RETRY_MILLISECONDS = 86_400_000;

const DOWNLOAD_MILLISECONDS = 600_000;

/** Lets the package fetch its binary. @returns {boolean} */
function downloadElectron(folder, node) {
  const { version } = JSON.parse(readFileSync(join(folder, 'node_modules', 'electron', 'package.json'), 'utf8'));
  const record = join(folder, 'out', 'electron-download-failed.json');
  if (existsSync(record)) {
    const failed = JSON.parse(readFileSync(record, 'utf8'));
    if (failed.version === version && Date.now() - failed.at < RETRY_MILLISECONDS) return false;
  }
  console.log('正在下载 Electron 的程序……');
  const install = join(folder, 'node_modules', 'electron', 'install.js');
  const child = spawnSync(node, [install], { cwd: folder, stdio: 'ignore', timeout: DOWNLOAD_MILLISECONDS });
  if (child.status === 0) return true;
  mkdirSync(dirname(record), { recursive: true });
  writeFileSync(record, JSON.stringify({ version, at: Date.now() }));
  return false;
}

/** As electron/stand-in/findChromium.ts finds it. */
function hasChromium() {
  const named = process.env.ELECTRON_STAND_IN_CHROMIUM ?? '';
  if (named !== '') return true;
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/bin', '/snap/bin'];
  return names.some((name) => folders.some((folder) => isExecutable(join(folder, name))));
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs Chromium on a Debian where we may. @returns {boolean} */
function installChromium() {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false;
  console.log('正在安装 Chromium……');
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  spawnSync('apt-get', [...wait, 'update'], options);
  return spawnSync('apt-get', [...wait, 'install', '-y', '--no-install-recommends', 'chromium'], options).status === 0;
}
