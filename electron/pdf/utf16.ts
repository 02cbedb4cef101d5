/** Text as UTF-16BE in hexadecimal, as ToUnicode and ActualText take it (ISO 32000-1, 7.9.2.2). */
export function utf16Hex(text: string): string {
  let hex = '';
  for (let index = 0; index < text.length; index += 1) {
    hex += text.charCodeAt(index).toString(16).padStart(4, '0');
  }
  return hex;
}

/** A text string of a property list, with the byte order mark that says UTF-16BE. */
export const textString = (text: string): string => `<feff${utf16Hex(text)}>`;
