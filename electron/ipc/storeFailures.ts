import { failure, type Result } from '../../shared/diagnostics/result.ts';
import { type IpcError, ipcFailure } from '../../shared/ipc/ipcError.ts';
import { failureDiagnostic, type OpeningFailure, type StoreFailure } from '../store/storeFailure.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A result of the store as the window gets it: failures by their code, with what fills the blanks of the wording. */
export function carried<Value, Failure extends StoreFailure | OpeningFailure>(
  result: Result<Value, Failure>,
): Result<Value, IpcError<Failure['code']>> {
  if (result.ok) return result;
  const { values = {} } = failureDiagnostic(result.error);
  return failure({ code: result.error.code, values });
}

/** The open library, or none. */
export type CurrentWorkspace = () => Workspace | null;

/** Does something with the open library; a window may still ask when it has just been closed. */
export function inWorkspace<Outcome extends Result<unknown, IpcError>>(
  current: CurrentWorkspace,
  work: (workspace: Workspace) => Outcome,
): Outcome | { readonly ok: false; readonly error: IpcError<'LIBRARY_NOT_OPEN'> } {
  const workspace = current();
  return workspace === null ? ipcFailure('LIBRARY_NOT_OPEN') : work(workspace);
}
