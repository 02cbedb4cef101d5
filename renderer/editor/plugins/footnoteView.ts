import { baseKeymap, toggleMark } from '@tiptap/pm/commands';
import { redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { StepMap } from '@tiptap/pm/transform';
import { EditorView, type NodeView, type ViewMutationRecord } from '@tiptap/pm/view';

/** Marks the steps that came from the document to the small editor, so that they don't go back. */
const FROM_OUTSIDE = 'fromOutside';

/**
 * A footnote: its mark in the text, and while it is selected its text in a small editor below. What is written there
 * are steps of the document itself, so one history covers both.
 *
 * The mark's number is counted by the style sheet.
 */
export class FootnoteView implements NodeView {
  readonly dom: HTMLElement;
  readonly #outer: EditorView;
  readonly #getPosition: () => number | undefined;
  #node: Node;
  #inner: EditorView | null = null;
  #popover: HTMLElement | null = null;

  constructor(node: Node, outer: EditorView, getPosition: () => number | undefined) {
    this.#node = node;
    this.#outer = outer;
    this.#getPosition = getPosition;
    this.dom = document.createElement('span');
    this.dom.dataset.node = 'footnote';
    this.dom.title = node.textContent;
  }

  selectNode(): void {
    this.dom.classList.add('ProseMirror-selectednode');
    if (!this.#inner) this.#open();
  }

  deselectNode(): void {
    this.dom.classList.remove('ProseMirror-selectednode');
    if (this.#inner) this.#close();
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.dom.title = node.textContent;
    if (this.#inner) this.#follow(this.#inner, node);
    return true;
  }

  destroy(): void {
    if (this.#inner) this.#close();
  }

  stopEvent(event: Event): boolean {
    const { target } = event;
    return target instanceof globalThis.Node && (this.#popover?.contains(target) ?? false);
  }

  ignoreMutation(_record: ViewMutationRecord): boolean {
    return true;
  }

  #open(): void {
    const popover = this.dom.appendChild(document.createElement('span'));
    popover.className = 'footnotePopover';
    popover.contentEditable = 'false';
    const heading = popover.appendChild(document.createElement('span'));
    heading.className = 'footnotePopoverTitle';
    heading.textContent = '脚注';
    const hint = popover.appendChild(document.createElement('span'));
    hint.className = 'footnotePopoverHint';
    hint.textContent = 'Esc 返回正文';
    const place = popover.appendChild(document.createElement('span'));
    place.className = 'footnoteText';
    this.#popover = popover;
    this.#inner = new EditorView(place, {
      state: EditorState.create({ doc: this.#node, plugins: [keymap(this.#keys()), keymap(baseKeymap)] }),
      editable: () => this.#outer.editable,
      attributes: { role: 'textbox', 'aria-label': '脚注内容', spellcheck: 'false' },
      dispatchTransaction: (tr) => this.#dispatchInner(tr),
      handleDOMEvents: {
        mousedown: () => {
          if (this.#outer.hasFocus()) this.#inner?.focus();
          return false;
        },
      },
    });
    keepInSight(popover);
    const inner = this.#inner;
    inner.dispatch(inner.state.tr.setSelection(TextSelection.atEnd(inner.state.doc)));
    // The outer view sets its own selection first.
    setTimeout(() => this.#inner?.focus(), 0);
  }

  #keys(): Record<string, () => boolean> {
    const outer = (command: typeof undo) => (): boolean => command(this.#outer.state, this.#outer.dispatch);
    const mark = (name: string) => (): boolean => {
      const inner = this.#inner;
      const type = inner?.state.schema.marks[name];
      return inner && type ? toggleMark(type)(inner.state, inner.dispatch) : false;
    };
    return {
      'Mod-z': outer(undo),
      'Mod-y': outer(redo),
      'Mod-Shift-z': outer(redo),
      'Mod-b': mark('strong'),
      'Mod-=': mark('subscript'),
      'Mod-Shift-=': mark('superscript'),
      Escape: () => this.#leave(),
      Enter: () => this.#leave(),
    };
  }

  /** Back to the text, after the mark; a footnote without text goes. */
  #leave(): boolean {
    const position = this.#getPosition();
    if (position === undefined) return false;
    const { state } = this.#outer;
    const { tr } = state;
    if (this.#node.content.size === 0) tr.delete(position, position + this.#node.nodeSize);
    const after = this.#node.content.size === 0 ? position : position + this.#node.nodeSize;
    this.#outer.dispatch(tr.setSelection(TextSelection.create(tr.doc, after)));
    this.#outer.focus();
    return true;
  }

  #close(): void {
    this.#inner?.destroy();
    this.#inner = null;
    this.#popover?.remove();
    this.#popover = null;
  }

  #dispatchInner(tr: Transaction): void {
    const inner = this.#inner;
    if (!inner) return;
    const { state, transactions } = inner.state.applyTransaction(tr);
    inner.updateState(state);
    if (tr.getMeta(FROM_OUTSIDE)) return;
    const position = this.#getPosition();
    if (position === undefined) return;
    const outerTr = this.#outer.state.tr;
    const shift = StepMap.offset(position + 1);
    for (const { steps } of transactions) {
      for (const step of steps) {
        const mapped = step.map(shift);
        if (mapped) outerTr.step(mapped);
      }
    }
    if (outerTr.docChanged) this.#outer.dispatch(outerTr);
  }

  /** Takes over what changed in the document, such as by undo. */
  #follow(inner: EditorView, node: Node): void {
    const { state } = inner;
    const start = node.content.findDiffStart(state.doc.content);
    const end = start === null ? null : node.content.findDiffEnd(state.doc.content);
    if (start === null || !end) return;
    const overlap = Math.max(0, start - Math.min(end.a, end.b));
    inner.dispatch(
      state.tr.replace(start, end.b + overlap, node.slice(start, end.a + overlap)).setMeta(FROM_OUTSIDE, true),
    );
  }
}

/** Shifts a popover so that it doesn't stick out of the sheet. */
function keepInSight(popover: HTMLElement): void {
  const sheet = popover.closest('.sheet')?.getBoundingClientRect();
  if (!sheet) return;
  const { left, right } = popover.getBoundingClientRect();
  const shift = right > sheet.right - 8 ? sheet.right - 8 - right : left < sheet.left + 8 ? sheet.left + 8 - left : 0;
  popover.style.marginLeft = `${shift}px`;
}
