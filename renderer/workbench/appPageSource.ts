import type { IssueId } from '../../shared/issue/identity.ts';
import type { PageSource } from '../preview/pageStore.ts';

/** The pages of an issue that is shown, as the main process gives them. */
export function appPageSource(issue: IssueId): PageSource {
  return {
    page: (key) => bytesOf(`/pages/${issue}/${key}`),
    outlines: (face, glyphs) => bytesOf(`/outlines/${issue}/${encodeURIComponent(face)}?glyphs=${glyphs.join('.')}`),
    picture: async (id) => createImageBitmap(await (await answerOf(`/pictures/${id}`)).blob()),
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
