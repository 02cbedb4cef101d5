import { issueIdSchema } from '../../shared/issue/identity.ts';
import type { TypesetterService } from '../typesetter/service/typesetterService.ts';
import type { Workspace } from './workspace.ts';

/** Answers what is asked below a path segment of `app://`; the segments are not to be trusted. */
type Route = (rest: readonly string[], request: Request) => Promise<Response>;

/**
 * The big things of an issue, which are too big for IPC: pages (`pages/<issue>/<key>`), outlines of glyphs
 * (`outlines/<issue>/<face>?glyphs=1.2.3`) and pictures (`pictures/<id>`).
 */
export function pageRoutes(
  current: () => Workspace | null,
  typesetter: TypesetterService,
): { readonly pages: Route; readonly outlines: Route; readonly pictures: Route } {
  return {
    async pages([issue = '', key = '']) {
      if (!issueIdSchema.safeParse(issue).success || !/^\d{1,9}$/.test(key)) return new Response(null, { status: 400 });
      return bytesResponse(await typesetter.call('page', { issue, key: Number(key) }));
    },
    async outlines([issue = '', face = ''], request) {
      const glyphs = (new URL(request.url).searchParams.get('glyphs') ?? '').split('.').map(Number);
      const areGlyphs = glyphs.every((glyph) => Number.isInteger(glyph) && glyph >= 0 && glyph <= 0xffff);
      if (!issueIdSchema.safeParse(issue).success || !areGlyphs) return new Response(null, { status: 400 });
      return bytesResponse(await typesetter.call('outlines', { issue, face, glyphs }));
    },
    async pictures([id = '']) {
      if (!/^[0-9a-f]{64}$/.test(id)) return new Response(null, { status: 400 });
      const picture = current()?.read.picture(id);
      if (!picture?.ok || picture.value === null) return new Response(null, { status: 404 });
      const { bytes, mediaType } = picture.value;
      return new Response(new Uint8Array(bytes), { headers: { 'content-type': mediaType } });
    },
  };
}

function bytesResponse(bytes: Uint8Array<ArrayBuffer> | null): Response {
  if (!bytes) return new Response(null, { status: 404 });
  return new Response(bytes, { headers: { 'content-type': 'application/octet-stream' } });
}
