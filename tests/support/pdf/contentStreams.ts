import { inflateSync } from 'node:zlib';

/**
 * The streams of the pages' contents as they stand in the file, for what pdf.js hides: the colour
 * operators, the tags and the numbers as written. Reads files as our painter writes them: one stream a
 * page, compressed, found by the keys of its dictionary.
 */
export function contentStreams(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const contents = [...file.matchAll(/\/Contents (\d+) 0 R/g)].map((match) => Number(match[1]));
  return contents.map((object) => {
    const start = file.indexOf(`\n${object} 0 obj\n`);
    const stream = file.indexOf('stream\n', start) + 'stream\n'.length;
    const length = Number(/\/Length (\d+)/.exec(file.slice(start, stream))?.[1]);
    return inflateSync(bytes.subarray(stream, stream + length)).toString('latin1');
  });
}

/** The operators of a content stream in order, without their operands. */
export function operatorsOf(content: string): string[] {
  const bare = content.replaceAll(/<<|>>|<[0-9a-fA-F\s]*>|\/[^\s<>[\]()/]+|[[\]]/g, ' ');
  return bare.split(/\s+/).filter((token) => token !== '' && !/^[-+.\d]+$/.test(token));
}
