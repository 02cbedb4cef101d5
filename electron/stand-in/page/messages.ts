/** What the preload's world tells Node. */
export type PageMessage =
  | { readonly type: 'invoke'; readonly id: number; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly type: 'send'; readonly channel: string; readonly args: readonly unknown[] }
  | {
      readonly type: 'key';
      readonly key: string;
      readonly code: string;
      readonly ctrl: boolean;
      readonly shift: boolean;
      readonly alt: boolean;
      readonly meta: boolean;
    }
  /** The page called `window.open`. */
  | { readonly type: 'open'; readonly url: string }
  | { readonly type: 'preloadFailed'; readonly message: string };

/** What Node tells the preload's world. */
export type NodeMessage =
  | { readonly type: 'reply'; readonly id: number; readonly value: unknown }
  | { readonly type: 'refusal'; readonly id: number; readonly message: string }
  | { readonly type: 'event'; readonly channel: string; readonly args: readonly unknown[] };

/** A failure on its way from one world to the other. */
export interface CarriedError {
  readonly name: string;
  readonly message: string;
}
