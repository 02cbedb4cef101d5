import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Node } from 'prosemirror-model';
import { z } from 'zod';
import { manuscriptToJson, parseManuscript } from '../../../shared/manuscript/codec.ts';

/** A column that holds JSON of a form. */
export const jsonColumn = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'no JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);

/** A column of 0 and 1. */
export const truthColumn = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1);

/** The largest manuscript in its JSON; see the bounds of the codec. */
const MAXIMUM_LENGTH = 256 * 1024 * 1024;

/** A column with a manuscript as {@link storedManuscript} gives it; checked as a whole when it is read. */
export const manuscriptColumn = z.instanceof(Uint8Array).transform((bytes, context): Node => {
  try {
    const json: unknown = JSON.parse(inflateRawSync(bytes, { maxOutputLength: MAXIMUM_LENGTH }).toString('utf8'));
    const parsed = parseManuscript(json);
    if (parsed.ok) return parsed.value;
    context.addIssue({ code: 'custom', message: `manuscript ${parsed.error.problem} at ${parsed.error.path}` });
  } catch (error) {
    context.addIssue({ code: 'custom', message: `manuscript: ${error instanceof Error ? error.message : ''}` });
  }
  return z.NEVER;
});

/**
 * A manuscript as bytes for the database: its JSON, deflated. Level 1 is within 15 % of the size of level 6 at a
 * quarter of its time, and it runs at every save.
 */
export function storedManuscript(manuscript: Node): Uint8Array {
  return deflateRawSync(JSON.stringify(manuscriptToJson(manuscript)), { level: 1 });
}
