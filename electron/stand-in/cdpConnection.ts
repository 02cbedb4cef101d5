import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** A message of the DevTools protocol; what is in it depends on the method. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly method: string;
}

/**
 * Speaks the DevTools protocol with a Chromium of its own, over the pipe that `--remote-debugging-pipe` opens:
 * messages of JSON that end with a zero byte. No port, so no one else can join in.
 *
 * Emits the protocol's events by their method with (params, sessionId), and `exit` when Chromium is gone.
 */
export class CdpConnection extends EventEmitter {
  readonly process: ChildProcess;
  private readonly waiting = new Map<number, Waiting>();
  private readonly out: Writable;
  private pieces: Buffer[] = [];
  private lastId = 0;
  private gone = false;

  /** @param onLine Told each line that Chromium writes to stderr. */
  constructor(executable: string, args: readonly string[], onLine: (line: string) => void) {
    super();
    this.setMaxListeners(0);
    this.process = spawn(executable, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
    const [, , stderr, out, input] = this.process.stdio as unknown as [null, null, Readable, Writable, Readable];
    this.out = out;
    // Writing to a Chromium that has just died fails; its exit tells the rest.
    this.out.on('error', () => {});
    eachLine(stderr, onLine);
    input.on('data', (chunk: Buffer) => this.read(chunk));
    this.process.once('error', (error) => this.end(error.message));
    this.process.once('exit', (code) => this.end(`exit code ${code}`));
  }

  get closed(): boolean {
    return this.gone;
  }

  /** Sends a command. `Reply` is what the protocol's documentation says comes back. */
  send<Reply = unknown>(method: string, params: object = {}, sessionId?: string): Promise<Reply> {
    if (this.gone) return Promise.reject(new Error(`Chromium has ended (${method})`));
    this.lastId += 1;
    const id = this.lastId;
    return new Promise<unknown>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, method });
      this.out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    }) as Promise<Reply>;
  }

  private read(chunk: Buffer): void {
    let rest = chunk;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      this.pieces.push(rest.subarray(0, end));
      const text = Buffer.concat(this.pieces).toString('utf8');
      this.pieces = [];
      rest = rest.subarray(end + 1);
      this.take(JSON.parse(text) as Message);
    }
    if (rest.length > 0) this.pieces.push(rest);
  }

  private take(message: Message): void {
    if (message.id === undefined) {
      if (message.method !== undefined) this.emit(message.method, message.params, message.sessionId);
      return;
    }
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.error === undefined) waiting?.resolve(message.result);
    else waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
  }

  private end(reason: string): void {
    if (this.gone) return;
    this.gone = true;
    for (const { reject, method } of this.waiting.values())
      reject(new Error(`Chromium has ended, ${reason} (${method})`));
    this.waiting.clear();
    this.emit('exit');
  }
}

function eachLine(stream: Readable, onLine: (line: string) => void): void {
  let rest = '';
  stream.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString('utf8')).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  });
}
