import { describe, expect, it } from 'vitest';
import { MUCH_SHORTER, VERSION_EVERY } from '../../electron/store/write/saveDraft.ts';
import type { RevisionId } from '../../shared/library/revision.ts';
import { articleId } from '../support/outlines.ts';
import {
  documentOf,
  draftOf,
  failed,
  libraryWithIssue,
  type OpenTestLibrary,
  reopened,
  succeeded,
} from '../support/store/libraries.ts';

const article = articleId('a');

const head = ({ library }: OpenTestLibrary): RevisionId => succeeded(library.read.manuscript(article)).revision;

const save = (open: OpenTestLibrary, ...text: readonly string[]): RevisionId =>
  succeeded(open.write.saveDraft(article, head(open), draftOf('关于试验的通知', ...text)));

/** The history of the article as cause and text, the oldest first. */
function history({ library }: OpenTestLibrary): string[] {
  return succeeded(library.read.history(article))
    .toReversed()
    .map(({ id, version, cause }) => {
      const { manuscript } = succeeded(library.read.revision(id));
      return `${version} ${cause} ${manuscript.textContent}`;
    });
}

describe('a draft', () => {
  it('is there after the library was closed and opened again', () => {
    const open = libraryWithIssue();
    const revision = save(open, '请照此办理。');
    const again = reopened(open);
    const stored = succeeded(again.library.read.manuscript(article));
    expect(stored.revision).toBe(revision);
    expect(stored.manuscript.eq(documentOf('关于试验的通知', '请照此办理。'))).toBe(true);
  });

  it('is refused where another one was saved since it was begun, and nothing changes', () => {
    const open = libraryWithIssue();
    const base = head(open);
    const current = save(open, '甲');
    const late = open.write.saveDraft(article, base, draftOf('乙'));
    expect(failed(late)).toEqual({ code: 'STALE_REVISION', article: 'a', base, current });
    expect(history(open)).toEqual(['1 created ', '2 edit 关于试验的通知甲']);
  });

  it('gets a revision that no draft had before', () => {
    const open = libraryWithIssue();
    const revisions = ['甲', '甲乙', '甲乙丙'].map((text) => save(open, text));
    expect(new Set(revisions).size).toBe(3);
    expect(revisions.toSorted((a, b) => a - b)).toEqual(revisions);
  });

  it('takes the place of the one before in the same session', () => {
    const open = libraryWithIssue();
    for (const text of ['甲', '甲乙', '甲乙丙']) save(open, text);
    expect(history(open)).toEqual(['1 created ', '2 edit 关于试验的通知甲乙丙']);
  });

  it('begins a new version after some minutes of typing', () => {
    const open = libraryWithIssue();
    save(open, '甲');
    open.host.time += VERSION_EVERY - 1;
    save(open, '甲乙');
    open.host.time += 1;
    save(open, '甲乙丙');
    expect(history(open)).toEqual(['1 created ', '2 edit 关于试验的通知甲乙', '3 edit 关于试验的通知甲乙丙']);
  });

  it('begins a new version where the clock was put back', () => {
    const open = libraryWithIssue();
    save(open, '甲');
    open.host.minutesPass(-60);
    save(open, '甲乙');
    expect(history(open)).toHaveLength(3);
  });

  it('begins a new version when the library was opened again', () => {
    const open = libraryWithIssue();
    save(open, '甲');
    const again = reopened(open);
    save(again, '甲乙');
    expect(history(again)).toEqual(['1 created ', '2 edit 关于试验的通知甲', '3 edit 关于试验的通知甲乙']);
  });

  it('of another person begins a new version', () => {
    const open = libraryWithIssue();
    save(open, '甲');
    const other = succeeded(open.write.addPerson({ name: '卓然', duty: '美术编辑' }));
    save({ ...open, write: open.library.writeAs(other.id) }, '甲乙');
    expect(history(open)).toHaveLength(3);
  });

  it('that is much shorter does not overwrite what was deleted', () => {
    const open = libraryWithIssue();
    save(open, '文'.repeat(MUCH_SHORTER + 1));
    save(open, '文');
    expect(history(open)).toHaveLength(2);
    save(open, '文'.repeat(MUCH_SHORTER + 1));
    save(open, '');
    expect(history(open)).toHaveLength(3);
    expect(history(open)[1]).toContain('文'.repeat(MUCH_SHORTER + 1));
  });

  it('does not overwrite a version that was kept under a name', () => {
    const open = libraryWithIssue();
    const revision = save(open, '甲');
    succeeded(open.write.keepVersion(article, revision, '送审稿'));
    save(open, '甲乙');
    expect(history(open)).toEqual(['1 created ', '2 edit 关于试验的通知甲', '3 edit 关于试验的通知甲乙']);
    expect(succeeded(open.library.read.history(article))[1]?.label).toBe('送审稿');
  });

  it('that is no manuscript is refused with the place of the fault', () => {
    const open = libraryWithIssue();
    const json = { type: 'document', content: [{ type: 'heading', attrs: { level: 9 } }] };
    expect(failed(open.write.saveDraft(article, head(open), json))).toEqual({
      ...{ code: 'MANUSCRIPT_INVALID', path: '/content/0/attrs/level', problem: 'WRONG_ATTRIBUTE', found: 'number' },
    });
    expect(history(open)).toEqual(['1 created ']);
  });

  it('of an article that is not there is refused', () => {
    const open = libraryWithIssue();
    const nobody = open.write.saveDraft(articleId('nobody'), head(open), draftOf('甲'));
    expect(failed(nobody)).toEqual({ code: 'ARTICLE_UNKNOWN', article: 'nobody' });
  });
});

describe('the history of an article', () => {
  it('says cause, time, person and what it was made from', () => {
    const open = libraryWithIssue();
    open.host.minutesPass(10);
    const begun = open.host.time;
    save(open, '甲');
    open.host.minutesPass(2);
    const edited = save(open, '甲乙');
    const tidied = succeeded(open.write.saveTidied(article, edited, draftOf('关于试验的通知', '甲乙。')));
    const [tidy, edit, created] = succeeded(open.library.read.history(article));
    expect(tidy).toMatchObject({ id: tidied, cause: 'tidy', parent: edited, person: open.person });
    expect(edit).toMatchObject({ id: edited, cause: 'edit', begunAt: begun, savedAt: begun + 120_000 });
    expect(edit?.parent).toBe(created?.id);
    expect(edit?.summary).toMatchObject({ title: '关于试验的通知', characters: 9 });
  });

  it('brings an earlier version back as a new one', () => {
    const open = libraryWithIssue();
    const first = save(open, '甲');
    open.host.minutesPass(10);
    const second = save(open, '甲乙');
    const restored = succeeded(open.write.restoreRevision(first, second));
    expect(history(open)).toEqual([
      '1 created ',
      '2 edit 关于试验的通知甲',
      '3 edit 关于试验的通知甲乙',
      '4 restore 关于试验的通知甲',
    ]);
    expect(succeeded(open.library.read.history(article))[0]).toMatchObject({ id: restored, restored: first });
    save(open, '甲丙');
    expect(history(open)).toHaveLength(5);
  });

  it('does not bring a version back over one that the user has not seen', () => {
    const open = libraryWithIssue();
    const created = head(open);
    save(open, '甲');
    expect(failed(open.write.restoreRevision(created, created))).toMatchObject({ code: 'STALE_REVISION' });
  });

  it('bears one moment in the history and in the journal, however long its writing takes', () => {
    const { host, library, person, issue } = libraryWithIssue();
    host.now = () => {
      host.time += 1;
      return host.time;
    };
    const base = succeeded(library.read.manuscript(article)).revision;
    succeeded(library.writeAs(person).saveDraft(article, base, draftOf('关于试验的通知')));
    const [version] = succeeded(library.read.history(article));
    const [entry] = succeeded(library.read.journal({ issue: issue.id, limit: 1 }));
    expect(entry?.event.kind).toBe('articleEdited');
    expect(entry?.at).toBe(version?.savedAt);
    expect(version?.begunAt).toBe(version?.savedAt);
  });
});
