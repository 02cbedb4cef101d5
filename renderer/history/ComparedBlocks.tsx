import type { ComparedRow, ComparedTable, ComparedText, Comparison, Segment } from '../../shared/compare/comparison.ts';
import { differencesOf, shownBlocks } from './differences.ts';
import { blockWords, restyledWords } from './styleWords.ts';

interface ComparedBlocksProps {
  readonly comparison: Comparison;
  readonly onlyChanges: boolean;
  /** The key of the difference that is looked at. */
  readonly current: string | null;
}

/** A comparison as marked text: what was deleted struck out, what was inserted underlined, tables cell by cell. */
export function ComparedBlocks({ comparison, onlyChanges, current }: ComparedBlocksProps) {
  const places: ReadonlySet<string> = new Set(differencesOf(comparison));
  const marks = (key: string) =>
    places.has(key) ? { 'data-difference': key, 'data-current': key === current || undefined } : {};
  return (
    <article className="compared" lang="zh-CN">
      {shownBlocks(comparison, onlyChanges).map((shown) => {
        if (shown.kind === 'unchanged') {
          return (
            <p key={shown.index} className="compared-skipped">
              {shown.count} 段未改
            </p>
          );
        }
        const { index, block } = shown;
        return block.kind === 'text' ? (
          <TextBlock key={index} block={block} marks={marks(String(index))} />
        ) : (
          <TableBlock key={index} block={block} index={index} marks={marks} />
        );
      })}
    </article>
  );
}

type Marks = Readonly<Record<string, string | boolean | undefined>>;

function TextBlock({ block, marks }: { readonly block: ComparedText; readonly marks: Marks }) {
  const side = block.after ?? block.before;
  if (!side) return null;
  const { name } = side.node.type;
  const level = name === 'heading' ? ` level-${String(side.node.attrs.level)}` : '';
  const align = typeof side.node.attrs.align === 'string' ? ` align-${side.node.attrs.align}` : '';
  if (name === 'attachment') {
    return (
      <p className={`compared-attachment change-${block.change}`} {...marks}>
        {block.change === 'same' ? '附件' : `${block.change === 'inserted' ? '增加' : '删除'}一个附件`}
      </p>
    );
  }
  const isEmpty = block.segments.every(({ text }) => text === '');
  return (
    <p className={`compared-block block-${name}${level}${align} change-${block.change}`} {...marks}>
      {name === 'figure' && (
        <img
          className="compared-picture"
          src={`/pictures/${String(side.node.attrs.picture)}`}
          alt={alternativeOf(side)}
        />
      )}
      {side.label !== '' && <span className="compared-label">{side.label}</span>}
      <Segments segments={block.segments} />
      {isEmpty && block.change !== 'same' && (
        <span className={`compared-tag tag-${block.change}`}>
          {block.change === 'inserted' ? '增加' : '删除'}
          {name === 'figure' ? '一幅图' : '空段'}
        </span>
      )}
      {block.isRestyled && block.before && block.after && (
        <span className="compared-tag">{restyledWords(block.before, block.after)}</span>
      )}
    </p>
  );
}

const alternativeOf = ({ node }: { readonly node: { readonly attrs: Readonly<Record<string, unknown>> } }): string =>
  typeof node.attrs.alternative === 'string' && node.attrs.alternative !== '' ? node.attrs.alternative : '图片';

function Segments({ segments }: { readonly segments: readonly Segment[] }) {
  return segments.map(({ kind, text }, index) => {
    const key = `${index}${kind}`;
    // A line break that came or went is shown by a sign.
    const shown = kind === 'same' ? text : text.replaceAll('\n', '↵\n');
    switch (kind) {
      case 'same':
        return <span key={key}>{shown}</span>;
      case 'deleted':
        return <del key={key}>{shown}</del>;
      case 'inserted':
        return <ins key={key}>{shown}</ins>;
      case 'format':
        return (
          <mark key={key} title="字符格式改动">
            {shown}
          </mark>
        );
    }
    return null;
  });
}

interface TableBlockProps {
  readonly block: ComparedTable;
  readonly index: number;
  readonly marks: (key: string) => Marks;
}

function TableBlock({ block, index, marks }: TableBlockProps) {
  const side = block.after ?? block.before;
  return (
    <div className={`compared-table change-${block.change}`} {...marks(String(index))}>
      {block.change !== 'same' && side && (
        <span className={`compared-tag tag-${block.change}`}>
          {{ changed: '改动', inserted: '增加', deleted: '删除' }[block.change]}
          {blockWords(side)}
        </span>
      )}
      <table>
        <tbody>
          {block.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a comparison never changes
            <TableRow key={at} row={row} place={`${index}:${at}`} marks={marks} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface TableRowProps {
  readonly row: ComparedRow;
  readonly place: string;
  readonly marks: (key: string) => Marks;
}

function TableRow({ row, place, marks }: TableRowProps) {
  return (
    <tr className={`change-${row.change}`} {...marks(place)}>
      {row.cells.map((cell, at) => {
        const { colspan = 1, rowspan = 1 } = (cell.after ?? cell.before)?.attrs ?? {};
        return (
          <td
            // biome-ignore lint/suspicious/noArrayIndexKey: a comparison never changes
            key={at}
            colSpan={Number(colspan)}
            rowSpan={Number(rowspan)}
            className={`change-${cell.change}`}
            {...marks(`${place}:${at}`)}
          >
            {cell.blocks.map(({ segments }, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a comparison never changes
              <p key={line}>
                <Segments segments={segments} />
              </p>
            ))}
            {cell.isRestyled && <span className="compared-tag">单元格改动</span>}
          </td>
        );
      })}
    </tr>
  );
}
