import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { SchemeAddresses } from './schemeAddresses.ts';
import { strict } from './strict.ts';

type Handler = (request: Request) => Response | Promise<Response>;

/** The schemes of the running program. */
export const addresses = new SchemeAddresses();

const handlers = new Map<string, Handler>();

/** Electron's `protocol`: the program answers requests to schemes of its own. */
export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: readonly { readonly scheme: string }[]): void {
    for (const { scheme } of schemes) addresses.add(scheme);
  },
  handle(scheme: string, handler: Handler): void {
    if (handlers.has(scheme)) throw new Error('The scheme has been registered');
    addresses.add(scheme);
    handlers.set(scheme, handler);
  },
  unhandle(scheme: string): void {
    handlers.delete(scheme);
  },
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
});

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    if (!response.headersSent) response.writeHead(500);
    response.end(String(error));
  });
});

/** Opens the loopback port on which the program's schemes are answered. */
export async function serveProtocols(): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

export function stopProtocols(): void {
  server.close();
  server.closeAllConnections();
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const url = addresses.fromHttp(`http://${incoming.headers.host}${incoming.url}`);
  const handler = handlers.get(url.split(':', 1)[0] ?? '');
  if (handler === undefined) {
    outgoing.writeHead(502).end(`no handler for ${url}`);
    return;
  }
  const response = await handler(requestOf(incoming, url));
  outgoing.writeHead(response.status, headersOf(response));
  if (response.body === null || incoming.method === 'HEAD') {
    outgoing.end();
    return;
  }
  const body = Readable.fromWeb(response.body as ReadableStream);
  // A reader who stops early must not leave the file open.
  outgoing.once('close', () => body.destroy());
  body.once('error', () => outgoing.destroy());
  body.pipe(outgoing);
}

function requestOf(incoming: IncomingMessage, url: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value === undefined || name === 'host') continue;
    headers.set(name, name === 'origin' || name === 'referer' ? addresses.fromHttp(String(value)) : String(value));
  }
  const method = incoming.method ?? 'GET';
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers });
  const body = Readable.toWeb(incoming) as unknown as NonNullable<RequestInit['body']>;
  return new Request(url, { method, headers, body, duplex: 'half' });
}

function headersOf(response: Response): Record<string, string> {
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => {
    if (name.startsWith('content-security-policy')) headers[name] = addresses.policyToHttp(value);
    else headers[name] = name === 'location' ? addresses.toHttp(value) : value;
  });
  return headers;
}
