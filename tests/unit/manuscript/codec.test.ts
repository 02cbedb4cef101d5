import { describe, expect, it } from 'vitest';
import { parseManuscript } from '../../../shared/manuscript/codec.ts';

const text = (value: unknown) => ({ type: 'text', text: value });
const paragraph = (value: unknown) => ({ type: 'paragraph', content: [text(value)] });
const document = (...content: unknown[]) => ({ type: 'document', content });

function faultOf(json: unknown): string {
  const read = parseManuscript(json);
  return read.ok ? 'none' : `${read.error.problem} ${read.error.path}`;
}

describe('reading a manuscript from JSON', () => {
  it('fills in the attributes that are left out', () => {
    const read = parseManuscript(document({ type: 'heading', content: [text('一、总则')] }));
    expect(read.ok && read.value.firstChild?.attrs).toEqual({ level: 1 });
  });

  it.each([
    ['a value that is no object', 17, 'NOT_AN_OBJECT '],
    ['a list', [], 'NOT_AN_OBJECT '],
    ['another node at the root', paragraph('文'), 'WRONG_ROOT '],
    ['an unknown node', document({ type: 'chapter' }), 'UNKNOWN_NODE /content/0/type'],
    ['the name of an inherited property as a node', document({ type: 'constructor' }), 'UNKNOWN_NODE /content/0/type'],
    ['empty text', document(paragraph('')), 'EMPTY_TEXT /content/0/content/0/text'],
    ['text that is no string', document(paragraph(5)), 'EMPTY_TEXT /content/0/content/0/text'],
    ['a title after the body', document(paragraph('文'), { type: 'title' }), 'WRONG_CONTENT /content/1'],
    ['a table without rows', document({ type: 'table' }), 'WRONG_CONTENT /content/0/content'],
    ['content that is no list', { type: 'document', content: {} }, 'NOT_A_LIST /content'],
    ['a fifth level', document({ type: 'heading', attrs: { level: 5 } }), 'WRONG_ATTRIBUTE /content/0/attrs/level'],
    [
      'an unknown attribute',
      document({ type: 'heading', attrs: { 'a/b': 1 } }),
      'UNKNOWN_ATTRIBUTE /content/0/attrs/a~1b',
    ],
    ['a figure without a picture', document({ type: 'figure' }), 'WRONG_ATTRIBUTE /content/0/attrs/picture'],
    ['an unknown field', document({ ...paragraph('文'), style: 1 }), 'UNKNOWN_FIELD /content/0/style'],
    [
      'an unknown mark',
      document({ type: 'paragraph', content: [{ ...text('文'), marks: [{ type: 'blink' }] }] }),
      'UNKNOWN_MARK /content/0/content/0/marks/0/type',
    ],
    [
      'superscript and subscript at once',
      document({
        type: 'paragraph',
        content: [{ ...text('文'), marks: [{ type: 'superscript' }, { type: 'subscript' }] }],
      }),
      'WRONG_MARKS /content/0/content/0/marks/1',
    ],
    [
      'a mark that a footnote does not take',
      document({
        type: 'paragraph',
        content: [{ type: 'footnote', content: [{ ...text('文'), marks: [{ type: 'underline' }] }] }],
      }),
      'WRONG_MARKS /content/0/content/0/content/0/marks',
    ],
  ])('refuses %s and says where', (_name, json, fault) => {
    expect(faultOf(json)).toBe(fault);
  });

  it('refuses a value nested 100,000 deep without exhausting the stack', () => {
    let json: unknown = text('底');
    for (let depth = 0; depth < 100_000; depth += 1) json = { type: 'attachment', content: [json] };
    expect(faultOf(document(json))).toMatch(/^TOO_DEEP \/content/);
  });
});
