import type { LiveIssue } from '../../../electron/typesetter/service/liveIssue.ts';
import type { PagesSummary } from '../../../shared/ipc/pagesChannels.ts';
import type { Picture } from '../../../shared/manuscript/picture.ts';
import type { Answerer } from './browserPage.ts';

/** Serves a live issue's pages, outlines and pictures, as `app://` does in the program. */
export function previewAnswerer(
  issue: LiveIssue,
  summary: PagesSummary,
  pictures: ReadonlyMap<string, Picture>,
  pdf: Uint8Array,
): Answerer {
  return async (request, response, path) => {
    const [, room, kind, name = ''] = path.split('/');
    if (room !== 'issue') return false;
    const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
    const bytes =
      kind === 'pages'
        ? JSON.stringify(summary)
        : kind === 'page'
          ? issue.page(Number(name))
          : kind === 'outlines'
            ? issue.outlines(name, (query.get('glyphs') ?? '').split('.').map(Number))
            : kind === 'pdf'
              ? pdf
              : pictures.get(name)?.bytes;
    response.statusCode = bytes ? 200 : 404;
    response.end(bytes ?? '');
    return true;
  };
}
