import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { BuildEnvironmentOptions, Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const repository = fileURLToPath(new URL('.', import.meta.url));
const at = (path: string): string => `${repository}${path}`;

/** The programs of the command line, by the name of their file in out/cli. */
const CLI_ENTRIES = { compile: 'electron/cli/main.ts' };

/** What runs in Electron's main process, by the name of its file in out/main: the program itself and its workers. */
const MAIN_ENTRIES = {
  main: 'electron/main.ts',
  jobWorker: 'electron/jobs/jobWorker.ts',
  typesetterThread: 'electron/typesetter/service/typesetterThread.ts',
};

const PRELOAD_ENTRIES = { preload: 'electron/preload.ts' };

const RENDERER_ENTRIES = { index: 'renderer/index.html' };

/** Packages that bring machine code or a file of WebAssembly: they stay where they are installed. */
const UNBUNDLED = ['@node-rs/jieba', 'better-sqlite3', 'harfbuzzjs'];

/**
 * pdfkit imports fontkit to open fonts given by name. Our painter opens them itself, and loading fontkit
 * takes 50 ms of a cold start.
 */
const withoutFontkit: Plugin = {
  name: 'gongbao:without-fontkit',
  enforce: 'pre',
  applyToEnvironment: (environment) => environment.name === 'cli' || environment.name === 'main',
  resolveId: (source) => (source === 'fontkit' ? '\0fontkit' : null),
  load: (id) =>
    id === '\0fontkit'
      ? "export const create = () => { throw new Error('faces are opened by electron/pdf, not by fontkit'); };"
      : null,
};

type Entries = Readonly<Record<string, string>>;

const present = (entries: Entries): Record<string, string> =>
  Object.fromEntries(
    Object.entries(entries)
      .filter(([, path]) => existsSync(at(path)))
      .map(([name, path]) => [name, at(path)]),
  );

/** Builds entries for Node: modules that find their packages' code inside them. */
const forNode = (outDir: string, entries: Entries, format: 'esm' | 'cjs'): BuildEnvironmentOptions => ({
  outDir: at(outDir),
  emptyOutDir: true,
  target: 'node24',
  minify: false,
  rolldownOptions: {
    input: present(entries),
    output: {
      format,
      entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
      chunkFileNames: '[name]-[hash].js',
    },
  },
});

export default defineConfig({
  root: at('renderer'),
  base: './',
  plugins: [withoutFontkit, react()],
  environments: {
    client: {
      build: {
        outDir: at('out/renderer'),
        emptyOutDir: true,
        // The Chromium of Electron 45, and the one that stands in for it.
        target: 'chrome140',
        modulePreload: false,
        // It is read from the disk, not from a network.
        chunkSizeWarningLimit: 4_000,
        // The CSP allows no data: address but for pictures.
        assetsInlineLimit: 0,
        rolldownOptions: { input: present(RENDERER_ENTRIES) },
      },
    },
    main: {
      consumer: 'server',
      resolve: { noExternal: true, external: [...UNBUNDLED, 'electron'] },
      build: forNode('out/main', MAIN_ENTRIES, 'esm'),
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'] },
      // A sandboxed preload is one CommonJS file.
      build: forNode('out/preload', PRELOAD_ENTRIES, 'cjs'),
    },
    cli: {
      consumer: 'server',
      resolve: { noExternal: true, external: UNBUNDLED },
      build: forNode('out/cli', CLI_ENTRIES, 'esm'),
    },
  },
  builder: {
    async buildApp(builder) {
      const built = [
        ['client', RENDERER_ENTRIES],
        ['main', MAIN_ENTRIES],
        ['preload', PRELOAD_ENTRIES],
        ['cli', CLI_ENTRIES],
      ] as const;
      for (const [name, entries] of built) {
        const environment = builder.environments[name];
        if (environment !== undefined && Object.keys(present(entries)).length > 0) await builder.build(environment);
      }
    },
  },
  test: {
    root: repository,
    // Tests say nothing about speed: on a busy office PC, or beside another run, they only take longer.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/e2e/**', 'tests/packaging/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'window',
          include: ['tests/e2e/**/*.test.ts', 'tests/packaging/**/*.test.ts'],
          globalSetup: 'tests/e2e/support/built.ts',
        },
      },
    ],
  },
});
