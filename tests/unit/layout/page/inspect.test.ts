import { describe, expect, it } from 'vitest';
import { layoutIssue } from '../../../../shared/layout/layoutIssue.ts';
import {
  type ArticleSpec,
  document,
  issueOf,
  linesOfText,
  paragraph,
  table,
  title,
} from '../../../support/layout/builders.ts';
import { fakeResources } from '../../../support/layout/fakeResources.ts';
import { squareTemplate } from '../../../support/layout/squareTemplate.ts';

function found(spec: ArticleSpec, missing = '') {
  const resources = fakeResources({ template: squareTemplate(), missing });
  return layoutIssue(issueOf([spec]), resources).diagnostics.filter(({ code }) => code !== 'BLANK_PAGES');
}

describe('the inspection of the finished pages', () => {
  it('finds nothing wrong with an ordinary article', () => {
    expect(found({ manuscript: document(title('通知'), linesOfText(8)) })).toEqual([]);
  });

  it('names a character that no face has, with its code point and its article', () => {
    const [diagnostic, ...others] = found({ manuscript: document(title('通知'), paragraph('县长𬭚某')) }, '𬭚');
    expect(others).toEqual([]);
    expect(diagnostic).toMatchObject({
      code: 'GLYPH_MISSING',
      severity: 'error',
      place: { file: '文件.docx', article: '通知', folio: '02' },
      values: { characters: '𬭚（U+2CB5A）' },
    });
  });

  it('names each missing character once', () => {
    const [diagnostic] = found({ manuscript: document(paragraph('𬭚𠮷𬭚'), paragraph('𬭚')) }, '𬭚𠮷');
    expect(diagnostic?.values?.characters).toBe('𬭚（U+2CB5A） 𠮷（U+20BB7）');
  });

  it('finds it in a title, a Latin word and a table too', () => {
    const places = [document(title('𬭚')), document(paragraph('𬭚')), document(table(0, [['甲', '𬭚']]))];
    for (const manuscript of places)
      expect(found({ manuscript }, '𬭚').map(({ code }) => code)).toEqual(['GLYPH_MISSING']);
    expect(found({ manuscript: document(paragraph('abc')) }, 'b').map(({ code }) => code)).toEqual(['GLYPH_MISSING']);
  });

  it('reports a line wider than its measure, with its text', () => {
    // Six columns leave 20 pt each: one character of 30 pt does not fit.
    const settings = { columns: 6, size: 30 };
    const [diagnostic] = found({ manuscript: document(paragraph('文')), settings });
    expect(diagnostic).toMatchObject({ code: 'LINE_OVERFULL', severity: 'warning', place: { excerpt: '文' } });
  });
});
