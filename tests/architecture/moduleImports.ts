import { parseSync, Visitor } from 'oxc-parser';

/** One mention of another module. */
export interface ModuleImport {
  readonly specifier: string;
  /** Whether nothing of it is left when the program runs. */
  readonly typeOnly: boolean;
  /** From 1. */
  readonly line: number;
}

/**
 * All modules that a source file mentions: imports and exports of values and types, `import()`,
 * `import('…').T`, `import … = require('…')` and `require('…')`, found by a parser, so that no comment or
 * string is taken for one.
 *
 * @throws {SyntaxError} where the file can't be parsed, and where `import()` takes an expression, whose
 *   direction nobody can check
 */
export function importsOf(path: string, source: string): ModuleImport[] {
  const parsed = parseSync(path, source);
  const error = parsed.errors[0];
  if (error !== undefined) throw new SyntaxError(`${path}: ${error.message}`);
  const found: ModuleImport[] = [];
  const lineAt = (offset: number): number => source.slice(0, offset).split('\n').length;
  const add = (literal: { readonly value: unknown; readonly start: number } | null, typeOnly: boolean): void => {
    if (literal === null) return;
    if (typeof literal.value !== 'string') {
      throw new SyntaxError(`${path}:${lineAt(literal.start)}: import takes a plain string here`);
    }
    found.push({ specifier: literal.value, typeOnly, line: lineAt(literal.start) });
  };
  const argument = (node: object & { readonly start: number }): { value: unknown; start: number } => ({
    value: 'value' in node ? node.value : null,
    start: node.start,
  });
  new Visitor({
    // `import { type T }` leaves an empty import behind, so only `import type` is by type alone.
    ImportDeclaration: (node) => add(node.source, node.importKind === 'type'),
    ExportNamedDeclaration: (node) => add(node.source, node.exportKind === 'type'),
    ExportAllDeclaration: (node) => add(node.source, node.exportKind === 'type'),
    ImportExpression: (node) => add(argument(node.source), false),
    TSImportType: (node) => add(argument(node.source), true),
    TSExternalModuleReference: (node) => add(node.expression, false),
    CallExpression(node) {
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'require') return;
      const first = node.arguments[0];
      if (first !== undefined) add(argument(first), false);
    },
  }).visit(parsed.program);
  return found.sort((a, b) => a.line - b.line);
}
