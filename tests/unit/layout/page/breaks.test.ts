import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { wordingOf } from '../../../../shared/diagnostics/wordings/wordingOf.ts';
import { type ArticleSettings, issueFileSchema } from '../../../../shared/issue/issueFile.ts';
import { layoutIssue } from '../../../../shared/layout/layoutIssue.ts';
import { manuscriptText } from '../../../../shared/manuscript/text.ts';
import {
  attachment,
  document,
  hanParagraph,
  issueOf,
  linesOfText,
  paragraph,
  title,
} from '../../../support/layout/builders.ts';
import { fakeResources } from '../../../support/layout/fakeResources.ts';
import { printedRuns, rowOf } from '../../../support/layout/pageReading.ts';
import { propertyRuns } from '../../../support/layout/runs.ts';
import { squareTemplate } from '../../../support/layout/squareTemplate.ts';

import { randomManuscript } from '../../../support/manuscripts.ts';

/** Two columns of ten characters and ten lines. */
function printed(children: readonly Node[], settings: ArticleSettings) {
  const { displayList, diagnostics } = layoutIssue(
    issueOf([{ manuscript: document(...children), settings }]),
    fakeResources({ template: squareTemplate() }),
  );
  const lines = printedRuns(displayList);
  return {
    /** Page from 0, column and row of the lines that hold the character. */
    placesOf: (character: string): string[] =>
      lines
        .filter(({ text }) => text.includes(character))
        .map(({ page, x, y }) => `${page - 3}:${x < 150 ? 'L' : 'R'}${rowOf(y)}`),
    idle: diagnostics.filter(({ code }) => code === 'NUDGE_WITHOUT_EFFECT'),
    codes: diagnostics.map(({ code }) => code),
  };
}

const [BEFORE, AFTER] = [linesOfText(4, 10, '前'), linesOfText(4, 10, '后')];

describe('a break before a block', () => {
  it('begins a column there, by the text or the number of the block', () => {
    for (const before of ['后后', 1]) {
      const { placesOf, idle, codes } = printed([linesOfText(2, 10, '前'), linesOfText(6, 10, '后')], {
        breaks: [{ before, kind: 'column' }],
      });
      expect(placesOf('前')).toEqual(['0:L0', '0:L1']);
      expect(placesOf('后')[0]).toBe('0:R0');
      expect(placesOf('后').at(-1)).toBe('0:R5');
      expect(idle).toEqual([]);
      expect(codes).not.toContain('COLUMN_SHORT');
    }
  });

  it('is not there without the setting', () => {
    const { placesOf } = printed([linesOfText(2, 10, '前'), linesOfText(6, 10, '后')], {});
    expect(placesOf('后')[0]).toBe('0:L2');
  });

  it('begins a page there, the text above ending in level columns', () => {
    const { placesOf } = printed([BEFORE, AFTER], { breaks: [{ before: '后', kind: 'page' }] });
    expect(placesOf('前')).toEqual(['0:L0', '0:L1', '0:R0', '0:R1']);
    expect(placesOf('后')).toEqual(['1:L0', '1:L1', '1:R0', '1:R1']);
  });

  it('begins a page before a full-width head', () => {
    const { placesOf } = printed([BEFORE, attachment('附件', '名单', AFTER)], {
      breaks: [{ before: '附件', kind: 'column' }],
    });
    expect(placesOf('名')[0]?.charAt(0)).toBe('1');
  });

  it('sends the third part to the next page where a page has two columns', () => {
    const parts = ['甲', '乙', '丙'].map((character) => linesOfText(2, 10, character));
    const breaks = ['乙', '丙'].map((before) => ({ before, kind: 'column' as const }));
    const { placesOf } = printed(parts, { breaks });
    expect(['甲', '乙', '丙'].map((character) => placesOf(character)[0])).toEqual(['0:L0', '0:R0', '1:L0']);
  });

  it('is reported where no block begins so any more, and at the article’s own beginning', () => {
    const { idle } = printed([title('题'), BEFORE], {
      breaks: [
        { before: '没有这一段', kind: 'column' },
        { before: '题', kind: 'page' },
        { before: 99, kind: 'page' },
      ],
    });
    expect(idle.map(({ severity, values }) => [severity, values?.setting, values?.target, values?.reason])).toEqual([
      ['info', 'breaks', '没有这一段', 'notFound'],
      ['info', 'breaks', '题', 'notPossible'],
      ['info', 'breaks', 99, 'notFound'],
    ]);
    expect(wordingOf(idle[0]!)).toContain('没有以此开头的段落');
  });
});

describe('a nudged paragraph', () => {
  // So many marks that the lines together can give a whole line.
  const elastic = (units: number): Node => paragraph(`甲${'文、文文'.repeat(units)}`);
  const rows = (places: readonly string[]): number => new Set(places).size;

  it('takes a line fewer', () => {
    const plain = printed([elastic(34), BEFORE], {});
    const { placesOf, idle } = printed([elastic(34), BEFORE], { nudges: [{ paragraph: '甲', lines: -1 }] });
    expect(idle).toEqual([]);
    expect([plain.placesOf('文'), placesOf('文')].map(rows)).toEqual([14, 13]);
  });

  it('takes a line more', () => {
    // Spaces between Han and Latin can take a line together, and leave two characters for the last one.
    const spaced = paragraph(`甲${'文a'.repeat(40)}文文`);
    const plain = printed([spaced, BEFORE], {});
    const { placesOf, idle } = printed([spaced, BEFORE], { nudges: [{ paragraph: '甲', lines: 1 }] });
    expect(idle).toEqual([]);
    expect(rows(placesOf('文'))).toBe(rows(plain.placesOf('文')) + 1);
  });

  it('is reported where its lines would look loose, or it is not there', () => {
    const { idle } = printed([hanParagraph(38)], {
      nudges: [
        { paragraph: '文', lines: -1 },
        { paragraph: '无', lines: 1 },
      ],
    });
    expect(idle.map(({ values }) => [values?.target, values?.reason])).toEqual([
      ['文', 'notPossible'],
      ['无', 'notFound'],
    ]);
  });
});

describe('a paragraph kept with the next', () => {
  const text = [linesOfText(8, 10, '前'), linesOfText(2, 10, '段'), linesOfText(30, 10, '后')];

  it('goes to the next column with it', () => {
    expect(printed(text, {}).placesOf('段')).toEqual(['0:L8', '0:L9']);
    const { placesOf, idle } = printed(text, { keepWithNext: ['段'] });
    expect(placesOf('段')[0]).toBe('0:R0');
    expect(idle).toEqual([]);
  });

  it('is reported where nothing follows', () => {
    expect(printed([BEFORE], { keepWithNext: ['前'] }).idle).toHaveLength(1);
  });
});

describe('whatever is adjusted', () => {
  const settings = fc.record({
    breaks: fc.array(
      fc.record({ before: fc.integer({ min: 0, max: 12 }), kind: fc.constantFrom('column' as const, 'page' as const) }),
      { maxLength: 3 },
    ),
    nudges: fc.array(
      fc.record({ paragraph: fc.constantFrom('一', '文', '关'), lines: fc.constantFrom(-1 as const, 1 as const) }),
      { maxLength: 2 },
    ),
    keepWithNext: fc.array(fc.constantFrom('一', '文', '关', '（'), { maxLength: 2 }),
  });
  const shapes = fc.record({ columns: fc.integer({ min: 1, max: 3 }), characters: fc.integer({ min: 4, max: 24 }) });

  it('leaves every character on the pages once', () => {
    fc.assert(
      fc.property(shapes, randomManuscript(), settings, (shape, manuscript, adjusted) => {
        const template = squareTemplate({ ...shape, lines: 8 });
        const { displayList } = layoutIssue(issueOf([{ manuscript, settings: adjusted }]), fakeResources({ template }));
        const wanted = manuscriptText(manuscript).map((text) => text.replaceAll('\n', ''));
        const blocks = wanted.map(() => '');
        for (const { source, text } of printedRuns(displayList)) if (source) blocks[source.block] += text;
        expect(blocks).toEqual(wanted);
      }),
      { numRuns: propertyRuns(100) },
    );
  });
});

describe('the issue file', () => {
  const withSettings = (settings: unknown): boolean =>
    issueFileSchema.shape.sections.element.shape.articles.element.safeParse({ document: 'a.docx', settings }).success;

  it('takes breaks, nudges and keeps, and refuses misspelt ones', () => {
    const breaks = [{ before: '二、', kind: 'column' }];
    expect(withSettings({ breaks, nudges: [{ paragraph: '一', lines: -1 }], keepWithNext: ['三'] })).toBe(true);
    expect(withSettings({ breaks: [{ before: '二、', kind: 'row' }] })).toBe(false);
    expect(withSettings({ nudges: [{ paragraph: '一', lines: 2 }] })).toBe(false);
    expect(withSettings({ keepWithNext: [''] })).toBe(false);
  });
});
