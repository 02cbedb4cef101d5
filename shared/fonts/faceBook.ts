import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Face } from './face.ts';

/** The faces an issue is set in, by the roles that its template names (宋 黑 小标宋 …). */
export interface FaceBook {
  readonly faces: readonly Face[];
  /** Index into `faces` of the face that serves a role. */
  indexOf(role: string): number;
  /** Index of the face of a role's Western words; null where they take the Latin of the role's own face. */
  westernOf(role: string): number | null;
}

/**
 * Gives every role of a template the first of its faces that the host has.
 *
 * @param roles Role to the ids of its faces, best first.
 * @param western The same for the Western words of those roles that have a face of their own for them.
 * @param available What the host has.
 * @returns The book, and `FACE_FALLBACK` for each role that had to do with a later choice.
 * @throws RangeError if a role has no face at all: a template names a bundled face last.
 */
export function chooseFaces(
  roles: Readonly<Record<string, readonly string[]>>,
  western: Readonly<Record<string, readonly string[]>>,
  available: ReadonlyMap<string, Face>,
): { readonly book: FaceBook; readonly diagnostics: readonly Diagnostic[] } {
  const faces: Face[] = [];
  const diagnostics: Diagnostic[] = [];
  const choose = (role: string, ids: readonly string[]): number => {
    const id = ids.find((candidate) => available.has(candidate));
    const face = id === undefined ? undefined : available.get(id);
    if (!face) throw new RangeError(`no face for the role “${role}” among ${ids.join(', ')}`);
    if (face.id !== ids[0]) {
      const values = { role, wanted: ids[0] ?? '', used: face.id };
      diagnostics.push({ code: 'FACE_FALLBACK', severity: 'warning', place: {}, values });
    }
    if (!faces.includes(face)) faces.push(face);
    return faces.indexOf(face);
  };
  // What a face lacks is looked for in the book's order: the Chinese faces come first.
  const indices = new Map(Object.entries(roles).map(([role, ids]) => [role, choose(role, ids)]));
  const westernIndices = new Map(Object.entries(western).map(([role, ids]) => [role, choose(role, ids)]));
  return {
    book: {
      faces,
      indexOf(role) {
        const index = indices.get(role);
        if (index === undefined) throw new RangeError(`the template has no face role “${role}”`);
        return index;
      },
      westernOf: (role) => westernIndices.get(role) ?? null,
    },
    diagnostics,
  };
}
