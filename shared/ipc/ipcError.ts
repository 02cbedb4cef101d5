import { z } from 'zod';
import type { Result } from '../diagnostics/result.ts';

/** Failures that any question may meet. All but `INTERNAL` are mistakes of the program, and logged as such. */
export const COMMON_ERRORS = [
  'IPC_UNKNOWN_CHANNEL',
  'IPC_INVALID_REQUEST',
  'IPC_INVALID_REPLY',
  'IPC_FORBIDDEN_SENDER',
  'IPC_INTERNAL',
] as const;
export type CommonError = (typeof COMMON_ERRORS)[number];

/** Why a question was not answered. `values` fill the blanks of the code's wording. */
export interface IpcError<Code extends string = string> {
  readonly code: Code;
  readonly values: Readonly<Record<string, string | number>>;
}

export const ipcErrorSchema: z.ZodType<IpcError> = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z_]+$/),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** What comes back for a question. */
export type IpcResult<Value, Code extends string = string> = Result<Value, IpcError<Code | CommonError>>;

/** A failure with its code. */
export const ipcFailure = <const Code extends string>(
  code: Code,
  values: IpcError['values'] = {},
): { readonly ok: false; readonly error: IpcError<Code> } => ({ ok: false, error: { code, values } });
