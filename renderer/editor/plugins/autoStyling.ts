import { closeHistory } from '@tiptap/pm/history';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { type AutoStyle, applyAutoStyle, autoStyle, isAutoStyled } from '../commands/autoStyle.ts';

/** A number is short; further on nothing is decided any more, but in a heading a full stop may stand anywhere. */
const LONGEST_NUMBER = 8;

/**
 * Typed numbers make headings, and text after a heading's full stop makes it run in.
 *
 * The change is a step of its own, so that one undo takes it back and leaves what was typed. While an input method
 * composes nothing is changed: the browser would lose the composition.
 */
export function autoStyling(): Plugin {
  /** The text block in which a composition began: its position and its text before. */
  let composed: { readonly position: number; readonly text: string } | null = null;
  return new Plugin({
    key: new PluginKey('autoStyling'),
    props: {
      handleTextInput(view, from, to, text) {
        if (view.composing) return false;
        const style = styleAfterInput(view.state, from, to, text);
        if (!style) return false;
        view.dispatch(view.state.tr.insertText(text, from, to).scrollIntoView());
        view.dispatch(closed(applyAutoStyle(view.state, style)));
        return true;
      },
      handleDOMEvents: {
        compositionstart(view) {
          const { $from } = view.state.selection;
          composed = isAutoStyled($from) ? { position: $from.before(), text: $from.parent.textContent } : null;
          return false;
        },
        compositionend(view) {
          // The view reads what was composed after this event.
          setTimeout(() => {
            if (composed && !view.composing && !view.isDestroyed) styleAfterComposition(view, composed);
          }, COMPOSITION_SETTLES);
          return false;
        },
      },
    },
  });
}

/** Longer than the 20 ms after which prosemirror-view reads the composed text. */
const COMPOSITION_SETTLES = 40;

/** What typing `text` over a range would make of the text block; null for nothing. */
export function styleAfterInput(state: EditorState, from: number, to: number, text: string): AutoStyle | null {
  const $from = state.doc.resolve(from);
  const { parent } = $from;
  if (!isAutoStyled($from) || to > $from.end() || !isPlainText(parent)) return null;
  if (parent.type.name === 'paragraph' && $from.parentOffset > LONGEST_NUMBER) return null;
  const before = parent.textContent;
  const after = before.slice(0, $from.parentOffset) + text + before.slice(to - $from.start());
  return decide(state, before, after, from);
}

function styleAfterComposition(view: EditorView, composed: { position: number; text: string }): void {
  const { $from } = view.state.selection;
  if (!isAutoStyled($from) || $from.before() !== composed.position || !isPlainText($from.parent)) return;
  const style = decide(view.state, composed.text, $from.parent.textContent, $from.pos);
  if (style) view.dispatch(closed(applyAutoStyle(view.state, style)));
}

function decide(state: EditorState, before: string, after: string, at: number): AutoStyle | null {
  const { parent } = state.doc.resolve(at);
  if (parent.type.name === 'heading') return autoStyle('heading', before, after, Number(parent.attrs.level));
  const hasRunIn = parent.firstChild?.marks.some(({ type }) => type.name === 'runIn') ?? false;
  return hasRunIn || parent.attrs.align === 'center' ? null : autoStyle('paragraph', before, after, 1);
}

const isPlainText = (node: { readonly textContent: string; readonly content: { readonly size: number } }): boolean =>
  node.textContent.length === node.content.size;

const closed = (tr: Transaction): Transaction => closeHistory(tr).scrollIntoView();
