import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { byteRange } from './byteRange.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** The media type of a file by the end of its name. */
export const mediaTypeOf = (path: string): string =>
  MEDIA_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';

/**
 * A file as an answer: whole, or the range that was asked for (RFC 9110, 14.2), streamed from the disk.
 * 404 where there is no such file, 416 where the range lies outside of it.
 */
export async function fileResponse(
  path: string,
  request: Request,
  headers: Headers = new Headers(),
): Promise<Response> {
  const size = await sizeOf(path);
  if (size === null) return new Response(null, { status: 404, headers });
  headers.set('content-type', mediaTypeOf(path));
  headers.set('accept-ranges', 'bytes');
  const range = byteRange(request.headers.get('range'), size);
  if (range === 'outside') {
    headers.set('content-range', `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  const { first, last } = range ?? { first: 0, last: size - 1 };
  headers.set('content-length', String(last - first + 1));
  if (range !== null) headers.set('content-range', `bytes ${first}-${last}/${size}`);
  const status = range === null ? 200 : 206;
  if (request.method === 'HEAD' || size === 0) return new Response(null, { status, headers });
  const body = Readable.toWeb(createReadStream(path, { start: first, end: last })) as unknown as ConstructorParameters<
    typeof Response
  >[0];
  return new Response(body, { status, headers });
}

async function sizeOf(path: string): Promise<number | null> {
  let file: FileHandle | null = null;
  try {
    file = await open(path, 'r');
    const entry = await file.stat();
    return entry.isFile() ? entry.size : null;
  } catch {
    return null;
  } finally {
    await file?.close();
  }
}
