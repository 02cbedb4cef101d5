import { readIssueFolder } from '../../../electron/issue-folder/readIssueFolder.ts';
import { openTemplate } from '../../../electron/typesetter/openTemplate.ts';
import { layoutIssue } from '../../../shared/layout/layoutIssue.ts';

/**
 * Lays out an issue, its articles so many times over, in this process, which has laid out nothing before; then once
 * more. Prints what it took as JSON: `node --expose-gc layoutOnce.ts <issue folder> <times>`. Reading the Word files is
 * not counted.
 */
const [folder = '', times = '1'] = process.argv.slice(2);
const read = await readIssueFolder(folder);
const opened = openTemplate('county-gazette');
if (!read.ok || !opened.ok) throw new Error('the issue cannot be read');
const resources = opened.value.resources(read.value.pictures);
const sections = Array.from({ length: Number(times) }, () => read.value.issue.sections).flat();
const issue = { ...read.value.issue, sections };

/** After so many the heap is the same to a hundredth. */
const COLLECTIONS = 8;
const heapInUse = async (): Promise<number> => {
  if (!globalThis.gc) throw new Error('to be run with --expose-gc');
  // What a weak reference gave out lives to the end of the turn, and what only such references held one collection
  // longer; compiled code that was not run for a while goes too, after some.
  for (let turn = 0; turn < COLLECTIONS; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    globalThis.gc();
  }
  return process.memoryUsage().heapUsed / 1048576;
};
/** Of the processor, all threads: others may be using the machine. */
function milliseconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

const before = await heapInUse();
const start = process.cpuUsage();
const layout = layoutIssue(issue, resources);
const cold = milliseconds(start);
const peak = process.resourceUsage().maxRSS / 1024;
const heap = (await heapInUse()) - before;
const again = process.cpuUsage();
const { length } = layoutIssue(issue, resources).displayList.pages;
const warm = milliseconds(again);
if (length !== layout.displayList.pages.length) throw new Error('two layouts of one issue differ');
console.info(JSON.stringify({ pages: length, cold, warm, heap, peak }));
