import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createLibrary } from '../../../electron/store/openLibrary.ts';

/** Makes an empty library in a new folder inside a folder, and gives its path. */
export function makeLibrary(parent: string, name: string): string {
  const folder = join(parent, name);
  const made = createLibrary(
    folder,
    { name, person: { name: '张三', duty: '责任编辑' } },
    { now: () => Date.now(), newId: randomUUID, machine: { host: 'test', user: 'test', pid: process.pid } },
  );
  if (!made.ok) throw new Error(`no library could be made: ${made.error.code}`);
  made.value.close();
  return folder;
}
