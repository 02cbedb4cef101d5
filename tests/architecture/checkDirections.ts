import { DIRECTIONS, type Direction } from './directions.ts';
import type { ResolvedImport, SourceFile } from './sourceTree.ts';

/** Names each import that goes the wrong way, and each file without a row, one a line. */
export function checkDirections(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const direction = directionOf(file.path);
    if (direction === null) return [`${file.path}: no row in tests/architecture/directions.ts covers this folder`];
    return file.imports
      .filter((mention) => !allowed(direction, mention))
      .map((mention) => `${file.path}:${mention.line}: ${direction.folder} may not import ${mention.specifier}`);
  });
}

function directionOf(path: string): Direction | null {
  const covering = DIRECTIONS.filter((direction) => isBelow(path, direction.folder));
  return covering.toSorted((a, b) => b.folder.length - a.folder.length)[0] ?? null;
}

function allowed(direction: Direction, { target }: ResolvedImport): boolean {
  switch (target.kind) {
    case 'node':
      return direction.node;
    case 'package':
      return direction.packages === 'any' || direction.packages.includes(target.name);
    case 'file':
      return [direction.folder, ...direction.knows].some((folder) => isBelow(target.path, folder));
  }
}

/** Whether a path is in a folder, or is the very file that a row names. */
const isBelow = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);
