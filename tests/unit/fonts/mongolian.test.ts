import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bundledFacePath } from '../../../electron/typesetter/bundledFiles.ts';
import { openFontFile } from '../../../electron/typesetter/openFontFile.ts';
import { openFace } from '../../../shared/fonts/openFace.ts';

const glyph = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()]);
const words = z
  .array(z.object({ kind: z.enum(['plain', 'NNBSP', 'MVS', 'FVS']), word: z.string(), glyphs: z.array(glyph) }))
  .parse(JSON.parse(readFileSync(new URL('../../fixtures/mongolian/harfbuzz-6.0.0.json', import.meta.url), 'utf8')));

const id = 'NotoSansMongolian-Regular';
const face = openFace(id, openFontFile(bundledFacePath(id)));

describe('Mongolian words', () => {
  it.each(['plain', 'NNBSP', 'MVS', 'FVS'] as const)('are shaped as HarfBuzz itself shapes them: %s', (kind) => {
    const own = words.filter((word) => word.kind === kind);
    expect(own.length).toBeGreaterThan(5);
    for (const { word, glyphs } of own) {
      const shaped = face
        .shape(word)
        .map(({ glyph: number, cluster, advance, dx, dy }) =>
          [number, cluster, advance, dx, dy].map((value, index) =>
            index < 2 ? value : Math.round(value * face.unitsPerEm),
          ),
        );
      expect({ word, shaped }).toEqual({ word, shaped: glyphs });
    }
  });

  it('take other forms where a selector asks for them', () => {
    const glyphs = (word: string): number[] => face.shape(word).map((shaped) => shaped.glyph);
    expect(glyphs('\u182d\u180b\u1820')).not.toEqual(glyphs('\u182d\u1820'));
    expect(glyphs('\u1830\u1820\u1837\u180e\u1820')).not.toEqual(glyphs('\u1830\u1820\u1837\u1820'));
  });
});
