import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hasWording } from '../../../shared/diagnostics/wordings/wordingOf.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

describe('the wording of diagnostics', () => {
  it('exists for every code that the sources give', () => {
    const codes = ['shared', 'electron']
      .flatMap((room) => sources(join(repository, room)))
      .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/\bcode: '([A-Z][A-Z_]+)'/g)])
      .map(([, code = '']) => code);
    expect(codes.length).toBeGreaterThan(15);
    expect([...new Set(codes)].filter((code) => !hasWording(code))).toEqual([]);
  });
});

function sources(path: string): string[] {
  if (!statSync(path).isDirectory()) return path.endsWith('.ts') ? [path] : [];
  return readdirSync(path).flatMap((name) => sources(join(path, name)));
}
