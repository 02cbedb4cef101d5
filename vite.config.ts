import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** The programs of the command line, by the name of their file in out/cli. */
const CLI_ENTRIES: Readonly<Record<string, string>> = {
  compile: 'electron/cli/main.ts',
};

/** Packages that bring machine code or a file of WebAssembly: they stay where they are installed. */
const UNBUNDLED = ['@node-rs/jieba', 'harfbuzzjs'];

/**
 * pdfkit imports fontkit to open fonts given by name. Our painter opens them itself, and loading fontkit
 * takes 50 ms of a cold start.
 */
const withoutFontkit: Plugin = {
  name: 'gongbao:without-fontkit',
  enforce: 'pre',
  applyToEnvironment: (environment) => environment.name === 'cli',
  resolveId: (source) => (source === 'fontkit' ? '\0fontkit' : null),
  load: (id) =>
    id === '\0fontkit'
      ? "export const create = () => { throw new Error('faces are opened by electron/pdf, not by fontkit'); };"
      : null,
};

const repository = fileURLToPath(new URL('.', import.meta.url));
const cliEntries = Object.fromEntries(
  Object.entries(CLI_ENTRIES).filter(([, path]) => existsSync(`${repository}${path}`)),
);

export default defineConfig({
  plugins: [withoutFontkit],
  environments: {
    cli: {
      consumer: 'server',
      resolve: { noExternal: true, external: UNBUNDLED },
      build: {
        outDir: 'out/cli',
        emptyOutDir: true,
        target: 'node24',
        minify: false,
        rolldownOptions: {
          input: cliEntries,
          output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
  },
  builder: {
    // main, preload and renderer join here.
    async buildApp(builder) {
      const { cli } = builder.environments;
      if (cli !== undefined && Object.keys(cliEntries).length > 0) await builder.build(cli);
    },
  },
  test: {
    include: ['tests/**/*.test.ts'],
    // Tests say nothing about speed: on a busy office PC, or beside another run, they only take longer.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
