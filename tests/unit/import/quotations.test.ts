import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { body, p, title } from '../../support/docxBuilder.ts';
import { imported } from '../../support/importing.ts';

const prose = '为进一步做好全县农村供水工作，现将有关事项通知如下，请认真贯彻执行，确保群众用水安全。';
const indents = (left: number, right: number, more = ''): string =>
  `<w:ind w:leftChars="${left}" w:left="${left * 3.2}" w:rightChars="${right}" w:right="${right * 3.2}"${more}/>`;

/** Whether the document's last paragraph was read as a quotation. */
function isQuoted(last: string, styles = ''): boolean {
  const contents = title('关于做好供水工作的通知') + p('各单位：') + body(prose) + body(prose) + last;
  const blocks: Node[] = [];
  imported(styles === '' ? contents : { body: contents, styles }).manuscript.forEach((block) => {
    blocks.push(block);
  });
  return blocks.at(-1)?.attrs.quoted === true;
}

describe('a quotation', () => {
  it('is a paragraph with indents on both sides', () => {
    expect(isQuoted(p('引文的内容在这里说得比较长一些。', { paragraph: indents(200, 200) }))).toBe(true);
  });

  it('is a paragraph in the style for quotations', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/></w:style>';
    expect(isQuoted(p('引文的内容在这里说得比较长一些。', { paragraph: '<w:pStyle w:val="Q"/>' }), styles)).toBe(true);
  });

  it('is no paragraph with an indent on one side, nor one that hangs', () => {
    expect(isQuoted(p('正文的内容在这里说得比较长一些。', { paragraph: indents(200, 0) }))).toBe(false);
    expect(
      isQuoted(p('正文的内容在这里说得比较长一些。', { paragraph: indents(200, 200, ' w:hangingChars="200"') })),
    ).toBe(false);
    expect(isQuoted(body(prose))).toBe(false);
  });
});
