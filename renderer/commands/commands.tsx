import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
} from 'react';
import type { Command } from '../../shared/ipc/commands.ts';
import { ask } from '../ipc/ask.ts';
import { bridge } from '../ipc/bridge.ts';
import { CommandStack } from './commandStack.ts';

const Commands = createContext<CommandStack | null>(null);

/** Gives the commands of the menu bar to whoever offers them, and tells the menu bar what is offered. */
export function CommandProvider({ children }: { readonly children: ReactNode }) {
  const told = useRef('');
  const stack = useMemo(
    () =>
      new CommandStack((commands) => {
        const text = commands.join(' ');
        if (text === told.current) return;
        told.current = text;
        void ask('app.offerCommands', { commands: [...commands] });
      }),
    [],
  );
  useEffect(() => bridge().on('app.command', ({ command }) => stack.give(command)), [stack]);
  return <Commands value={stack}>{children}</Commands>;
}

function useCommandStack(): CommandStack {
  const stack = useContext(Commands);
  if (stack === null) throw new Error('a command can be offered only inside a CommandProvider');
  return stack;
}

/**
 * Offers a command while this component is there.
 *
 * @param available Whether it can be given now; else the menu bar greys it out.
 */
export function useCommand(command: Command, act: () => void, available = true): void {
  const stack = useCommandStack();
  const run = useEffectEvent(act);
  useEffect(() => (available ? stack.offer(command, () => run()) : undefined), [stack, command, available]);
}

/** Gives a command as the menu bar does. It is for whoever offers it by then. */
export function useGiveCommand(): (command: Command) => void {
  const stack = useCommandStack();
  return useCallback((command) => stack.give(command), [stack]);
}

/** Withholds all commands of the screen below, but for those of editing text: for a modal dialog. */
export function useCommandBarrier(): void {
  const stack = useCommandStack();
  useEffect(() => stack.bar(), [stack]);
}
