import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../shared/issue/applyCommand.ts';
import type { DeskCommand } from '../../../shared/issue/deskCommand.ts';
import type { IssueOutline } from '../../../shared/issue/issueOutline.ts';
import { articleId, articleOutline, sectionId, sectionOutline, smallOutline } from '../../support/outlines.ts';

const order = (outline: IssueOutline): string =>
  outline.sections.map((section) => section.articles.map((article) => article.id).join('')).join('|');

function changedBy(...commands: DeskCommand[]): IssueOutline {
  return commands.reduce((outline, command) => {
    const result = applyCommand(outline, command);
    if (!result.ok) throw new Error(result.error.code);
    return result.value.outline;
  }, smallOutline());
}

function refusal(command: DeskCommand): unknown {
  const result = applyCommand(smallOutline(), command);
  return result.ok ? 'carried out' : result.error;
}

const first = sectionId('section-1');
const second = sectionId('section-2');
const a = articleId('a');
const b = articleId('b');

describe('the desk', () => {
  it('moves an article within its section and into another', () => {
    expect(order(changedBy({ kind: 'moveArticle', article: a, section: first, index: 1 }))).toBe('ba|c');
    expect(order(changedBy({ kind: 'moveArticle', article: a, section: second, index: 1 }))).toBe('b|ca');
  });

  it('places a copy right after the article', () => {
    expect(order(changedBy({ kind: 'duplicateArticle', article: a, copy: articleId('x') }))).toBe('axb|c');
  });

  it('moves sections with their articles', () => {
    expect(order(changedBy({ kind: 'moveSection', section: first, index: 1 }))).toBe('c|ab');
  });

  it('deletes a section with its articles, and brings all of it back', () => {
    const deleted = applyCommand(smallOutline(), { kind: 'deleteSection', section: first });
    if (!deleted.ok) throw new Error(deleted.error.code);
    expect(order(deleted.value.outline)).toBe('c');
    const back = applyCommand(deleted.value.outline, deleted.value.inverse);
    expect(back.ok && back.value.outline).toEqual(smallOutline());
  });

  it('keeps the place of an article that is put aside', () => {
    const putAside = { kind: 'held', note: '下期用' } as const;
    const outline = changedBy({ kind: 'putArticleAside', article: a, putAside });
    expect(order(outline)).toBe('ab|c');
    expect(outline.sections[0]?.articles[0]?.putAside).toEqual(putAside);
  });

  it('changes the number of the issue and leaves its title alone, and the other way round', () => {
    const publication = { year: 2025, number: 1, totalNumber: 20, published: '2025年1月' };
    const { masthead } = changedBy({ kind: 'setPublication', publication });
    expect(masthead).toEqual({ ...smallOutline().masthead, ...publication });
  });

  it('gives back the same outline where a command changes nothing', () => {
    const outline = smallOutline();
    for (const command of [
      { kind: 'moveArticle', article: b, section: first, index: 1 },
      { kind: 'renameSection', section: first, name: '文件' },
      { kind: 'setArticleSettings', article: a, settings: {} },
      { kind: 'setTemplate', template: 'county-gazette' },
    ] satisfies DeskCommand[]) {
      const result = applyCommand(outline, command);
      expect(result.ok && result.value.outline).toBe(outline);
    }
  });

  it.each<[string, DeskCommand, unknown]>([
    [
      'an unknown section',
      { kind: 'deleteSection', section: sectionId('x') },
      { code: 'SECTION_UNKNOWN', section: 'x' },
    ],
    [
      'an unknown article',
      { kind: 'deleteArticle', article: articleId('x') },
      { code: 'ARTICLE_UNKNOWN', article: 'x' },
    ],
    [
      'a place beyond the last',
      { kind: 'moveArticle', article: a, section: first, index: 2 },
      { code: 'POSITION_OUT_OF_RANGE', index: 2, last: 1 },
    ],
    [
      'an article that is there already',
      { kind: 'addArticle', section: second, index: 0, article: articleOutline('a') },
      { code: 'ARTICLE_EXISTS', article: 'a' },
    ],
    [
      'a section with an article that is there already',
      { kind: 'addSection', index: 0, section: sectionOutline('x', [articleOutline('c')]) },
      { code: 'ARTICLE_EXISTS', article: 'c' },
    ],
    [
      'bringing back what is not put aside',
      { kind: 'bringArticleBack', article: a },
      { code: 'NOT_PUT_ASIDE', article: 'a' },
    ],
  ])('refuses %s', (_name, command, expected) => {
    expect(refusal(command)).toEqual(expected);
  });

  it('keeps the last section', () => {
    const outline = changedBy({ kind: 'deleteSection', section: first });
    const result = applyCommand(outline, { kind: 'deleteSection', section: second });
    expect(result).toEqual({ ok: false, error: { code: 'LAST_SECTION', section: 'section-2' } });
  });

  it('does all of several commands or none', () => {
    const deleteA = { kind: 'deleteArticle', article: a } as const;
    expect(order(changedBy({ kind: 'all', commands: [deleteA, { kind: 'deleteArticle', article: b }] }))).toBe('|c');
    expect(refusal({ kind: 'all', commands: [deleteA, deleteA] })).toEqual({ code: 'ARTICLE_UNKNOWN', article: 'a' });
  });
});
