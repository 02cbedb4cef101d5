import { describe, expect, it } from 'vitest';
import { mayBeEmbedded } from '../../../electron/pdf/fontProgram.ts';
import { type PictureFiles, paintPdf } from '../../../electron/pdf/paintPdf.ts';
import { checkPicture } from '../../../electron/pdf/pictureFile.ts';
import { pictureMatrix } from '../../../electron/pdf/picturePlacement.ts';
import { fontFileOf } from '../../../shared/display-list/faceFile.ts';
import { bundledFace } from '../../support/pdf/bundledFaces.ts';
import { HANDMADE_FACES, handmadeFaceFiles, handmadeList, textRun } from '../../support/pdf/handmadeList.ts';
import { tinyJpeg, tinyPng } from '../../support/pdf/tinyPictures.ts';

const list = handmadeList([[textRun('文', 20, 40)]], { pictures: ['会场.png'] });

const files = (bytes: Uint8Array): PictureFiles => new Map([['会场.png', { mediaType: 'image/png', bytes }]]);

/** The file with one byte changed. */
function damaged(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = copy[at]! ^ 0xff;
  return copy;
}

describe('a picture', () => {
  it.each([
    ['a PNG', tinyPng(9, 13)],
    ['a grey PNG', tinyPng(9, 13, 'grey')],
    ['a PNG with transparency', tinyPng(9, 13, 'rgba')],
    ['a JPEG', tinyJpeg()],
  ])('is taken: %s', (_name, bytes) => {
    expect(checkPicture(bytes)).toEqual({ ok: true, value: null });
  });

  it.each([
    ['an empty file', new Uint8Array(), 'format unknown'],
    ['a text', new TextEncoder().encode('not a picture'), 'format unknown'],
    ['a PNG with damaged pixels', damaged(tinyPng(9, 13), 45), 'damaged'],
    ['a PNG cut short', tinyPng(9, 13).subarray(0, 50), 'damaged'],
    ['a PNG of no width', tinyPng(0, 13), 'no size'],
    ['a JPEG cut short', tinyJpeg().subarray(0, 620), 'damaged'],
    ['a JPEG without pixels', tinyJpeg().subarray(0, 120), 'damaged'],
    ['a JPEG with a damaged marker', damaged(tinyJpeg(), 20), 'damaged'],
  ] as const)('is refused by name: %s', async (_name, bytes, reason) => {
    expect(await paintPdf(list, handmadeFaceFiles, files(bytes))).toEqual({
      ok: false,
      error: { code: 'PICTURE_UNREADABLE', picture: '会场.png', reason },
    });
  });

  it('must be given by the host', async () => {
    await expect(paintPdf(list, handmadeFaceFiles, new Map())).rejects.toThrow('no bytes for the picture 会场.png');
  });

  // Where the file's first pixel and the end of its first row come to stand: left or right, top or bottom.
  it.each([
    [1, 'left top', 'right top'],
    [2, 'right top', 'left top'],
    [3, 'right bottom', 'left bottom'],
    [4, 'left bottom', 'right bottom'],
    [5, 'left top', 'left bottom'],
    [6, 'right top', 'right bottom'],
    [7, 'right bottom', 'right top'],
    [8, 'left bottom', 'left top'],
  ])('stands upright with EXIF orientation %i', (orientation, firstPixel, endOfFirstRow) => {
    const [a, b, c, d, e, f] = pictureMatrix({ x: 10, y: 20, width: 30, height: 40 }, orientation);
    const corner = (u: number, v: number) =>
      `${a * u + c * v + e === 10 ? 'left' : 'right'} ${b * u + d * v + f === 20 ? 'top' : 'bottom'}`;
    expect([corner(0, 1), corner(1, 1)]).toEqual([firstPixel, endOfFirstRow]);
  });
});

describe('a face', () => {
  const paintWith = (bytes: Uint8Array) =>
    paintPdf(
      handmadeList([[textRun('文', 20, 40)]]),
      new Map([...handmadeFaceFiles, [HANDMADE_FACES[0], fontFileOf(bytes)]]),
      new Map(),
    );

  it.each([
    ['an empty file', new Uint8Array(), 'the file is no single TrueType face'],
    ['a CFF face', new TextEncoder().encode('OTTO, and then some'), 'the file is no single TrueType face'],
    ['a file cut short', bundledFace('NotoSerifSC-Regular').bytes.subarray(0, 5000), /ends after the file/],
  ])('is refused by name: %s', async (_name, bytes, reason) => {
    expect(await paintWith(bytes)).toMatchObject({
      ok: false,
      error: { code: 'FACE_UNREADABLE', face: HANDMADE_FACES[0], reason: expect.stringMatching(reason) },
    });
  });

  it('stays out of the file where its owner forbids embedding', async () => {
    const restricted = Uint8Array.from(bundledFace('NotoSerifSC-Regular').bytes);
    const view = new DataView(restricted.buffer);
    const entry = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + 16 * index).find(
      (at) => view.getUint32(at) === 0x4f532f32, // 'OS/2'
    )!;
    view.setUint16(view.getUint32(entry + 8) + 8, 2);
    expect(await paintWith(restricted)).toEqual({
      ok: false,
      error: { code: 'FACE_NOT_EMBEDDABLE', face: HANDMADE_FACES[0] },
    });
  });

  it('may be embedded for print, editing or freely, not where subsets are forbidden', () => {
    expect([0, 4, 8, 0x0c].map(mayBeEmbedded)).toEqual([true, true, true, true]);
    expect([2, 0x100, 0x200, 0x108].map(mayBeEmbedded)).toEqual([false, false, false, false]);
  });
});
