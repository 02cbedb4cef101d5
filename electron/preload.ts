import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, EVENT, INVOKE } from '../shared/ipc/bridge.ts';

/** An event as it comes: named, so that listeners to other events can pass it by. */
interface EventMessage {
  readonly name: string;
  readonly event: unknown;
}

/** The page gets these two functions and nothing else; what may be asked, the main process decides. */
const bridge: Bridge = {
  invoke: (name, request) => ipcRenderer.invoke(INVOKE, { name, request }),
  on(name, listener) {
    const take = (_event: unknown, message: EventMessage): void => {
      if (message.name === name) listener(message.event as never);
    };
    ipcRenderer.on(EVENT, take);
    return () => {
      ipcRenderer.removeListener(EVENT, take);
    };
  },
};

contextBridge.exposeInMainWorld('gongbao', bridge);
