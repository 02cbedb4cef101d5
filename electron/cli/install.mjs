import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Says for which package-lock.json the packages were installed. */
const STAMP = join('node_modules', '.gongbao-installed');

/**
 * Installs the packages where they are missing, or where package-lock.json has changed since.
 *
 * @param {string} folder the repository
 * @returns {boolean} whether the packages are there
 */
export function installPackages(folder) {
  const stamp = join(folder, STAMP);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === packagesDigest(folder)) return true;
  console.log('正在安装依赖包……');
  // npm says in npm_execpath where it is, which is right on every system.
  const npm = process.env.npm_execpath;
  const arguments_ = ['install', '--no-audit', '--no-fund'];
  const run = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...arguments_], { cwd: folder, stdio: 'inherit' })
    : spawnSync('npm', arguments_, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (run.status !== 0) return false;
  // Taken after the installation, which may write the lock file anew.
  writeFileSync(stamp, packagesDigest(folder));
  return true;
}

function packagesDigest(folder) {
  const digest = createHash('sha256');
  for (const name of ['package.json', 'package-lock.json']) {
    const path = join(folder, name);
    if (existsSync(path)) digest.update(readFileSync(path));
  }
  return digest.digest('hex');
}
