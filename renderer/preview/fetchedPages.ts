import type { PageSource } from './pageStore.ts';
import type { PageAddresses } from './paintOrder.ts';

/** Pages, outlines and pictures by their addresses. */
export function fetchedPages({ pages, outlines, pictures }: PageAddresses): PageSource {
  return {
    page: (key) => bytesOf(`${pages}/${key}`),
    outlines: (face, glyphs) => bytesOf(`${outlines}/${encodeURIComponent(face)}?glyphs=${glyphs.join('.')}`),
    picture: async (id) => createImageBitmap(await (await answerOf(`${pictures}/${id}`)).blob()),
  };
}

async function bytesOf(address: string): Promise<Uint8Array> {
  return new Uint8Array(await (await answerOf(address)).arrayBuffer());
}

async function answerOf(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}
