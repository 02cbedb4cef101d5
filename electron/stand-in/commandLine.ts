import { launchedApp } from './launchedApp.ts';
import { withoutEffect } from './standInLog.ts';
import { strict } from './strict.ts';

/** Switches that the program has appended; they go to Chromium when it starts. */
export const appendedSwitches = new Map<string, string>();

/** Electron's `app.commandLine`. */
export const commandLine = strict('app.commandLine', {
  appendSwitch(name: string, value = ''): void {
    appendedSwitches.set(name, value);
  },
  appendArgument(argument: string): void {
    withoutEffect(`app.commandLine.appendArgument(${argument})`);
  },
  hasSwitch: (name: string): boolean => appendedSwitches.has(name) || given(name) !== undefined,
  getSwitchValue: (name: string): string => appendedSwitches.get(name) ?? given(name)?.slice(name.length + 3) ?? '',
});

const given = (name: string): string | undefined =>
  launchedApp().flags.find((flag) => flag === `--${name}` || flag.startsWith(`--${name}=`));
