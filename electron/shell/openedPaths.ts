import { resolve } from 'node:path';

/**
 * The files and folders that a start of the program names: by double click, by dropping on its icon, or typed.
 *
 * @param argv As the program got it, with the executable first.
 * @param packaged Whether it is installed; else the program's own folder comes among the arguments.
 * @param cwd What relative paths are relative to.
 */
export function openedPaths(argv: readonly string[], packaged: boolean, cwd: string): readonly string[] {
  const given = argv.slice(1).filter((argument, index, all) => !isFlag(argument) && !isValueOfRequire(all, index));
  return (packaged ? given : given.slice(1)).map((path) => resolve(cwd, path));
}

const isFlag = (argument: string): boolean => argument.startsWith('-');

/** `-r module` is how test runners and debuggers get in before the program. */
const isValueOfRequire = (argv: readonly string[], index: number): boolean =>
  argv[index - 1] === '-r' || argv[index - 1] === '--require';
