/** A key in words of the keyboard: `Mod-Shift-=` is Ctrl+Shift+=. */
export function shownKey(key: string): string {
  return key
    .split(/-(?!$)/)
    .map((part) =>
      part === 'Mod' ? 'Ctrl' : part === 'Space' ? '空格' : part.length === 1 ? part.toUpperCase() : part,
    )
    .join('+');
}
