import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { searchedTexts } from '../../shared/find/searchedText.ts';
import { manuscriptSchema } from '../../shared/manuscript/schema.ts';
import { ChangeLog, type TidyChange } from '../../shared/tidy/change.ts';
import { tidyManuscript, tidyOnce } from '../../shared/tidy/tidyManuscript.ts';
import { propertyRuns } from '../support/layout/runs.ts';
import { randomManuscript } from '../support/manuscripts.ts';

const run = { numRuns: propertyRuns(250) };
const { nodes } = manuscriptSchema;

/** Lines as untidy offices type them: the parts that rules look for, in any order. */
const untidyLine = fc
  .array(
    fc.constantFrom(
      ...[...'甲乙各镇要的办发号令 \u3000,.:;()!?"\'，。、：；（）《》〈〉“”【】〔〕—-…123〇Aa第一二年月日'],
      ...[
        '青政发',
        '2023',
        '【2021】3号',
        '附件',
        '附件1',
        '附件：',
        '1、',
        '(一)',
        '一、',
        '（二）、',
        '各镇人民政府：',
        '青禾县人民政府',
      ],
      ...[
        '2023年3月6日',
        '关于做好工作的通知',
        '...',
        '--',
        '。。',
        '（此件公开发布）',
        '第一章',
        'http://a.cn/b,c',
        '领导。',
      ],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const untidyParagraph: fc.Arbitrary<Node> = fc
  .record({
    lines: fc.array(untidyLine, { minLength: 1, maxLength: 2 }),
    align: fc.constantFrom('justify', 'justify', 'center', 'right'),
    indent: fc.boolean(),
    isStrong: fc.boolean(),
  })
  .map(({ lines, align, indent, isStrong }) => {
    const marks = isStrong ? [manuscriptSchema.marks.strong.create()] : [];
    const content = lines.flatMap((line, index) => [
      ...(index > 0 ? [nodes.hardBreak.create()] : []),
      ...(line === '' ? [] : [manuscriptSchema.text(line, marks)]),
    ]);
    return nodes.paragraph.createChecked({ align, indent }, content);
  });

/** A random manuscript, or one of untidy paragraphs with blocks of the former between. */
const manuscripts: fc.Arbitrary<Node> = fc.oneof(
  randomManuscript(),
  fc
    .tuple(fc.array(untidyParagraph, { minLength: 1, maxLength: 10 }), randomManuscript())
    .map(([paragraphs, other]) => {
      const blocks = other.children.filter(({ type }) => type.isInGroup('block'));
      const mixed = paragraphs.flatMap((paragraph, index) =>
        blocks[index] ? [paragraph, blocks[index]] : [paragraph],
      );
      return nodes.document.createChecked(null, [
        ...mixed,
        ...other.children.filter(({ type }) => type.name === 'attachment'),
      ]);
    }),
);

/** All text without what structure may take away: blanks and breaks. Notes stand last, as they are counted. */
const lettersOf = (texts: readonly string[]): string => texts.join('').replaceAll(/\s/g, '');

function replayed(manuscript: Node, changes: readonly TidyChange[]): string[] {
  const texts = searchedTexts(manuscript).map(({ text }) => text);
  for (const { kind, block, at, before, after, isApplied } of changes) {
    if (kind !== 'text' || !isApplied) continue;
    const text = texts[block] ?? '';
    expect(text.slice(at, at + before.length)).toBe(before);
    texts[block] = text.slice(0, at) + after + text.slice(at + before.length);
  }
  return texts;
}

describe('tidying any manuscript', () => {
  it('gives a valid manuscript that is not changed again', () => {
    fc.assert(
      fc.property(manuscripts, (manuscript) => {
        const once = tidyManuscript(manuscript).manuscript;
        once.check();
        const again = tidyManuscript(once);
        expect(again.changes).toEqual([]);
        expect(again.manuscript.eq(once)).toBe(true);
      }),
      run,
    );
  });

  it('loses and adds no character but those that it lists', () => {
    fc.assert(
      fc.property(manuscripts, (manuscript) => {
        const log = new ChangeLog(new Set());
        let before = manuscript;
        for (let round = 1; round <= 3; round += 1) {
          const after = tidyOnce(before, log);
          const changes = log.changes.filter((change) => change.round === round);
          const texts = searchedTexts(after).map(({ text }) => text);
          // A number above the title goes below it; all other text keeps its order.
          const isMoved = changes.some(({ rule, before: from, after: to }) => rule === 'title' && from !== to);
          const order = (text: string): string => (isMoved ? [...text].toSorted().join('') : text);
          expect(order(lettersOf(texts))).toBe(order(lettersOf(replayed(before, changes))));
          before = after;
        }
      }),
      run,
    );
  });

  it('never touches a table’s structure', () => {
    const shapes = (manuscript: Node): string[] => {
      const list: string[] = [];
      manuscript.descendants((node) => {
        if (node.type.name.startsWith('table'))
          list.push(`${node.type.name} ${node.childCount} ${JSON.stringify(node.attrs)}`);
      });
      return list;
    };
    fc.assert(
      fc.property(manuscripts, (manuscript) => {
        expect(shapes(tidyManuscript(manuscript).manuscript)).toEqual(shapes(manuscript));
      }),
      run,
    );
  });

  it('changes nothing where everything is left out, and finds it all again', () => {
    fc.assert(
      fc.property(manuscripts, (manuscript) => {
        let leftOut = new Set<string>();
        // What one change hides another may show: until nothing new is found.
        for (let round = 0; round < 8; round += 1) {
          const { changes } = tidyManuscript(manuscript, leftOut);
          if (changes.every(({ isApplied }) => !isApplied)) break;
          leftOut = new Set([...leftOut, ...changes.map(({ id }) => id)]);
        }
        expect(tidyManuscript(manuscript, leftOut).manuscript.eq(manuscript)).toBe(true);
      }),
      run,
    );
  });
});
