import type { EventEmitter } from 'node:events';

/** The first argument of most of Electron's events. */
export interface PreventableEvent {
  defaultPrevented: boolean;
  preventDefault(): void;
}

export function preventableEvent<Details extends object>(details: Details): PreventableEvent & Details {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault(): void {
      event.defaultPrevented = true;
    },
  };
  return event;
}

/**
 * Emits an event that a listener may refuse.
 *
 * @returns Whether what it announces may go on.
 */
export function emitPreventable(
  emitter: EventEmitter,
  name: string,
  details: object = {},
  ...rest: readonly unknown[]
): boolean {
  const event = preventableEvent(details);
  emitter.emit(name, event, ...rest);
  return !event.defaultPrevented;
}
