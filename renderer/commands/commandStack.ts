import { COMMANDS, type Command } from '../../shared/ipc/commands.ts';

type Entry = { readonly command: Command; readonly act: () => void } | 'barrier';

/** Commands that a text field inside a dialog needs too. */
const isOfEditing = (command: Command): boolean => command.startsWith('edit.');

/** Who offers which command. The last offer counts; a barrier hides those before it. */
export class CommandStack {
  /** Each in a box of its own: two barriers are two, though they look the same. */
  private readonly boxes: { readonly entry: Entry }[] = [];
  private pending = false;
  private readonly onChange: (offered: readonly Command[]) => void;

  /** @param onChange Told what is offered, once after all changes of a moment. */
  constructor(onChange: (offered: readonly Command[]) => void) {
    this.onChange = onChange;
  }

  /** @returns Takes the offer back. */
  offer(command: Command, act: () => void): () => void {
    return this.add({ command, act });
  }

  /** @returns Takes the barrier away. */
  bar(): () => void {
    return this.add('barrier');
  }

  /** Does what a command stands for, if anyone offers it. */
  give(command: Command): void {
    this.find(command)?.();
  }

  /** The commands that can be given. */
  get offered(): readonly Command[] {
    return COMMANDS.filter((command) => this.find(command) !== null);
  }

  private add(entry: Entry): () => void {
    const box = { entry };
    this.boxes.push(box);
    this.changed();
    return () => {
      this.boxes.splice(this.boxes.indexOf(box), 1);
      this.changed();
    };
  }

  private find(command: Command): (() => void) | null {
    for (const { entry } of this.boxes.toReversed()) {
      if (entry === 'barrier') {
        if (!isOfEditing(command)) return null;
      } else if (entry.command === command) return entry.act;
    }
    return null;
  }

  private changed(): void {
    if (this.pending) return;
    this.pending = true;
    queueMicrotask(() => {
      this.pending = false;
      this.onChange(this.offered);
    });
  }
}
