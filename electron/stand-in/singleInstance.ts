import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a second start of the program tells the first. */
export interface SecondInstance {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly data: unknown;
}

/** The lock that only one running program on a folder of user data can hold. */
export class SingleInstance {
  private server: Server | null = null;
  private lockFile = '';
  /** Until the holder of the lock has been told; the second program must not end before. */
  told: Promise<void> = Promise.resolve();

  /** @returns Whether the lock is now held; else its holder is told of this start. */
  request(userData: string, start: SecondInstance, onSecond: (start: SecondInstance) => void): boolean {
    mkdirSync(userData, { recursive: true });
    this.lockFile = join(userData, 'stand-in.lock');
    const socket = socketPath(userData);
    if (!takeLock(this.lockFile)) {
      this.lockFile = '';
      this.told = tell(socket, start);
      return false;
    }
    rmSync(socket, { force: true });
    this.server = createServer((connection) => {
      let text = '';
      connection.setEncoding('utf8');
      connection.on('data', (part: string) => {
        text += part;
      });
      connection.on('end', () => onSecond(JSON.parse(text) as SecondInstance));
    });
    this.server.listen(socket);
    this.server.unref();
    return true;
  }

  get held(): boolean {
    return this.lockFile !== '';
  }

  release(): void {
    this.server?.close();
    this.server = null;
    if (this.lockFile !== '') rmSync(this.lockFile, { force: true });
    this.lockFile = '';
  }
}

/** Addresses of sockets are bounded at about 100 bytes, folders are not. */
const socketPath = (userData: string): string =>
  join(tmpdir(), `stand-in-${createHash('sha256').update(userData).digest('hex').slice(0, 20)}.sock`);

function takeLock(path: string): boolean {
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      return true;
    } catch {
      if (isAlive(Number(readFileSync(path, 'utf8')))) return false;
      // Left by a program that was killed.
      rmSync(path, { force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid || !Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const tell = (socket: string, start: SecondInstance): Promise<void> =>
  new Promise((resolve) => {
    const connection = connect(socket, () => connection.end(JSON.stringify(start)));
    connection.on('close', () => resolve());
    connection.on('error', () => resolve());
  });
