import { EVENT } from '../../shared/ipc/bridge.ts';
import { EVENTS, type EventName, type EventOf } from '../../shared/ipc/events.ts';

/** Tells the window of an event of the contract. An event that is not as agreed is a mistake, and throws. */
export type SendEvent = <Name extends EventName>(name: Name, event: EventOf<Name>) => void;

/** Something that takes messages: a window's `webContents`. */
interface Receiver {
  readonly isDestroyed: () => boolean;
  readonly send: (channel: string, message: unknown) => void;
}

/** Sends to whatever windows there are at the time. */
export function eventSender(receivers: () => readonly Receiver[]): SendEvent {
  return (name, event) => {
    const message = { name, event: EVENTS[name].parse(event) };
    for (const receiver of receivers()) {
      if (!receiver.isDestroyed()) receiver.send(EVENT, message);
    }
  };
}
