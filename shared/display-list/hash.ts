import type { DisplayList, GlyphRun, Ink, Item, OutlineEntry, Source } from './displayList.ts';

/**
 * A fingerprint of all that stands on the pages: 16 hexadecimal digits, equal for equal display lists
 * in every runtime. Preview, PDF and records of a release name the same pages by it.
 *
 * It finds differences made by accident or by an edit. It is no security hash: someone who wants two
 * lists with one fingerprint can make them. Bytes of faces and pictures are not part of it, their names are.
 */
export function hashDisplayList(list: DisplayList): string {
  const mixer = new Mixer();
  mixer.text(list.title);
  mixer.text(list.language);
  mixer.text(list.author);
  mixer.integer(list.faces.length);
  for (const face of list.faces) {
    mixer.text(face.id);
    mixer.number(face.unitsPerEm);
  }
  mixer.integer(list.pictures.length);
  for (const picture of list.pictures) mixer.text(picture.id);
  mixer.integer(list.pages.length);
  for (const page of list.pages) {
    mixer.number(page.width);
    mixer.number(page.height);
    mixer.text(page.label);
    mixer.integer(page.items.length);
    for (const item of page.items) mixItem(mixer, item);
  }
  mixOutline(mixer, list.outline);
  return mixer.digest();
}

function mixItem(mixer: Mixer, item: Item): void {
  switch (item.kind) {
    case 'glyphs':
      mixRun(mixer, item);
      return;
    case 'fill':
      mixer.integer(2);
      mixArea(mixer, item);
      mixInk(mixer, item.ink);
      return;
    case 'picture':
      mixer.integer(3);
      mixArea(mixer, item);
      mixer.integer(item.picture);
      mixer.text(item.alternative);
      mixSource(mixer, item.source);
      return;
    case 'link':
      mixer.integer(4);
      mixArea(mixer, item);
      mixer.integer(item.page);
      mixer.number(item.targetY);
      return;
  }
}

function mixRun(mixer: Mixer, run: GlyphRun): void {
  mixer.integer(1);
  mixer.integer(run.face);
  mixer.number(run.size);
  mixInk(mixer, run.ink);
  mixer.number(run.x);
  mixer.number(run.y);
  mixer.integer(ORIENTATIONS.indexOf(run.orientation));
  mixSource(mixer, run.source);
  mixer.integer(run.glyphs.length);
  for (const place of run.glyphs) {
    mixer.integer(place.glyph);
    mixer.number(place.dx);
    mixer.number(place.dy);
    mixer.text(place.text);
  }
}

function mixArea(mixer: Mixer, area: { x: number; y: number; width: number; height: number }): void {
  mixer.number(area.x);
  mixer.number(area.y);
  mixer.number(area.width);
  mixer.number(area.height);
}

function mixInk(mixer: Mixer, ink: Ink): void {
  mixer.number(ink.c);
  mixer.number(ink.m);
  mixer.number(ink.y);
  mixer.number(ink.k);
}

function mixSource(mixer: Mixer, source: Source | null): void {
  mixer.integer(source === null ? 0 : 1);
  if (source === null) return;
  mixer.integer(source.article);
  mixer.integer(source.block);
}

function mixOutline(mixer: Mixer, entries: readonly OutlineEntry[]): void {
  mixer.integer(entries.length);
  for (const entry of entries) {
    mixer.text(entry.title);
    mixer.integer(entry.page);
    mixer.number(entry.y);
    mixOutline(mixer, entry.children);
  }
}

/**
 * Two lanes of MurmurHash3 (x86, 32 bits) with unlike multipliers, fed with whole words.
 * Every string and list is preceded by its length, so that no two walks give the same words by shifting.
 */
class Mixer {
  #first = 0x9747b28c;
  #second = 0x3c6ef372;
  #words = 0;
  readonly #double = new Float64Array(1);
  readonly #halves = new Uint32Array(this.#double.buffer);

  integer(word: number): void {
    let a = Math.imul(word, 0xcc9e2d51);
    a = Math.imul((a << 15) | (a >>> 17), 0x1b873593) ^ this.#first;
    this.#first = (Math.imul((a << 13) | (a >>> 19), 5) + 0xe6546b64) | 0;
    let b = Math.imul(word, 0x85ebca6b);
    b = Math.imul((b << 16) | (b >>> 16), 0xc2b2ae35) ^ this.#second;
    this.#second = (Math.imul((b << 11) | (b >>> 21), 9) + 0x561ccd1b) | 0;
    this.#words += 1;
  }

  /** All 64 bits count; -0 is 0, since both paint alike. */
  number(value: number): void {
    this.#double[0] = value + 0;
    this.integer(this.#halves[0]!);
    this.integer(this.#halves[1]!);
  }

  text(value: string): void {
    this.integer(value.length);
    for (let index = 0; index < value.length; index += 1) this.integer(value.charCodeAt(index));
  }

  digest(): string {
    const first = finish(this.#first ^ this.#words);
    const second = finish(this.#second ^ this.#words ^ first);
    return hexadecimal(first) + hexadecimal(second);
  }
}

/** The final mix of MurmurHash3: every bit in changes half of the bits out. */
function finish(word: number): number {
  let mixed = word;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

const hexadecimal = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');

const ORIENTATIONS: readonly GlyphRun['orientation'][] = ['horizontal', 'vertical', 'upward'];
