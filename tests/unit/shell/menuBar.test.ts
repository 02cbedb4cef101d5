import { describe, expect, it } from 'vitest';
import { MENU_BAR, menuTemplate } from '../../../electron/shell/menuBar.ts';
import { COMMANDS, type Command } from '../../../shared/ipc/commands.ts';

const entries = MENU_BAR.flatMap((menu) => menu.entries).filter((entry) => entry !== '—');

describe('the menu bar', () => {
  it('has every command once', () => {
    const commands = entries.flatMap((entry) => ('command' in entry ? [entry.command] : []));
    expect(commands.toSorted()).toEqual([...COMMANDS].toSorted());
  });

  it('uses no accelerator twice', () => {
    const accelerators = entries.flatMap(({ accelerator = '' }) => (accelerator === '' ? [] : [accelerator]));
    expect(new Set(accelerators).size).toBe(accelerators.length);
  });

  it('speaks Chinese', () => {
    for (const { label } of [...MENU_BAR, ...entries]) expect(label).toMatch(/\p{Script=Han}/u);
  });

  it('gives the command of the item that is clicked', () => {
    const given: Command[] = [];
    const template = menuTemplate((command) => given.push(command));
    const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
    const item = items.find(({ id }) => id === 'library.open');
    item?.click?.({} as never, undefined, {} as never);
    expect(given).toEqual(['library.open']);
    expect(item?.enabled).toBe(false);
  });
});
