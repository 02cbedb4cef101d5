import type { Bridge } from '../../shared/ipc/bridge.ts';

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly gongbao: Bridge;
  }
}

/** The main process. */
export const bridge = (): Bridge => window.gongbao;
