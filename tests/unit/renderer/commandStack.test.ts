import { describe, expect, it } from 'vitest';
import { CommandStack } from '../../../renderer/commands/commandStack.ts';
import { dayOf } from '../../../renderer/start/dayOf.ts';

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('the commands of the menu bar', () => {
  it('go to whoever offered them last', () => {
    const given: string[] = [];
    const stack = new CommandStack(() => {});
    stack.offer('edit.undo', () => given.push('field'));
    const withdraw = stack.offer('edit.undo', () => given.push('editor'));
    stack.give('edit.undo');
    withdraw();
    stack.give('edit.undo');
    stack.give('sample.open');
    expect(given).toEqual(['editor', 'field']);
  });

  it('of a screen wait while a dialog is open, but for those of editing', () => {
    const stack = new CommandStack(() => {});
    stack.offer('library.open', () => {});
    stack.offer('edit.undo', () => {});
    const first = stack.bar();
    const second = stack.bar();
    stack.offer('help.about', () => {});
    expect(stack.offered).toEqual(['edit.undo', 'help.about']);
    first();
    expect(stack.offered).not.toContain('library.open');
    second();
    expect(stack.offered).toEqual(['library.open', 'edit.undo', 'help.about']);
  });

  it('are told to the menu bar once for all changes of a moment', async () => {
    const told: (readonly string[])[] = [];
    const stack = new CommandStack((offered) => told.push(offered));
    stack.offer('library.open', () => {})();
    stack.offer('library.create', () => {});
    await rest();
    expect(told).toEqual([['library.create']]);
  });
});

describe('a day in words', () => {
  const now = new Date(2026, 2, 1, 9, 0);

  it.each([
    [new Date(2026, 2, 1, 8, 5), '今天 08:05'],
    [new Date(2026, 1, 28, 23, 59), '昨天 23:59'],
    [new Date(2026, 1, 27, 12, 0), '2月27日'],
    [new Date(2025, 11, 31, 12, 0), '2025年12月31日'],
  ])('of %s is %s', (moment, words) => {
    expect(dayOf(moment.toISOString(), now)).toBe(words);
  });
});
