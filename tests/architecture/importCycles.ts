import type { SourceFile } from './sourceTree.ts';

/**
 * Names the circles of files that import one another, each once, as the chain that leads back: in them
 * the order in which files are loaded matters. An `import type` closes no circle, since nothing of it is
 * left at run time; where two files share a type, it may stand in either.
 */
export function importCycles(files: readonly SourceFile[]): string[] {
  const next = new Map(
    files.map((file) => [
      file.path,
      file.imports.flatMap((mention) =>
        mention.target.kind === 'file' && !mention.typeOnly ? [mention.target.path] : [],
      ),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const follow = (path: string, chain: readonly string[]): void => {
    const start = chain.indexOf(path);
    if (start >= 0) {
      cycles.push([...chain.slice(start), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const target of next.get(path) ?? []) follow(target, [...chain, path]);
    done.add(path);
  };
  for (const file of files) follow(file.path, []);
  return cycles;
}
