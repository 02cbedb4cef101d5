import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { drawGoodAirDays } from './figures/goodAirDays.ts';
import { encodePng } from './figures/png.ts';
import { drawRiverMap } from './figures/riverMap.ts';
import { readSource } from './reading/readSource.ts';
import { composeWordFile } from './word/composeWordFile.ts';

/** Makes the Word files of the sample issue from its sources: `node templates/county-gazette/sample/make.ts`. */
const sources = new URL('source/', import.meta.url);
const documents = new URL('documents/', import.meta.url);

const pictures = new Map([
  ['yunxi-he', encodePng(drawRiverMap())],
  ['youliang-tianshu', encodePng(drawGoodAirDays())],
]);

mkdirSync(documents, { recursive: true });
for (const name of readdirSync(sources).sort()) {
  const document = readSource(readFileSync(new URL(name, sources), 'utf8'));
  const path = new URL(name.replace(/\.txt$/u, '.docx'), documents);
  writeFileSync(path, await composeWordFile(document, pictures));
}
