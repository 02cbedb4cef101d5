import { posix } from 'node:path';
import { childrenOf, type XmlElement } from '../xml/element.ts';

/** Where a part refers to: another part, or something outside the file. */
export interface Relationship {
  /** The last step of the relationship's type: `styles`, `footer`, `image`. */
  readonly kind: string;
  /** The path of the part, or the address outside. */
  readonly target: string;
  readonly external: boolean;
}

/** The relationships of a part, by their id (ECMA-376, part 2, 9.3). */
export type Relationships = ReadonlyMap<string, Relationship>;

/** The path of the part that holds another part's relationships. */
export function relationshipsPath(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
}

/** Reads relationships; targets are resolved against the folder of the part they belong to. */
export function readRelationships(root: XmlElement | null, part: string): Relationships {
  const list = new Map<string, Relationship>();
  for (const { attributes } of childrenOf(root ?? undefined)) {
    const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
    if (id === undefined || type === undefined || target === undefined) continue;
    const external = mode === 'External';
    list.set(id, {
      kind: type.slice(type.lastIndexOf('/') + 1),
      target: external ? target : resolved(part, target),
      external,
    });
  }
  return list;
}

/** A target that climbs out of the package ends at its root, where nothing of that name is found. */
function resolved(part: string, target: string): string {
  return posix.join('/', target.startsWith('/') ? '' : posix.dirname(part), target).slice(1);
}
