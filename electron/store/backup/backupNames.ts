/** Why a backup was made. Only the routine ones make room for newer ones. */
export type BackupReason = 'routine' | 'before-migration' | 'replaced';

/** A backup in the backups folder. */
export interface BackupEntry {
  /** The file's name. */
  readonly file: string;
  readonly reason: BackupReason;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A backup's file name: reason and time in UTC, for instance `routine-20240618T083000123Z.sqlite`. */
export function backupName(reason: BackupReason, at: number): string {
  return `${reason}-${new Date(at).toISOString().replaceAll(/[-:.]/g, '')}.sqlite`;
}

/** What a file's name says; null for other files. */
export function readBackupName(file: string): BackupEntry | null {
  const match = NAME.exec(file);
  if (match === null) return null;
  const [, reason = '', year, month, day, hour, minute, second, millisecond] = match;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`);
  return Number.isNaN(at) ? null : { file, reason: reason as BackupReason, at };
}

const NAME = /^(routine|before-migration|replaced)-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z\.sqlite$/;
