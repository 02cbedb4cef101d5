import type { Node } from 'prosemirror-model';
import { inlineText } from '../manuscript/textBlocks.ts';

/** The smallest part of a line that changes as a whole: a Han character, a mark, a Western word, a number, a note. */
export interface Token {
  /** Equal for tokens with the same text, whatever their marks. */
  readonly key: string;
  readonly text: string;
  readonly node: Node;
}

/** Divides inline nodes into tokens; their nodes joined are the line again. */
export function tokensOf(inlines: readonly Node[]): readonly Token[] {
  return inlines.flatMap((inline): readonly Token[] => {
    if (!inline.isText) {
      const text = inline.type.name === 'footnote' ? `［${inline.textContent}］` : inlineText(inline);
      return [{ key: `${inline.type.name} ${text}`, text, node: inline }];
    }
    const tokens: Token[] = [];
    for (const { 0: text, index } of (inline.text ?? '').matchAll(part)) {
      tokens.push({ key: text, text, node: inline.cut(index, index + text.length) });
    }
    return tokens;
  });
}

/** A text divided as its tokens are. */
export function tokenTexts(text: string): readonly string[] {
  return text.match(part) ?? [];
}

/** Western words with their accents, numbers with their decimals, blanks, or one character. */
const part = /[\p{Script=Latin}\p{M}]+|\d+(?:[.,]\d+)*|[ \u00a0]+|\p{Any}/gu;
