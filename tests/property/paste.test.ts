import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pasteClipboard } from '../../shared/paste/pasteClipboard.ts';
import { propertyRuns } from '../support/layout/runs.ts';
import { randomText } from '../support/manuscripts.ts';

const run = { numRuns: propertyRuns(300) };

/** HTML of elements within elements as no program writes it, and the text that it shows. */
const html: fc.Arbitrary<{ html: string; text: string }> = fc.letrec<{ node: { html: string; text: string } }>(
  (tie) => ({
    node: fc.oneof(
      { maxDepth: 5 },
      randomText(8).map((text) => ({ html: escaped(text), text })),
      fc
        .tuple(
          fc.constantFrom(
            ...[
              'p',
              'div',
              'b',
              'sup',
              'u',
              'ul',
              'li',
              'h2',
              'table',
              'tr',
              'td',
              'th',
              'span',
              'o:p',
              'pre',
              'blockquote',
            ],
          ),
          fc.constantFrom(
            '',
            ' style="text-align:right"',
            ' rowspan=3',
            ' colspan=2',
            ' class=MsoNormal',
            ' align=center',
          ),
          fc.array(tie('node'), { maxLength: 4 }),
        )
        .map(([name, attributes, children]) => ({
          html: `<${name}${attributes}>${children.map((child) => child.html).join('\n')}</${name}>`,
          text: children.map(({ text }) => text).join(''),
        })),
    ),
  }),
).node;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** Without blanks and labels of lists; sorted, since text that a table may not hold stands before it. */
const letters = (text: string): string => [...text.replaceAll(/[\s●]/g, '')].toSorted().join('');

describe('pasting any HTML', () => {
  it('gives a valid slice that holds all of its text, no character lost or doubled', () => {
    fc.assert(
      fc.property(html, fc.constantFrom('body', 'cell', 'line'), (given, target) => {
        const { slice } = pasteClipboard({ html: given.html, text: '' }, { target });
        for (const node of slice.content.content) node.check();
        expect(letters(slice.content.textBetween(0, slice.content.size))).toBe(letters(given.text));
      }),
      run,
    );
  });

  it('never throws, whatever stands in it', () => {
    const junk = fc.string({
      unit: fc.constantFrom(
        ...'<>/="\'!-[]&;: ptdrbaoulx\n甲1',
        '<table>',
        '<td ',
        '<!--',
        '-->',
        '<![if !x]>',
        'style=',
        'mso-list:Ignore',
      ),
      maxLength: 200,
    });
    fc.assert(
      fc.property(junk, (text) => {
        pasteClipboard({ html: text, text });
      }),
      run,
    );
  });

  it('makes rectangular tables of any spans', () => {
    const cell = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { minLength: 2, maxLength: 5 }), (rows) => {
        const body = rows
          .map(
            (cells) =>
              `<tr>${cells.map(([across, down]) => `<td colspan=${across} rowspan=${down}>甲</td>`).join('')}</tr>`,
          )
          .join('');
        const table = pasteClipboard({ html: `<table>${body}</table>`, text: '' }).slice.content.firstChild;
        if (table?.type.name !== 'table') return;
        const covered = table.children.map(() => 0);
        table.children.forEach((row, at) => {
          for (const { attrs } of row.children) {
            for (let down = 0; down < attrs.rowspan; down += 1) covered[at + down]! += Number(attrs.colspan);
          }
        });
        expect(new Set(covered).size).toBe(1);
      }),
      run,
    );
  });
});
