import type { Node } from 'prosemirror-model';
import type { Source } from '../../display-list/displayList.ts';
import type { SpanningStyle } from '../../template/template.ts';
import { prepareTable, setTable } from '../table/setTable.ts';
import { reducedScale, type TableRoom, tableRoom } from '../table/tableRoom.ts';
import { type BlockContext, labelledBlock, withNotes } from './blockContext.ts';
import { CaptionNumbers } from './captionNumbers.ts';
import type { RowItem, SpanSegment } from './flow.ts';
import { replayable } from './replayable.ts';
import { type SpanningPart, spanningBlock } from './spanningBlock.ts';

/** Sets the tables of one article, with the titles above them and the notes below them. */
export class TableBlocks {
  readonly #context: BlockContext;
  readonly #numbers: CaptionNumbers;
  /** Where the next table stands, as its title has told, and the title if it is turned with the table. */
  #announced: { readonly room: TableRoom; readonly title: SpanSegment | null } | null = null;

  constructor(context: BlockContext) {
    this.#context = context;
    this.#numbers = new CaptionNumbers(context.resources.template.table.label);
  }

  /** The number that the engine sets before a title, or nothing. */
  number(title: Node): string {
    return this.#numbers.next(title.textContent);
  }

  /** A line that introduces a table across all columns goes across with it. Says whether it did. */
  titleAcross(title: Node, table: Node, label: string): boolean {
    const room = this.#roomOf(table);
    if (room.place === 'column') return false;
    const style = this.#context.resources.template.spanning.tableTitle;
    const options = { align: String(title.attrs.align) === 'center' ? 'center' : 'left', label } as const;
    const set = this.#acrossText(title, style, options, room.width);
    const isTurned = room.place === 'turned';
    if (!isTurned) this.#context.galley.add(withNotes({ ...set, tablePart: 'title' }, this.#context));
    this.#announced = { room, title: isTurned ? withNotes(set, this.#context) : null };
    return true;
  }

  /** A note below a table goes across with it, or is turned with it. Says whether the block was one. */
  noteBelow(block: Node): boolean {
    const { galley, grid, resources } = this.#context;
    const { last } = galley;
    const followsTable = last?.kind === 'table' || (last?.kind === 'span' && last.tablePart === 'note');
    if (!galley.isFlowEmpty || !followsTable || !TABLE_NOTE.test(block.textContent)) return false;
    const turned = last.kind === 'table' ? last.turned : undefined;
    const width = turned ? grid.areaHeight : grid.areaWidth;
    const note = this.#acrossText(block, resources.template.spanning.tableNote, { isText: true }, width);
    if (last.kind === 'table' && turned) {
      const below = [...turned.below, withNotes(note, this.#context)];
      galley.replaceLast({ ...last, turned: { ...turned, below } });
    } else galley.add(withNotes({ ...note, tablePart: 'note' }, this.#context));
    return true;
  }

  /** Sets a table in its column, across all of them, or turned. */
  table(block: Node): void {
    const { galley, grid, resources } = this.#context;
    const { notes: articleNotes } = this.#context;
    const before = articleNotes.count;
    const nextSource = replayable(this.#context.nextSource);
    const nextNote = replayable(articleNotes.next);
    const whole = prepareTable(block, resources, nextSource.next, nextNote.next);
    const announced = this.#announced;
    this.#announced = null;
    const room = announced?.room ?? tableRoom(whole, grid, resources);
    const scale = room.isTooWide ? reducedScale(whole, room.width, resources) : 1;
    const prepared = scale < 1 ? prepareTable(block, resources, nextSource.again(), nextNote.again(), scale) : whole;
    const notes = articleNotes.count > before ? { notes: articleNotes.book } : {};
    if (prepared.model.columns === 0) return;

    const table = setTable(prepared, room.width, room.height * TALLEST_ROW, resources);
    if (room.place === 'column') {
      const rows: RowItem[] = [];
      for (let row = table.headRows; row < table.rowHeights.length; row += 1) {
        rows.push({ kind: 'row', table, row, breakAfter: 'anywhere', ...notes });
      }
      galley.flow(rows);
      return;
    }
    const turned = room.place === 'turned' ? { turned: { title: announced?.title ?? null, below: [] } } : {};
    galley.add({ kind: 'table', table, isTooWide: room.isTooWide, ...turned, ...notes });
  }

  /** A table's title or note goes across with its table. */
  #acrossText(
    block: Node,
    style: SpanningStyle,
    { label = '', ...options }: Pick<SpanningPart, 'align' | 'isText'> & { readonly label?: string },
    width: number,
  ): SpanSegment {
    const base = { role: style.face, size: style.size, ink: style.ink };
    const texts = labelledBlock(label, block, base, this.#context);
    const spaces = { linesAbove: 0, linesBelow: 0, textLinesBelow: 0 };
    return spanningBlock([{ texts, style, ...options }], width, spaces, this.#context.resources);
  }

  #roomOf(table: Node): TableRoom {
    const { grid, resources } = this.#context;
    const nowhere = (): Source => ({ article: 0, block: 0 });
    return tableRoom(
      prepareTable(table, resources, nowhere, () => ''),
      grid,
      resources,
    );
  }
}

const TABLE_NOTE = /^(?:注|备注|说明|填表说明|附注|(?:资料)?来源)(?:\s*\d*)?[：:]/;
/** Rows taller than this part of the type area are divided: the repeated head needs room too. */
const TALLEST_ROW = 0.7;
