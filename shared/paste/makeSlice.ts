import { Fragment, type Mark, type Node, type Schema, Slice } from 'prosemirror-model';
import type { PastedBlock, PastedCell, PastedInline, PastedParagraph, PastedTable } from './pastedBlocks.ts';

/** Where a paste goes: among the blocks of a body, into a table's cell, or into one line such as a title. */
export type PasteTarget = 'body' | 'cell' | 'line';

/**
 * Makes the slice that an editor inserts.
 *
 * A single plain paragraph is open at both ends, so that its text joins the paragraph it is pasted into; everything
 * else stands as blocks of its own. In a cell only paragraphs can stand, in a line only text: tables become lines,
 * lines are joined, without a blank beside a Han character.
 *
 * @param schema Whose nodes bear the names of the manuscript's schema.
 */
export function makeSlice(schema: Schema, blocks: readonly PastedBlock[], target: PasteTarget): Slice {
  const maker = new NodeMaker(schema);
  if (target !== 'body') {
    const paragraphs = blocks.flatMap(paragraphsOf).map((paragraph) => ({ ...paragraph, headingLevel: null }));
    if (target === 'cell') return openAtEnds(paragraphs.map((paragraph) => maker.paragraph(paragraph, false)));
    const line = joined(paragraphs);
    return line.length === 0
      ? Slice.empty
      : new Slice(Fragment.from(maker.node('paragraph', null, maker.inlines(line))), 1, 1);
  }
  const nodes = maker.blocks(blocks);
  return isPlain(blocks) ? openAtEnds(nodes) : new Slice(Fragment.fromArray([...nodes]), 0, 0);
}

function isPlain(blocks: readonly PastedBlock[]): boolean {
  const [only] = blocks;
  return (
    blocks.length === 1 &&
    only?.kind === 'paragraph' &&
    only.align === 'justify' &&
    only.headingLevel === null &&
    only.bullet === null
  );
}

function openAtEnds(nodes: readonly Node[]): Slice {
  return nodes.length === 0 ? Slice.empty : new Slice(Fragment.fromArray([...nodes]), 1, 1);
}

class NodeMaker {
  readonly #schema: Schema;

  constructor(schema: Schema) {
    this.#schema = schema;
  }

  node(name: string, attributes: Record<string, unknown> | null, content: readonly Node[]): Node {
    const type = this.#schema.nodes[name];
    if (!type) throw new RangeError(`the schema has no node “${name}”`);
    return type.createChecked(attributes, Fragment.fromArray([...content]));
  }

  blocks(blocks: readonly PastedBlock[]): readonly Node[] {
    // Where nothing is set in, as on web pages, the lack of an indent means nothing.
    const isIndenting = blocks.some((block) => block.kind === 'paragraph' && block.isIndented && block.bullet === null);
    const nodes: Node[] = [];
    let items: Node[] = [];
    const endList = (): void => {
      if (items.length > 0) nodes.push(this.node('list', null, items));
      items = [];
    };
    for (const block of blocks) {
      if (block.kind === 'paragraph' && block.bullet !== null) {
        items.push(this.node('listItem', { label: block.bullet }, [this.paragraph(block, false)]));
        continue;
      }
      endList();
      if (block.kind === 'table') nodes.push(this.#table(block));
      else if (block.headingLevel !== null && !block.content.some((item) => item.kind === 'break')) {
        nodes.push(this.node('heading', { level: block.headingLevel }, this.inlines(block.content)));
      } else nodes.push(this.paragraph(block, block.align === 'justify' && (block.isIndented || !isIndenting)));
    }
    endList();
    return nodes;
  }

  paragraph(paragraph: PastedParagraph, indent: boolean): Node {
    return this.node('paragraph', { align: paragraph.align, indent }, this.inlines(paragraph.content));
  }

  #table(table: PastedTable): Node {
    const rows = table.rows.map((row) =>
      this.node(
        'tableRow',
        null,
        row.map((cell) => this.#cell(cell, table.columnWidths)),
      ),
    );
    return this.node('table', null, rows);
  }

  #cell(cell: PastedCell, columnWidths: PastedTable['columnWidths']): Node {
    const widths = columnWidths.slice(cell.column, cell.column + cell.colspan);
    const isKnown = widths.length === cell.colspan && widths.every((width) => width !== null);
    const { paragraphs, isHeader } = cell;
    const isRight = paragraphs.length > 0 && paragraphs.every(({ align }) => align === 'right');
    const attributes = {
      ...{ colspan: cell.colspan, rowspan: cell.rowspan },
      ...{ colwidth: isKnown ? widths : null, align: isRight ? 'right' : null },
    };
    // How a head and the columns are set is the gazette's style, as with imported tables.
    const content = paragraphs.map((paragraph) =>
      this.node(
        'paragraph',
        { indent: false },
        this.inlines(isHeader ? withoutStrong(paragraph.content) : paragraph.content),
      ),
    );
    const empty = this.node('paragraph', { indent: false }, []);
    return this.node(isHeader ? 'tableHeader' : 'tableCell', attributes, content.length > 0 ? content : [empty]);
  }

  inlines(content: readonly PastedInline[]): readonly Node[] {
    return content.map((item) => {
      if (item.kind === 'text') return this.#schema.text(item.text, this.#marks(item.marks));
      if (item.kind === 'break') return this.node('hardBreak', null, []);
      const allowed = item.content.flatMap((inner) => (inner.kind === 'text' ? [inner] : []));
      const type = this.#schema.nodes.footnote;
      const texts = allowed.map((inner) =>
        this.#schema.text(
          inner.text,
          this.#marks(inner.marks).filter((mark) => type?.allowsMarkType(mark.type) ?? false),
        ),
      );
      return this.node('footnote', null, texts);
    });
  }

  #marks(names: readonly string[]): readonly Mark[] {
    return names.flatMap((name) => this.#schema.marks[name]?.create() ?? []);
  }
}

function withoutStrong(content: readonly PastedInline[]): readonly PastedInline[] {
  return content.map((item) =>
    item.kind === 'text' ? { ...item, marks: item.marks.filter((mark) => mark !== 'strong') } : item,
  );
}

/** A table's rows as paragraphs, their cells set off by ideographic spaces; a bullet as text. */
function paragraphsOf(block: PastedBlock): readonly PastedParagraph[] {
  if (block.kind === 'paragraph') {
    if (block.bullet === null) return [block];
    return [{ ...block, bullet: null, content: [{ kind: 'text', text: block.bullet, marks: [] }, ...block.content] }];
  }
  return block.rows.flatMap((row) => {
    const cells = row.map((cell) => joined(cell.paragraphs)).filter((content) => content.length > 0);
    const content = cells.flatMap((cell, index): readonly PastedInline[] =>
      index === 0 ? cell : [{ kind: 'text', text: '\u3000', marks: [] }, ...cell],
    );
    const format = { align: 'justify', isIndented: false, headingLevel: null, bullet: null } as const;
    return content.length === 0 ? [] : [{ kind: 'paragraph', content, ...format } as const];
  });
}

/** Lines joined to one: a blank only between Latin letters or digits. */
function joined(paragraphs: readonly PastedParagraph[]): readonly PastedInline[] {
  const line: PastedInline[] = [];
  const add = (content: readonly PastedInline[]): void => {
    for (const item of content) {
      const last = line.at(-1);
      if (item.kind === 'break') {
        isJoin = true;
        continue;
      }
      const isWords =
        item.kind === 'text' &&
        last?.kind === 'text' &&
        /[A-Za-z0-9]$/.test(last.text) &&
        /^[A-Za-z0-9]/.test(item.text);
      if (isJoin && isWords) line.push({ kind: 'text', text: ' ', marks: [] });
      isJoin = false;
      line.push(item);
    }
  };
  let isJoin = false;
  for (const { content } of paragraphs) {
    isJoin = line.length > 0;
    add(content);
  }
  return line;
}
