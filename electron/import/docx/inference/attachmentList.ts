import { itemNumber } from '../../../../shared/recognition/wording.ts';
import type { WordInline } from '../body/wordBlocks.ts';
import type { Line } from './line.ts';

/** The items of the list: “附件：” alone goes before the first, a continued name after its beginning. */
export function itemContents(lines: readonly Line[]): readonly (readonly WordInline[])[] {
  const contents: WordInline[][] = [];
  let joins = false;
  for (const [index, line] of lines.entries()) {
    const continues = index > 0 && itemNumber(line.squeezed) === null;
    const last = contents.at(-1);
    if (last && (joins || continues)) last.push(...line.content);
    else contents.push([...line.content]);
    joins = /^附件[：:]$/.test(line.squeezed);
  }
  return contents;
}
