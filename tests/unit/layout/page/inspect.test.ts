import { describe, expect, it } from 'vitest';
import { layoutIssue } from '../../../../shared/layout/layoutIssue.ts';
import {
  type ArticleSpec,
  document,
  issueOf,
  linesOfText,
  paragraph,
  section,
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
    for (const manuscript of places) {
      const codes = found({ manuscript }, '𬭚').map(({ code, place }) => [code, place.folio]);
      expect(codes).toContainEqual(['GLYPH_MISSING', '02']);
    }
    expect(found({ manuscript: document(paragraph('abc')) }, 'b').map(({ code }) => code)).toEqual(['GLYPH_MISSING']);
  });

  it('finds it before and after the text too: contents, board and colophon', () => {
    const entries = [{ label: '主办', value: '𬭚' }];
    const changes = { sections: [section('𠮷', [])], colophon: { entries, notice: '' } };
    const resources = fakeResources({ template: squareTemplate(), missing: '𬭚𠮷' });
    const { diagnostics } = layoutIssue(issueOf([], changes), resources);
    const missing = diagnostics.filter(({ code }) => code === 'GLYPH_MISSING');
    expect(missing.map(({ place, values }) => [place.folio, values?.characters])).toEqual([
      ['01', '𠮷（U+20BB7）'],
      ['封底', '𬭚（U+2CB5A）'],
    ]);
  });

  it('reports a frame that does not hold what stands in it', () => {
    const entries = Array.from({ length: 20 }, () => ({ label: '主办', value: '甲县' }));
    const resources = fakeResources({ template: squareTemplate() });
    const { diagnostics } = layoutIssue(issueOf([], { colophon: { entries, notice: '' } }), resources);
    expect(diagnostics).toContainEqual({
      code: 'FRAME_OVERFULL',
      severity: 'error',
      place: { folio: '封底' },
      values: { frame: 'colophon' },
    });
  });

  it('reports a line wider than its measure, with its text', () => {
    // Six columns leave 20 pt each: one character of 30 pt does not fit.
    const settings = { columns: 6, size: 30 };
    const [diagnostic] = found({ manuscript: document(paragraph('文')), settings });
    expect(diagnostic).toMatchObject({ code: 'LINE_OVERFULL', severity: 'warning', place: { excerpt: '文' } });
  });
});
