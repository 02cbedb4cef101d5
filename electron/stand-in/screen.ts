import { EventEmitter } from 'node:events';
import { HEADLESS_SCREEN } from './chromiumArguments.ts';
import { strict } from './strict.ts';

const area = { x: 0, y: 0, ...HEADLESS_SCREEN };
const display = {
  id: 1,
  scaleFactor: 1,
  bounds: area,
  workArea: area,
  size: HEADLESS_SCREEN,
  workAreaSize: HEADLESS_SCREEN,
};

class Screen extends EventEmitter {
  getPrimaryDisplay(): object {
    return display;
  }
  getAllDisplays(): object[] {
    return [display];
  }
}

/** Electron's `screen`: always one display of 1920 × 1080. */
export const screen = strict('screen', new Screen());
