import { randomUUID } from 'node:crypto';
import { makeCodec } from './page/codec.ts';
import { isolatedWorld } from './page/isolatedWorld.ts';
import { mainWorld } from './page/mainWorld.ts';

/** The name of the preload's world, as Electron has it. */
export const PRELOAD_WORLD = 'Electron Isolated Context';

/** What is injected into each document of a window before its own scripts. */
export interface PageScripts {
  readonly mainWorld: string;
  readonly isolatedWorld: string;
}

/** Node strips types by blanks, so a function's text is plain JavaScript. */
export function pageScripts(preload: string, environment: object): PageScripts {
  const secret = JSON.stringify(randomUUID());
  return {
    mainWorld: `(${mainWorld})(${secret})`,
    isolatedWorld: `(${isolatedWorld})(${secret},${JSON.stringify(environment)},${makeCodec},function(require,process,module,exports){${preload}\n})`,
  };
}

/** This side of the codec. */
export const codec = makeCodec({
  encode: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  decode: (text) => new Uint8Array(Buffer.from(text, 'base64')),
});
