import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeElectronFolder } from './electronFolder.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));

let folder = '';
let resources = '';
let packed: readonly string[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongbao-package-'));
  makeElectronFolder(join(folder, 'electron'));
  const builder = join(repository, 'node_modules', 'electron-builder', 'cli.js');
  const options = [
    '--dir',
    '--linux',
    `-c.electronDist=${join(folder, 'electron')}`,
    `-c.directories.output=${folder}`,
  ];
  const run = spawnSync(process.execPath, [builder, ...options], { cwd: repository, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`electron-builder failed:\n${run.stdout}\n${run.stderr}`);
  const [unpacked = ''] = readdirSync(folder).filter((name) => name.startsWith('linux'));
  resources = join(folder, unpacked, 'resources');
  packed = listPackage(join(resources, 'app.asar'), { isPack: false }).map((path) =>
    path.replaceAll('\\', '/').slice(1),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the package', () => {
  it('has the machine code of its system beside the archive, and of no other', () => {
    const prebuilds = join(resources, 'app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds');
    expect(readdirSync(prebuilds)).toEqual([`linux-${process.arch}.node`]);
    const jieba = readdirSync(join(resources, 'app.asar.unpacked', 'node_modules', '@node-rs'));
    expect(jieba).toHaveLength(1);
  });

  it.each([
    'package.json',
    'out/main/main.js',
    'out/main/jobWorker.js',
    'out/preload/preload.cjs',
    'out/renderer/index.html',
    'templates/county-gazette/template.json',
    'electron/typesetter/words.txt',
    'node_modules/harfbuzzjs/package.json',
    'node_modules/better-sqlite3/package.json',
  ])('has %s', (path) => {
    expect(packed).toContain(path);
  });

  it('has every face that the program names', () => {
    const faces = packed.filter((path) => path.endsWith('.ttf'));
    for (const face of [
      'NotoSerifSC_400Regular',
      'NotoSerifSC_700Bold',
      'NotoSansSC_400Regular',
      'NotoSansSC_500Medium',
    ]) {
      expect(faces.some((path) => path.endsWith(`/${face}.ttf`))).toBe(true);
    }
    // All weights of all faces would make it three times as large.
    expect(faces.length).toBeLessThan(16);
  });

  it('has no sources, no tests and no packages that are built into the program', () => {
    const strangers = packed.filter((path) =>
      /^(tests|shared|renderer)\/|^electron\/(?!typesetter(\/words\.txt)?$)|^node_modules\/(react|pdfkit|zod|electron)\//.test(
        path,
      ),
    );
    expect(strangers).toEqual([]);
    expect(existsSync(join(resources, 'app'))).toBe(false);
  });

  it('has its fuses set, so that no argument or variable makes it something else', async () => {
    const wire = await getCurrentFuseWire(join(resources, '..', 'gongbao'));
    expect({
      runAsNode: wire[FuseV1Options.RunAsNode],
      nodeOptions: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
      inspect: wire[FuseV1Options.EnableNodeCliInspectArguments],
      fileProtocol: wire[FuseV1Options.GrantFileProtocolExtraPrivileges],
      integrity: wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
      onlyAsar: wire[FuseV1Options.OnlyLoadAppFromAsar],
      cookies: wire[FuseV1Options.EnableCookieEncryption],
    }).toEqual({
      runAsNode: FuseState.DISABLE,
      nodeOptions: FuseState.DISABLE,
      inspect: FuseState.DISABLE,
      fileProtocol: FuseState.DISABLE,
      integrity: FuseState.ENABLE,
      onlyAsar: FuseState.ENABLE,
      cookies: FuseState.ENABLE,
    });
  });
});
