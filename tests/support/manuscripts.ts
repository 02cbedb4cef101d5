import fc from 'fast-check';
import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { manuscriptSchema } from '../../shared/manuscript/schema.ts';

const { nodes, marks } = manuscriptSchema;

/** Characters that make trouble somewhere: brackets, dashes, digits, Latin, rare Han beyond the BMP, combining. */
const characters =
  '一二三四五六七八九十甲乙丙丁春夏秋冬山水田园文书章节印发通知，。、；：？！“”‘’（）《》〔〕—…·0123456789%℃ABcd -/＋𠮷𬭚é';

/**
 * Any manuscript the schema allows: organs, title, numbers, addressees, headings, run-in headings,
 * paragraphs with marks, hard breaks and footnotes, lists, figures, tables with spans, attachments.
 *
 * Tables are rectangular: every place of the grid is covered exactly once.
 */
export function randomManuscript(): fc.Arbitrary<Node> {
  return fc
    .record({
      organs: fc.array(textBlock('organ'), { maxLength: 2 }),
      title: fc.option(textBlock('title')),
      titleNote: fc.option(textBlock('titleNote')),
      documentNumber: fc.option(textBlock('documentNumber')),
      addressees: fc.option(textBlock('addressees')),
      blocks: fc.array(block(), { maxLength: 8 }),
      attachments: fc.array(attachment(), { maxLength: 2 }),
    })
    .map(({ organs, title, titleNote, documentNumber, addressees, blocks, attachments }) =>
      nodes.document.createChecked(
        null,
        present([...organs, title, titleNote, documentNumber, addressees, ...blocks, ...attachments]),
      ),
    );
}

/** A text of 1 to `maxLength` characters of official prose, single blanks among them, none at its ends. */
export function randomText(maxLength = 30): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...characters), { minLength: 1, maxLength })
    .map((list) => list.join('').replaceAll(/ +/g, ' ').trim())
    .filter((text) => text !== '');
}

/** One block of a body. */
export function block(): fc.Arbitrary<Node> {
  return fc.oneof(
    { arbitrary: paragraph(), weight: 6 },
    { arbitrary: heading(), weight: 3 },
    { arbitrary: list(), weight: 1 },
    { arbitrary: table(), weight: 1 },
    { arbitrary: figure(), weight: 1 },
    { arbitrary: attachmentList(), weight: 1 },
    { arbitrary: fc.constantFrom('signature', 'date', 'note').chain((name) => textBlock(name)), weight: 2 },
  );
}

/** A table of at most 5 columns and 6 rows with cells that span both ways. */
export function table(): fc.Arbitrary<Node> {
  return fc
    .record({
      columns: fc.integer({ min: 1, max: 5 }),
      rows: fc.integer({ min: 1, max: 6 }),
      headRows: fc.integer({ min: 0, max: 2 }),
      spans: fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), { minLength: 1 }),
      contents: fc.array(fc.array(paragraph(), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 4 }),
      widths: fc.option(fc.integer({ min: 20, max: 200 })),
    })
    .map(({ columns, rows, headRows, spans, contents, widths }) => {
      const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false));
      let drawn = 0;
      const rowNodes = taken.map((places, row) => {
        const cells: Node[] = [];
        for (let column = 0; column < columns; column += 1) {
          if (places[column]) continue;
          const [across, down] = spans[drawn % spans.length]!;
          const colspan = freeAcross(places, column, across);
          const rowspan = Math.min(down, rows - row);
          for (let y = row; y < row + rowspan; y += 1) taken[y]!.fill(true, column, column + colspan);
          const type = row < headRows ? nodes.tableHeader : nodes.tableCell;
          const colwidth = widths === null ? null : new Array<number>(colspan).fill(widths);
          cells.push(type.createChecked({ colspan, rowspan, colwidth }, contents[drawn % contents.length]!));
          drawn += 1;
        }
        return nodes.tableRow.createChecked(null, cells);
      });
      return nodes.table.createChecked(null, rowNodes);
    });
}

function freeAcross(places: readonly boolean[], from: number, wanted: number): number {
  let free = 1;
  while (free < wanted && from + free < places.length && !places[from + free]) free += 1;
  return free;
}

function attachment(): fc.Arbitrary<Node> {
  return fc
    .record({
      label: fc.option(textBlock('attachmentLabel')),
      title: fc.option(textBlock('attachmentTitle')),
      titleNote: fc.option(textBlock('titleNote')),
      blocks: fc.array(block(), { maxLength: 5 }),
    })
    .map(({ label, title, titleNote, blocks }) =>
      nodes.attachment.createChecked(null, present([label, title, titleNote, ...blocks])),
    );
}

function paragraph(): fc.Arbitrary<Node> {
  return fc
    .record({
      runIn: fc.option(fc.tuple(fc.integer({ min: 1, max: 4 }), randomText(8))),
      content: inlines(),
      align: fc.constantFrom('justify', 'left', 'center', 'right'),
      indent: fc.boolean(),
      quoted: fc.boolean(),
    })
    .map(({ runIn, content, align, indent }) => {
      const opening = runIn ? [manuscriptSchema.text(runIn[1], [marks.runIn.create({ level: runIn[0] })])] : [];
      return nodes.paragraph.createChecked({ align, indent }, Fragment.fromArray(opening).append(content));
    });
}

function heading(): fc.Arbitrary<Node> {
  return fc
    .tuple(fc.integer({ min: 1, max: 4 }), inlines())
    .map(([level, content]) => nodes.heading.createChecked({ level }, content));
}

function list(): fc.Arbitrary<Node> {
  const item = fc
    .tuple(fc.constantFrom('●', '①', 'a）'), fc.array(paragraph(), { minLength: 1, maxLength: 2 }))
    .map(([label, content]) => nodes.listItem.createChecked({ label }, content));
  return fc.array(item, { minLength: 1, maxLength: 3 }).map((items) => nodes.list.createChecked(null, items));
}

function figure(): fc.Arbitrary<Node> {
  const side = fc.integer({ min: 0, max: 400 });
  return fc
    .record({
      picture: fc.constantFrom('aa11', 'bb22'),
      width: side,
      height: side,
      caption: fc.option(textBlock('caption')),
    })
    .map(({ caption, ...attributes }) => nodes.figure.createChecked(attributes, present([caption])));
}

function attachmentList(): fc.Arbitrary<Node> {
  return fc
    .array(textBlock('attachmentItem'), { minLength: 1, maxLength: 3 })
    .map((items) => nodes.attachmentList.createChecked(null, items));
}

function textBlock(name: string): fc.Arbitrary<Node> {
  return inlines().map((content) => nodes[name]!.createChecked(null, content));
}

function inlines(): fc.Arbitrary<Fragment> {
  const markSet = fc.constantFrom<readonly Mark[]>(
    [],
    [],
    [],
    [marks.strong.create()],
    [marks.emphasis.create()],
    [marks.underline.create()],
    [marks.properName.create({ group: 1 })],
    [marks.bookTitle.create()],
    [marks.framed.create()],
    [marks.strong.create(), marks.underline.create()],
    [marks.superscript.create()],
    [marks.subscript.create()],
  );
  const text = fc.tuple(randomText(), markSet).map(([value, set]) => manuscriptSchema.text(value, set));
  const footnote = randomText().map((value) => nodes.footnote.createChecked(null, manuscriptSchema.text(value)));
  const inline = fc.oneof(
    { arbitrary: text, weight: 8 },
    { arbitrary: fc.constant(nodes.hardBreak.create()), weight: 1 },
    { arbitrary: footnote, weight: 1 },
  );
  return fc.array(inline, { minLength: 1, maxLength: 4 }).map((list) => Fragment.fromArray(list));
}

function present(list: readonly (Node | null)[]): Node[] {
  return list.filter((node) => node !== null);
}
