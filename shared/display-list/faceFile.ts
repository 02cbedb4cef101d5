/** The file of a face as a host gives it to a painter: the painter knows the display list only, not the room of fonts. */
export { type FontFile, fontFileOf } from '../fonts/fontFile.ts';
export { readTableDirectory, type TableDirectory } from '../fonts/tableDirectory.ts';
