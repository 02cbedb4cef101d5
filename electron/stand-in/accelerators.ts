/** A key press as the page reports it. */
export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
}

const KEY_NAMES: Readonly<Record<string, string>> = {
  plus: '+',
  space: ' ',
  esc: 'escape',
  return: 'enter',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
};

/** Whether a key press is what an accelerator such as `CmdOrCtrl+Shift+S` names. */
export function matchesAccelerator(accelerator: string, pressed: PressedKey): boolean {
  const parts = accelerator.toLowerCase().split('+');
  const key = parts.pop() ?? '';
  const names = (...modifiers: readonly string[]): boolean => modifiers.some((modifier) => parts.includes(modifier));
  return (
    names('cmdorctrl', 'commandorcontrol', 'ctrl', 'control') === pressed.ctrl &&
    names('shift') === pressed.shift &&
    names('alt', 'option') === pressed.alt &&
    names('super', 'meta', 'cmd', 'command') === pressed.meta &&
    ((KEY_NAMES[key] ?? key) === pressed.key.toLowerCase() ||
      pressed.code === `Key${key.toUpperCase()}` ||
      pressed.code === `Digit${key}`)
  );
}
