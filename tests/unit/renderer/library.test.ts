import { describe, expect, it } from 'vitest';
import { placeInFile, reportGroups } from '../../../renderer/library/reportGroups.ts';
import { suggestPublication } from '../../../renderer/library/suggestPublication.ts';
import type { Diagnostic } from '../../../shared/diagnostics/diagnostic.ts';

const of = (code: string, severity: Diagnostic['severity'], file: string): Diagnostic => ({
  ...{ code, severity, place: { file } },
});

describe('when the next issue is likely to appear', () => {
  it('is this month', () => {
    expect(suggestPublication(2024, new Date(2025, 2, 9))).toEqual({ year: 2025, published: '2025年3月' });
  });

  it('is left open where the last issue is of a later year', () => {
    expect(suggestPublication(2026, new Date(2025, 2, 9))).toEqual({ year: 2026, published: '' });
  });
});

describe('a report of files that were read', () => {
  it('stands by file, the grave entries first', () => {
    const groups = reportGroups([of('A', 'info', '一.docx'), of('B', 'info', '二.docx'), of('C', 'error', '一.docx')]);
    expect(groups.map(({ file, diagnostics }) => [file, diagnostics.map(({ code }) => code)])).toEqual([
      ['一.docx', ['C', 'A']],
      ['二.docx', ['B']],
    ]);
  });

  it('names the paragraph and what stands there', () => {
    const place = { file: '一.docx', paragraph: 3, excerpt: '附件' };
    expect(placeInFile({ code: 'A', severity: 'info', place })).toBe('第3段 “附件”');
  });
});
