import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The faces that come with the program, by id; all under the SIL Open Font License 1.1. */
const FACE_FILES: Readonly<Record<string, string>> = {
  'NotoSerifSC-Regular': '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'NotoSerifSC-Bold': '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  'NotoSansSC-Regular': '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'NotoSansSC-Medium': '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  'Tinos-Regular': '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  'Tinos-Bold': '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
  'NotoSansMongolian-Regular': '@expo-google-fonts/noto-sans-mongolian/400Regular/NotoSansMongolian_400Regular.ttf',
};

/** Ids of all bundled faces. */
export const bundledFaceIds: readonly string[] = Object.keys(FACE_FILES);

/** Path of a bundled face's file. */
export function bundledFacePath(id: string): string {
  const file = FACE_FILES[id];
  if (file === undefined) throw new RangeError(`no bundled face ${id}`);
  return createRequire(import.meta.url).resolve(file);
}

/** The folder that holds `templates`; the built program stands deeper than its sources. */
export function productFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'templates', 'county-gazette', 'template.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('the templates folder is missing from the program');
    folder = parent;
  }
  return folder;
}

/** The issue folder of the sample issue. */
export const sampleFolder = (): string => join(productFolder(), 'templates', 'county-gazette', 'sample');

export const wordsPath = (): string => join(productFolder(), 'electron', 'typesetter', 'words.txt');
