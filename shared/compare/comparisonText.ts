import type { ComparedBlock, ComparedRow, ComparedText, Comparison, Segment } from './comparison.ts';

/**
 * A comparison as plain text, for a mail or a printout: what changed, one block a line, between lines that say how many
 * unchanged blocks are left out. `[-甲-]` was deleted, `{+乙+}` inserted, `{~丙~}` is set otherwise.
 */
export function comparisonText(comparison: Comparison): string {
  const lines: string[] = [];
  let unchanged = 0;
  const endUnchanged = (): void => {
    if (unchanged > 0) lines.push(`（${unchanged} 段未改）`);
    unchanged = 0;
  };
  for (const block of comparison.blocks) {
    if (block.change === 'same') {
      if (block.before?.node.type.name !== 'attachment') unchanged += 1;
      continue;
    }
    endUnchanged();
    lines.push(...linesOf(block));
  }
  endUnchanged();
  return lines.join('\n');
}

function linesOf(block: ComparedBlock): readonly string[] {
  if (block.kind === 'text') return [lineOf(block)];
  const verb = { same: '', changed: '修改', inserted: '增加', deleted: '删除' }[block.change];
  const rows = block.rows.flatMap((row, index) =>
    row.change === 'same' ? [] : [`  第 ${index + 1} 行：${rowLine(row)}`],
  );
  return [`表格${verb}：`, ...rows];
}

function rowLine({ cells }: ComparedRow): string {
  return cells.map(({ blocks }) => blocks.map(lineOf).join('／')).join(' | ');
}

function lineOf({ change, isRestyled, segments, before, after }: ComparedText): string {
  const name = (after ?? before)?.node.type.name;
  const verb = change === 'inserted' ? '增加' : '删除';
  if (name === 'attachment') return `〔${verb}一个附件〕`;
  if (name === 'figure' && change !== 'changed') return `〔${verb}一幅图〕${segments.map(marked).join('')}`;
  const label = (after ?? before)?.label ?? '';
  return `${label}${segments.map(marked).join('')}${isRestyled ? '〔格式改动〕' : ''}`;
}

function marked({ kind, text }: Segment): string {
  const line = text.replaceAll('\n', '↵');
  switch (kind) {
    case 'same':
      return line;
    case 'deleted':
      return `[-${line}-]`;
    case 'inserted':
      return `{+${line}+}`;
    case 'format':
      return `{~${line}~}`;
  }
}
