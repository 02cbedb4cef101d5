/** A text as a part of a file's name: titles may hold characters that Windows does not allow there. */
export const asFileName = (text: string): string => text.replace(/[\\/:*?"<>|]/g, '_');
