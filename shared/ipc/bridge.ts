import type { ChannelName, RequestOf, ResultOf } from './channels.ts';
import type { EventName, EventOf } from './events.ts';

/**
 * All that the window has of the main process; the preload puts it there as `window.gongbao`.
 */
export interface Bridge {
  /** Asks a question. Never rejects for an expected failure. */
  readonly invoke: <Name extends ChannelName>(name: Name, request: RequestOf<Name>) => Promise<ResultOf<Name>>;
  /**
   * Listens to an event.
   *
   * @returns Ends the listening.
   */
  readonly on: <Name extends EventName>(name: Name, listener: (event: EventOf<Name>) => void) => () => void;
}

/** The one Electron channel on which questions go: `{ name, request }`. */
export const INVOKE = 'gongbao:invoke';

/** The one Electron channel on which events come: `{ name, event }`. */
export const EVENT = 'gongbao:event';
