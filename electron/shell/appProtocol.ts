import { join, sep } from 'node:path';
import { securityHeaders } from './contentSecurityPolicy.ts';
import { fileResponse } from './fileResponse.ts';
import type { Log } from './log.ts';
import { ORIGIN, SCHEME } from './origin.ts';

/**
 * Answers what is asked below a first path segment, such as `pages` in `app://gongbao/pages/1/2`.
 *
 * @param rest The decoded segments after the first. They are whatever the window asked for: not to be trusted.
 */
export type Route = (rest: readonly string[], request: Request) => Response | Promise<Response>;

/** Privileges of the scheme; Electron wants them before it is ready. */
export const SCHEME_PRIVILEGES = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
} as const;

/**
 * Answers the requests of the window: its own files, and what the routes give (pages, fonts, PDFs).
 *
 * An address of another host, with an unreadable path, or one that leads out of the folder is refused.
 * Every answer carries the security headers, also a refusal.
 */
export function appProtocol(
  rendererFolder: string,
  routes: Readonly<Record<string, Route>>,
  log: Log,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const segments = segmentsOf(request.url);
    if (segments === null) {
      log.error('protocol', 'a bad address was refused', { url: request.url });
      return secured(new Response(null, { status: 400 }));
    }
    const [first = '', ...rest] = segments;
    const route = Object.hasOwn(routes, first) ? routes[first] : undefined;
    try {
      if (route !== undefined) return secured(await route(rest, request));
      return await fileResponse(fileBelow(rendererFolder, segments), request, securityHeaders());
    } catch (error) {
      log.error('protocol', `no answer to ${request.url}`, error);
      return secured(new Response(null, { status: 500 }));
    }
  };
}

/** The path's decoded segments; null where the address is none of ours or would lead out of its folder. */
export function segmentsOf(address: string): readonly string[] | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (`${url.protocol}//${url.host}` !== ORIGIN || url.username !== '' || url.password !== '') return null;
  const segments: string[] = [];
  for (const part of url.pathname.split('/').slice(1)) {
    const segment = decoded(part);
    if (segment === null || segment === '' || segment === '.' || segment === '..') return null;
    // A separator, a drive or a zero byte that was hidden by an escape.
    if (/[/\\:\0]/.test(segment)) return null;
    segments.push(segment);
  }
  return segments;
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

function fileBelow(folder: string, segments: readonly string[]): string {
  const path = join(folder, ...segments);
  if (!path.startsWith(folder.endsWith(sep) ? folder : folder + sep)) throw new Error('a path leads out of its folder');
  return path;
}

/** Adds the security headers to an answer. */
function secured(response: Response): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of securityHeaders()) headers.set(name, value);
  return new Response(response.body, { status: response.status, headers });
}
