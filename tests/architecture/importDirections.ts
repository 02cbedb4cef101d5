import { fileURLToPath } from 'node:url';
import { checkDirections } from './checkDirections.ts';
import { importCycles } from './importCycles.ts';
import { readSourceTree } from './sourceTree.ts';

/**
 * Checks the imports of the whole tree and says what is wrong with them; the exit code is 1 then.
 * `node tests/architecture/importDirections.ts [folder]`
 */
const folder = process.argv[2] ?? fileURLToPath(new URL('../../', import.meta.url));
const files = readSourceTree(folder);
const problems = [...checkDirections(files), ...importCycles(files).map((chain) => `import cycle: ${chain}`)];

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
console.log(`import directions: ${files.length} files, ${problems.length} problems`);
