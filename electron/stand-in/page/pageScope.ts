/**
 * What the injected scripts use of a page. The program is checked without the DOM's types, so that its main
 * process can't use a window by mistake.
 */
export interface PageScope {
  readonly top: unknown;
  readonly window: unknown;
  readonly location: { readonly href: string };
  addEventListener(name: string, listener: (event: PageEvent) => void): void;
  dispatchEvent(event: object): boolean;
  /** The binding to Node, in the preload's world only. */
  __standIn?: (message: string) => void;
  /** Takes messages of Node, in the preload's world only. */
  __standInReceive?: (message: string) => void;
}

export interface PageEvent {
  readonly detail: unknown;
  stopImmediatePropagation(): void;
}

/** A key press, as far as accelerators need it. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly defaultPrevented: boolean;
  readonly isComposing: boolean;
}
