import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';
import { importsOf } from './moduleImports.ts';

/** A source file of ours, with what it imports. Paths are relative to the tree, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly imports: readonly ResolvedImport[];
}

export interface ResolvedImport {
  readonly line: number;
  readonly specifier: string;
  readonly typeOnly: boolean;
  readonly target:
    | { readonly kind: 'file'; readonly path: string }
    | { readonly kind: 'package'; readonly name: string }
    | { readonly kind: 'node' };
}

/** The folders that hold source files. */
const ROOTS = ['shared', 'electron', 'renderer', 'templates', 'tests'];

const SOURCE = /\.(ts|tsx|mts|cts|js|jsx|mjs|cjs)$/;

/** Reads all source files below a folder that is laid out as this repository is. */
export function readSourceTree(folder: string): SourceFile[] {
  return ROOTS.flatMap((root) => (existsSync(join(folder, root)) ? sourcesBelow(folder, root) : [])).map((path) => ({
    path,
    imports: importsOf(path, readFileSync(join(folder, path), 'utf8')).map((mention) => ({
      ...mention,
      target: resolve(path, mention.specifier),
    })),
  }));
}

function sourcesBelow(folder: string, below: string): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = posix.join(below, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : sourcesBelow(folder, path);
      return SOURCE.test(entry.name) ? [path] : [];
    });
}

function resolve(from: string, specifier: string): ResolvedImport['target'] {
  if (specifier.startsWith('.')) return { kind: 'file', path: posix.join(posix.dirname(from), specifier) };
  const segments = specifier.split('/');
  const name = segments.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
  if (specifier.startsWith('node:') || builtinModules.includes(name)) return { kind: 'node' };
  return { kind: 'package', name };
}
