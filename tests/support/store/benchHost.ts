import { randomUUID } from 'node:crypto';
import type { StoreHost } from '../../../electron/store/host.ts';
import type { Result } from '../../../shared/diagnostics/result.ts';

/** A host with the real clock and real ids, for measurements. */
export class BenchHost implements StoreHost {
  readonly machine = { host: '编辑室一', user: '尤青黛', pid: process.pid };
  now = (): number => Date.now();
  newId = (): string => randomUUID();
}

/** The value of a result that must be a success. */
export function good<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.error)}`);
  return result.value;
}
