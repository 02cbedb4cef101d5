import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { editedAt } from './officeStyle.ts';

/** The zip format keeps local time; made from parts it is the same in every time zone. */
const modified = new Date(2024, 5, 3, 9, 0, 0);

/** Names that docx draws at random for links. */
const randomName = /rId[\w-]{21}/gu;

/**
 * Rewrites a Word file so that nothing in it comes from the clock or from chance: times of the package and its
 * properties, names of links.
 */
export function stablePackage(bytes: Uint8Array): Uint8Array {
  const names = new Map<string, string>();
  const rename = (name: string): string => {
    const known = names.get(name) ?? `rIdLink${names.size + 1}`;
    names.set(name, known);
    return known;
  };
  const parts = unzipSync(bytes);
  const paths = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const entries = paths.map((path) => {
    const part = parts[path]!;
    if (!/\.(xml|rels)$/u.test(path)) return [path, part] as const;
    const text = strFromU8(part)
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${editedAt}`)
      .replace(randomName, rename);
    return [path, strToU8(text)] as const;
  });
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: modified });
}

/** The list of content types stands first, as Word writes it. */
function rank(path: string): number {
  return path === '[Content_Types].xml' ? 0 : 1;
}
