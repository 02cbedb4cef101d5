import type { Node } from '@tiptap/pm/model';
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view';

/** Where a picture's bytes can be loaded from; null where the host has none of that key. */
export type PictureAddress = (picture: string) => string | null;

/** A picture with its caption; a picture that can't be shown says so at its place. */
export class FigureView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  readonly #frame: HTMLElement;
  readonly #addressOf: PictureAddress;
  #node: Node;
  #shown = '';

  constructor(node: Node, addressOf: PictureAddress) {
    this.#node = node;
    this.#addressOf = addressOf;
    this.dom = document.createElement('figure');
    this.dom.dataset.node = 'figure';
    this.#frame = this.dom.appendChild(document.createElement('div'));
    this.#frame.className = 'figureFrame';
    this.#frame.contentEditable = 'false';
    this.contentDOM = this.dom.appendChild(document.createElement('div'));
    this.contentDOM.className = 'figureText';
    this.#show();
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.#show();
    return true;
  }

  ignoreMutation(record: ViewMutationRecord): boolean {
    return record.type !== 'selection' && !this.contentDOM.contains(record.target);
  }

  #show(): void {
    const { picture, width, height, alternative } = this.#node.attrs;
    const state = JSON.stringify([picture, width, height, alternative]);
    if (state === this.#shown) return;
    this.#shown = state;
    const address = this.#addressOf(String(picture));
    if (address === null) {
      this.#showMissing();
      return;
    }
    const image = document.createElement('img');
    image.src = address;
    image.alt = String(alternative) || '没有替代文字的图片';
    image.draggable = false;
    if (Number(width) > 0) image.style.width = `${width}pt`;
    if (Number(width) > 0 && Number(height) > 0) image.style.aspectRatio = `${width} / ${height}`;
    image.addEventListener('error', () => this.#showMissing());
    this.#frame.replaceChildren(image);
  }

  #showMissing(): void {
    const box = document.createElement('div');
    box.className = 'figureMissing';
    const title = box.appendChild(document.createElement('strong'));
    title.textContent = '图片缺失';
    const text = box.appendChild(document.createElement('span'));
    text.textContent = '图片库里没有这张图片。请选中此处，用“替换图片”重新选择文件。';
    this.#frame.replaceChildren(box);
  }
}
