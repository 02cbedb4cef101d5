import { readFileSync } from 'node:fs';
import type { Node, Slice } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { wordingOf } from '../../../shared/diagnostics/wordings/wordingOf.ts';
import { pasteSeverity } from '../../../shared/paste/dropped.ts';
import { type PasteOptions, pasteClipboard } from '../../../shared/paste/pasteClipboard.ts';
import { inlineLine } from '../../support/inlineLines.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/clipboard/${name}.html`, import.meta.url), 'utf8');
const paste = (html: string, options?: PasteOptions) => pasteClipboard({ html, text: '' }, options);
const pasteText = (text: string, options?: PasteOptions) => pasteClipboard({ html: '', text }, options);
const lines = (html: string, options?: PasteOptions): string[] => shown(paste(html, options).slice);
const told = (html: string): string[] =>
  paste(html).diagnostics.map(({ code, values }) => `${code} ${values?.count} ${values?.text}`);

/** One line for each block: its name, what is not usual about it, its text. */
function shown(slice: Slice): string[] {
  const list: string[] = [];
  const walk = (node: Node, indent: string): void => {
    node.check();
    const { align = 'justify', indent: isIndented = true, level = '', label = '' } = node.attrs;
    if (node.type.name === 'tableRow') list.push(`${indent}${node.children.map(cell).join(' | ')}`);
    else if (node.isTextblock) {
      const how = `${align === 'justify' ? '' : ` ${align}`}${isIndented || align !== 'justify' ? '' : ' flush'}`;
      list.push(`${indent}${node.type.name}${level}${how}: ${inlineLine(node)}`);
    } else {
      list.push(`${indent}${node.type.name}${label === '' ? '' : ` ${label}`}`);
      for (const child of node.children) walk(child, `${indent}  `);
    }
  };
  for (const node of slice.content.content) walk(node, '');
  return list;
}

function cell(node: Node): string {
  const { colspan, rowspan, align, colwidth } = node.attrs;
  const spans = colspan === 1 && rowspan === 1 ? '' : `×${colspan}×${rowspan}`;
  const width = colwidth === null ? '' : ` ${(colwidth as number[]).map((points) => Math.round(points)).join('+')}pt`;
  const text = node.children.map(inlineLine).join('/');
  return `${node.type.name === 'tableHeader' ? '^' : ''}${text}${spans}${align === null ? '' : ` ${align}`}${width}`;
}

describe('pasting from Word', () => {
  it('keeps lines, headings, numbers, bullets, bold, superscript and where the signature stands', () => {
    expect(lines(fixture('word-notice'))).toEqual([
      'paragraph: 为做好春季造林工作，现将有关事项通知如下，请各镇结合实际抓好落实,按月报送进度。',
      'heading1: 一、总体要求',
      'paragraph: 1.{strong:严把质量关。}成活率达到85%以上，造林面积1200 m{superscript:2}。',
      'list',
      '  listItem ●',
      '    paragraph flush: 苗木由林业站统一调运。',
      'paragraph right: 青禾县林业局',
      'paragraph right: 2023年3月6日',
    ]);
    expect(told(fixture('word-notice'))).toEqual([]);
  });

  it('takes tracked insertions, and tells what it leaves out or changes', () => {
    const html = fixture('word-revisions');
    expect(lines(html)).toEqual(['paragraph: 各镇要在三月底前完成整改，逾期通报，名单见网站，务必落实。']);
    expect(told(html)).toEqual([
      'PASTE_TRACKED_DELETION 1 四月',
      'PASTE_TRACKED_INSERTION 1 三月',
      'PASTE_STRUCK_TEXT 1 逾期通报',
      'PASTE_HIDDEN_TEXT 1 内部掌握',
      'PASTE_LINK 1 http://www.qinghe.example/list',
      'PASTE_ITALIC 1 务必',
      'PASTE_PICTURE 1 公章',
      'PASTE_COMMENT 1 此处日期待核',
    ]);
  });

  it('puts footnotes where their marks stand, and tells of one without text', () => {
    const html = fixture('word-footnotes');
    expect(lines(html)).toEqual([
      'paragraph: 本办法所称小型水库[指总库容10万立方米以上的水库。\u3000不含塘坝。]，由镇管理。',
    ]);
    expect(told(html)).toEqual(['PASTE_NOTE_MISSING 1 [2]']);
  });
});

describe('pasting from WPS', () => {
  it('keeps a title, text, a table with a merged label and a typed number', () => {
    expect(lines(fixture('wps-notice'))).toEqual([
      'paragraph center: {strong:关于开展春季防火的通知}',
      'paragraph: 全县共设检查站12处，分布如下：',
      'table',
      '  ^镇 142pt | ^站名 142pt',
      '  柳河镇×1×2 142pt | 东岭站 142pt',
      '  西岭站 142pt',
      'paragraph: 二、加强值守',
    ]);
  });
});

describe('pasting from a spreadsheet', () => {
  it('keeps merged cells, head, widths and numbers, and passes over what is hidden or only measures', () => {
    expect(lines(fixture('excel-range'))).toEqual([
      'table',
      '  ^镇×1×2 54pt | ^面积（m{superscript:2}）×2×1 72+72pt',
      '  ^计划 72pt | ^完成 72pt',
      '  柳河镇 54pt | 1200.00 right 72pt | 980.50 right 72pt',
      '  石桥⏎镇 54pt | 数据未报，另行通知 72pt |  72pt',
    ]);
  });

  it('takes a single cell for text', () => {
    const { slice } = paste('<table><tr><td>柳河镇</td></tr></table>');
    expect([shown(slice), slice.openStart, slice.openEnd]).toEqual([['paragraph: 柳河镇'], 1, 1]);
  });

  it('reads cells divided by tabs, with line feeds and quotes inside', () => {
    expect(shown(pasteText('镇\t面积\r\n"柳河\n镇"\t"5 ""亩"""\r\n石桥"镇\t\r\n').slice)).toEqual([
      'table',
      '  镇 | 面积',
      '  柳河/镇 | 5 "亩"',
      '  石桥"镇 | ',
    ]);
  });

  it('takes lines with unequal tabs for text', () => {
    expect(shown(pasteText('\t甲\n乙\t丙\t丁').slice)).toEqual([
      'paragraph: 甲',
      'paragraph flush: 乙\u3000丙\u3000丁',
    ]);
  });

  it('covers a ragged table so that every place has one cell', () => {
    const html = '<table><tr><td rowspan=9>甲</td><td colspan=3>乙</td></tr><tr><td>丙</td></tr><tr></tr></table>';
    expect(lines(html)).toEqual(['table', '  甲×1×3 | 乙×3×1', '  丙 |  | ', '   |  | ']);
  });
});

describe('pasting from LibreOffice', () => {
  it('keeps notes, lists and the signature', () => {
    expect(lines(fixture('writer-notes'))).toEqual([
      'paragraph flush: 第一季度用水量[含农业用水。]为CO{subscript:2}排放的依据。',
      'list',
      '  listItem ●',
      '    paragraph flush: 节水型器具；',
      '  listItem ●',
      '    paragraph flush: 再生水利用。',
      'paragraph: 3.按季通报。',
      'paragraph right: 青禾县水务局',
    ]);
  });
});

describe('pasting from a web page', () => {
  it('keeps the text and its tables, opens tables that only place it, drops the rest', () => {
    const html = fixture('web-page');
    expect(lines(html)).toEqual([
      'heading1: 青禾县城乡供水管理办法',
      'paragraph flush: 来源：县水务局',
      'paragraph: 第一条\u3000为了加强供水管理，制定本办法。',
      'paragraph flush: {strong:第二条} 本县供水条例规定的事项，⏎从其规定。',
      'paragraph flush: （一）水价；',
      'paragraph flush: （二）水质。',
      'table',
      '  ^类别 | ^单价',
      '  居民 | 2.80 right',
    ]);
    expect(told(html)).toEqual(['PASTE_LINK 1 https://www.qinghe.example/law', 'PASTE_OBJECT 1 搜索']);
  });

  it('sets all paragraphs in where none is', () => {
    expect(lines('<p>甲</p><p>乙</p>')).toEqual(['paragraph: 甲', 'paragraph: 乙']);
  });

  it('collapses blanks of the source but keeps those between words', () => {
    expect(lines('<p>\n  GDP\n  per  capita 为\n  三\n万<span> </span>元\n</p>')).toEqual([
      'paragraph: GDP per capita 为三万 元',
    ]);
  });

  it('keeps the lines of preformatted text', () => {
    expect(lines('<pre>甲  乙\n\n丙</pre>')).toEqual(['paragraph: 甲  乙', 'paragraph: 丙']);
  });

  it('does not take a wrapper of normal weight for bold', () => {
    expect(lines('<b style="font-weight:normal"><p>甲<b>乙</b></p></b>')).toEqual(['paragraph: 甲{strong:乙}']);
  });

  it('tells of a table within a table and keeps its text', () => {
    const html = '<table><tr><td>甲<table><tr><td>乙</td><td>丙</td></tr></table></td><td>丁</td></tr></table>';
    expect(lines(html)).toEqual(['table', '  甲/乙\u3000丙 | 丁']);
    expect(told(html)).toEqual(['PASTE_NESTED_TABLE 1 乙 丙']);
  });
});

describe('pasting plain text', () => {
  it('makes a paragraph of each line, typed indents set in', () => {
    expect(shown(pasteText('\u3000\u3000甲\n\n  乙\u0007\r\n丙').slice)).toEqual([
      ...['paragraph: 甲', 'paragraph: 乙', 'paragraph flush: 丙'],
    ]);
  });

  it('joins a single line to the paragraph it is pasted into', () => {
    const { slice } = pasteText('甲');
    expect([slice.openStart, slice.openEnd]).toEqual([1, 1]);
    expect(pasteText('甲\n乙').slice.openStart).toBe(0);
  });

  it('is what is asked for when formats are not wanted', () => {
    expect(shown(pasteClipboard({ html: '<b>甲</b>', text: '甲' }, { plainOnly: true }).slice)).toEqual([
      'paragraph: 甲',
    ]);
  });

  it('stands in for HTML that holds no text', () => {
    expect(shown(pasteClipboard({ html: '<meta charset=utf-8><p></p>', text: '甲' }).slice)).toEqual(['paragraph: 甲']);
  });

  it('gives nothing for nothing', () => {
    expect(pasteText(' \n\t').slice.size).toBe(0);
  });
});

describe('pasting into a place that takes less', () => {
  const html = '<h2>甲</h2><ul><li>乙</li></ul><table><tr><td>丙</td><td>丁</td></tr></table>';

  it('makes paragraphs of everything for a cell', () => {
    expect(lines(html, { target: 'cell' })).toEqual([
      ...['paragraph flush: 甲', 'paragraph flush: ●乙', 'paragraph flush: 丙\u3000丁'],
    ]);
  });

  it('makes one text of everything for a line', () => {
    expect(lines('<p>关于印发</p><p>GDP</p><p>per<br>capita的通知</p>', { target: 'line' })).toEqual([
      'paragraph: 关于印发GDP per capita的通知',
    ]);
  });
});

describe('what a paste tells', () => {
  it.each(Object.keys(pasteSeverity))('has words for %s', (code) => {
    expect(wordingOf({ code, severity: 'info', place: {}, values: { count: 2, text: '甲' } })).toMatch(/^[^A-Z]+。/);
  });
});

describe('hostile clipboards', () => {
  it('get through elements nested without end', () => {
    const html = `${'<div><span>'.repeat(5000)}甲${'</span></div>'.repeat(5000)}`;
    expect(lines(html)).toEqual(['paragraph: 甲']);
  });

  it('do not make a table larger than any gazette', () => {
    const { slice, diagnostics } = paste(`<table>${'<tr><td>甲<td colspan=9999>乙</tr>'.repeat(2001)}</table>`);
    expect(slice.content.firstChild?.childCount).toBe(2000);
    expect(slice.content.firstChild?.firstChild?.lastChild?.attrs.colspan).toBe(199);
    expect(diagnostics.map(({ code }) => code)).toEqual(['PASTE_TOO_LARGE']);
  });

  it('run no script and load nothing: there is only text', () => {
    expect(lines('<p onclick="x()">甲<img src=x onerror=y()><iframe src=z></iframe></p>')).toEqual(['paragraph: 甲']);
  });
});
