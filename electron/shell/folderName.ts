/** Names that Windows keeps for devices, whatever their ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Whether a name can be that of a folder on every system that we run on: folders travel between them. */
export const isFolderName = (name: string): boolean =>
  name !== '' && !hasForbidden(name) && !/^\s|[\s.]$/.test(name) && !DEVICES.test(name);

/** Characters that Windows forbids, and control characters. */
const hasForbidden = (name: string): boolean =>
  [...name].some((character) => '\\/:*?"<>|'.includes(character) || (character.codePointAt(0) ?? 0) < 32);
