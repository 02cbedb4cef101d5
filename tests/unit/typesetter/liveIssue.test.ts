import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { type IssueInput, inputOfIssue } from '../../../electron/typesetter/service/issueInput.ts';
import type { LayoutFault } from '../../../electron/typesetter/service/liveIssue.ts';
import { LiveIssue } from '../../../electron/typesetter/service/liveIssue.ts';
import type { Result } from '../../../shared/diagnostics/result.ts';
import { decodeOutlines } from '../../../shared/display-list/outlineBytes.ts';
import { decodePage } from '../../../shared/display-list/pageBytes.ts';
import type { PagesSummary } from '../../../shared/ipc/pagesChannels.ts';
import { document, issueOf, paragraph, title } from '../../support/layout/builders.ts';

const SENTENCE = '各乡镇人民政府要认真组织实施，确保各项工作落到实处。';
const article = (name: string, paragraphs: number, ending = ''): { manuscript: Node } => ({
  manuscript: document(
    title(name),
    ...Array.from({ length: paragraphs }, (_value, index) =>
      paragraph(SENTENCE.repeat(4) + (index === 0 ? ending : '')),
    ),
  ),
});
const inputOf = (...articles: readonly { manuscript: Node }[]): IssueInput =>
  inputOfIssue(issueOf(articles), 'county-gazette', {});

function pagesOf(result: Result<PagesSummary, LayoutFault>): PagesSummary {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const keysOf = (summary: PagesSummary): readonly number[] => summary.pages.map(({ key }) => key);

describe('a live issue', () => {
  it('tells its pages, and gives each by its key', async () => {
    const issue = new LiveIssue();
    const summary = pagesOf(await issue.update(inputOf(article('甲', 3), article('乙', 3))));
    expect(summary.pages.length).toBeGreaterThan(4);
    for (const { key, label, width, height } of summary.pages) {
      expect(decodePage(issue.page(key) as Uint8Array)).toMatchObject({ label, width, height });
    }
    expect(summary.articles.map(({ first }) => first)).toEqual(['02', '03']);
  });

  it('keeps the keys of pages that an edit left alone', async () => {
    const issue = new LiveIssue();
    const before = pagesOf(await issue.update(inputOf(article('甲', 3), article('乙', 3))));
    const after = pagesOf(await issue.update(inputOf(article('甲', 3), article('乙', 3, '增补'))));
    const changed = keysOf(after).filter((key) => !keysOf(before).includes(key));
    expect(changed).toHaveLength(1);
    expect(after.layout).toBe(before.layout + 1);
  });

  it('still gives pages of the layout before, which a window may be asking for', async () => {
    const issue = new LiveIssue();
    const before = keysOf(pagesOf(await issue.update(inputOf(article('甲', 3)))));
    const after = keysOf(pagesOf(await issue.update(inputOf(article('甲', 3, '增补')))));
    const gone = before.filter((key) => !after.includes(key));
    expect(gone).toHaveLength(1);
    expect(issue.page(gone[0] as number)).not.toBeNull();
    await issue.update(inputOf(article('甲', 3, '再增补')));
    expect(issue.page(gone[0] as number)).toBeNull();
  });

  it('keeps the text of articles that are given without one', async () => {
    const issue = new LiveIssue();
    const whole = inputOf(article('甲', 3), article('乙', 3));
    const first = pagesOf(await issue.update(whole));
    const sections = whole.sections.map((section) => ({
      ...section,
      articles: section.articles.map(({ manuscript: _text, ...rest }) => rest),
    }));
    expect(keysOf(pagesOf(await issue.update({ ...whole, sections })))).toEqual(keysOf(first));
  });

  it('refuses an article whose text it never had', async () => {
    const whole = inputOf(article('甲', 1));
    const sections = whole.sections.map((section) => ({
      ...section,
      articles: section.articles.map(({ manuscript: _text, ...rest }) => rest),
    }));
    expect(await new LiveIssue().update({ ...whole, sections })).toMatchObject({
      ok: false,
      error: { code: 'ARTICLE_UNKNOWN' },
    });
  });

  it('refuses a text that is no manuscript, and says where', async () => {
    const whole = inputOf(article('甲', 1));
    const sections = whole.sections.map((section) => ({
      ...section,
      articles: section.articles.map((each) => ({
        ...each,
        manuscript: { type: 'document', content: [{ type: '?' }] },
      })),
    }));
    expect(await new LiveIssue().update({ ...whole, sections })).toMatchObject({
      ok: false,
      error: { code: 'MANUSCRIPT_UNREADABLE', fault: { problem: 'UNKNOWN_NODE', path: '/content/0/type' } },
    });
  });

  it('refuses a template that is not there', async () => {
    expect(await new LiveIssue().update({ ...inputOf(article('甲', 1)), template: 'none' })).toMatchObject({
      ok: false,
      error: { code: 'TEMPLATE_UNUSABLE' },
    });
  });

  it('gives a layout up for a later one, which tells of both', async () => {
    const issue = new LiveIssue();
    const [first, second] = await Promise.all([
      issue.update(inputOf(article('甲', 400))),
      issue.update(inputOf(article('甲', 400, '增补'))),
    ]);
    expect(first).toEqual({ ok: false, error: { code: 'SUPERSEDED' } });
    const fresh = pagesOf(await new LiveIssue().update(inputOf(article('甲', 400, '增补'))));
    expect(pagesOf(second).pages.length).toBe(fresh.pages.length);
  });

  it('shows pages also while inputs never stop coming', async () => {
    const issue = new LiveIssue();
    const results = await Promise.all(
      Array.from({ length: 12 }, async (_value, index) => {
        await new Promise((resolve) => setTimeout(resolve, index * 4));
        return issue.update(inputOf(article('甲', 300, '字'.repeat(index))));
      }),
    );
    expect(results.at(-1)?.ok).toBe(true);
    expect(results.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1);
  });

  it('leads from a point of a page to the text, and back', async () => {
    const issue = new LiveIssue();
    const summary = pagesOf(await issue.update(inputOf(article('甲', 3), article('乙', 3))));
    const place = { article: summary.articles[1]?.id ?? '', block: 2, offset: 30 };
    const caret = issue.caret(place);
    if (!caret) throw new Error('the place stands nowhere');
    expect(issue.textAt(caret.page, caret.x + 1, caret.y - 3)).toEqual(place);
    expect(issue.caret({ ...place, article: 'gone' })).toBeNull();
  });

  it('gives outlines of the faces in use, and none of others', async () => {
    const issue = new LiveIssue();
    const summary = pagesOf(await issue.update(inputOf(article('甲', 1))));
    const face = summary.faces[0]?.id ?? '';
    expect(decodeOutlines(issue.outlines(face, [40, 41]) as Uint8Array).size).toBe(2);
    expect(issue.outlines('no such face', [40])).toBeNull();
  });

  it('paints the pages that it shows', async () => {
    const issue = new LiveIssue();
    expect(await issue.pdf(new Map())).toBeNull();
    await issue.update(inputOf(article('甲', 3)));
    const painted = await issue.pdf(new Map());
    if (!painted?.ok) throw new Error('the issue was not painted');
    expect(new TextDecoder('latin1').decode(painted.value.subarray(0, 8))).toBe('%PDF-1.7');
    expect(issue.fingerprint()).toMatch(/^[0-9a-f]{16}$/);
  });
});
