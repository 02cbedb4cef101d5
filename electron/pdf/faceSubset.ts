import type { GlyphPlace } from '../../shared/display-list/displayList.ts';
import type { FontProgram } from './fontProgram.ts';
import { utf16Hex } from './utf16.ts';

/** A code of the subset: how a run writes it, and how far it moves the pen. */
export interface Code {
  /** Four hexadecimal digits. */
  readonly hex: string;
  /** Thousandths of the type size. */
  readonly width: number;
}

interface Slot extends Code {
  readonly text: string;
  /** The code of the same glyph for another text. */
  next: Slot | null;
}

/**
 * The glyphs of one face that a document uses, and the text that each stands for.
 *
 * A code belongs to a glyph *and* a text: where one glyph serves two characters (⽇ and 日) it gets two
 * codes and its outline stands twice. So ToUnicode alone gives every reader the right text, also those
 * that overlook ActualText.
 */
export class FaceSubset {
  readonly id: string;
  readonly program: FontProgram;
  readonly #glyphs: number[] = [0];
  /** The text of each code; that of code 0, the missing glyph, is never shown. */
  readonly #texts: string[] = ['\ufffd'];
  /** Of each code, in thousandths of the type size. */
  readonly widths: number[];
  readonly #slots: (Slot | undefined)[] = [];
  readonly #unseen = new Map<string, Code>();
  #closed = false;

  constructor(id: string, program: FontProgram) {
    this.id = id;
    this.program = program;
    this.widths = [program.advance(0)];
  }

  /**
   * The code of a placed glyph. That of a missing glyph carries its text and is written invisibly: the page
   * shows a box, and the text can still be searched.
   */
  codeOf(place: GlyphPlace): Code {
    return place.glyph === 0 ? this.#unseenCode(place.text) : this.#code(place.glyph, place.text);
  }

  #code(glyph: number, text: string): Code {
    for (let slot = this.#slots[glyph] ?? null; slot !== null; slot = slot.next) {
      if (slot.text === text) return slot;
    }
    const slot: Slot = { ...this.#add(glyph, text), text, next: this.#slots[glyph] ?? null };
    this.#slots[glyph] = slot;
    return slot;
  }

  /** It isn't glyph 0, which PDF/A forbids in any rendering mode. */
  #unseenCode(text: string): Code {
    let code = this.#unseen.get(text);
    if (code === undefined) {
      // It is as wide as the box, so that readers see no gap after it.
      code = this.#add(Math.min(1, this.program.glyphCount - 1), text, this.program.advance(0));
      this.#unseen.set(text, code);
    }
    return code;
  }

  #add(glyph: number, text: string, ownWidth: number | null = null): Code {
    if (!(Number.isInteger(glyph) && glyph >= 0 && glyph < this.program.glyphCount)) {
      throw new RangeError(`the face ${this.id} has glyphs 0 to ${this.program.glyphCount - 1}, got ${glyph}`);
    }
    if (this.#closed) throw new Error(`the subset of ${this.id} is written already, glyph ${glyph} comes too late`);
    const code = this.#glyphs.length;
    if (code > LAST_CODE)
      throw new RangeError(`the face ${this.id} is used for more than ${LAST_CODE} glyphs and texts`);
    const width = ownWidth ?? this.program.advance(glyph);
    this.#glyphs.push(glyph);
    this.#texts.push(text === '' ? NO_TEXT : text);
    this.widths.push(width);
    return { hex: code.toString(16).padStart(4, '0'), width };
  }

  /** The font file of the subset. No code may be added from now on. */
  file(): Uint8Array {
    this.#closed = true;
    return this.program.subset(this.#glyphs);
  }

  /** The ToUnicode CMap (ISO 32000-1, 9.10.3; Adobe Technical Note 5411). */
  toUnicode(): string {
    const ranges: string[] = [];
    // A range must not pass a change of the high byte.
    for (let first = 0; first < this.#texts.length; first += 256) {
      const texts = this.#texts.slice(first, first + 256).map((text) => `<${utf16Hex(text)}>`);
      ranges.push(`<${codeHex(first)}> <${codeHex(first + texts.length - 1)}> [${texts.join('')}]`);
    }
    const blocks: string[] = [];
    for (let first = 0; first < ranges.length; first += RANGES_PER_BLOCK) {
      const block = ranges.slice(first, first + RANGES_PER_BLOCK);
      blocks.push(`${block.length} beginbfrange`, ...block, 'endbfrange');
    }
    return [...CMAP_HEAD, ...blocks, ...CMAP_TAIL].join('\n');
  }
}

/**
 * Second and later glyphs of a cluster have no text of their own. An empty string isn't understood by
 * all readers, a zero width space is left out by them or by ActualText.
 */
const NO_TEXT = '\u200b';

/** Codes have two bytes. */
const LAST_CODE = 0xffff;

const RANGES_PER_BLOCK = 100;

const CMAP_HEAD = [
  '/CIDInit /ProcSet findresource begin',
  '12 dict begin',
  'begincmap',
  '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
  '/CMapName /Adobe-Identity-UCS def',
  '/CMapType 2 def',
  '1 begincodespacerange',
  '<0000> <ffff>',
  'endcodespacerange',
];

const CMAP_TAIL = ['endcmap', 'CMapName currentdict /CMap defineresource pop', 'end', 'end'];

const codeHex = (code: number): string => code.toString(16).padStart(4, '0');
