import { parseSync, Visitor } from 'oxc-parser';

/** Names that bring in the world: a clock, chance, a language setting, a window, the system. */
const WORLDLY = new Set([
  ...['Date', 'performance', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'crypto'],
  ...['Intl', 'navigator', 'window', 'localStorage', 'fetch', 'XMLHttpRequest', 'Worker'],
  ...['process', 'Buffer', 'console', 'global', 'globalThis', '__dirname', '__filename'],
]);

/** Methods whose result depends on the language setting or on the runtime's own tables. */
const LOCAL_METHODS = new Set([
  ...['localeCompare', 'toLocaleString', 'toLocaleUpperCase', 'toLocaleLowerCase'],
  ...['toLocaleDateString', 'toLocaleTimeString'],
]);

/**
 * Where a file of the core uses what it may not: the same manuscript must give the same pages on every
 * machine and at every time. Uses are found by a parser as objects, calls and methods of these names.
 *
 * @returns lines such as `shared/layout/a.ts:3: Math.random`
 */
export function impureUses(path: string, source: string): string[] {
  const found: string[] = [];
  const parsed = parseSync(path, source);
  // HarfBuzz has a Buffer of its own: what a file imports is not the runtime's.
  const imported = new Set(
    parsed.module.staticImports.flatMap((statement) => statement.entries.map((entry) => entry.localName.value)),
  );
  const report = (offset: number, name: string): void => {
    found.push(`${path}:${source.slice(0, offset).split('\n').length}: ${name}`);
  };
  const checkName = (node: { readonly type: string; readonly start: number }): void => {
    if (node.type !== 'Identifier' || !('name' in node)) return;
    const name = String(node.name);
    if (WORLDLY.has(name) && !imported.has(name)) report(node.start, name);
  };
  new Visitor({
    CallExpression: (node) => checkName(node.callee),
    NewExpression: (node) => checkName(node.callee),
    MemberExpression(node) {
      checkName(node.object);
      if (node.computed || node.property.type !== 'Identifier') return;
      const { name } = node.property;
      if (LOCAL_METHODS.has(name)) report(node.start, name);
      const ofMath = node.object.type === 'Identifier' && node.object.name === 'Math';
      if (ofMath && name === 'random') report(node.start, 'Math.random');
    },
  }).visit(parsed.program);
  return found;
}
