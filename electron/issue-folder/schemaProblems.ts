import { config, type z } from 'zod';
import zhCN from 'zod/v4/locales/zh-CN.js';
import type { Diagnostic } from '../../shared/diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../../shared/diagnostics/result.ts';

// The schema's own messages, which say what a value should have been, in the users' language.
config(zhCN());

/**
 * Reads JSON text by a schema. Every problem is a diagnostic with the file and the place in it (`sections[0].name`).
 */
export function schemaProblems<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  file: string,
): Result<z.output<Schema>, readonly Diagnostic[]> {
  let json: unknown;
  try {
    // Windows editors put a byte order mark before the text.
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failure([{ code: 'JSON_SYNTAX', severity: 'error', place: { file }, values: { reason } }]);
  }
  const result = schema.safeParse(json);
  if (result.success) return success(result.data);
  return failure(
    result.error.issues.map((issue) => ({
      code: issue.code === 'unrecognized_keys' ? 'JSON_UNKNOWN_KEY' : 'JSON_VALUE',
      severity: 'error',
      place: { file, part: jsonPath(issue.path) },
      values: { reason: issue.message, keys: issue.code === 'unrecognized_keys' ? issue.keys.join('、') : '' },
    })),
  );
}

function jsonPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}
