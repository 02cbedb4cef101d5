import { success } from '../../shared/diagnostics/result.ts';
import type { articleChannels } from '../../shared/ipc/articleChannels.ts';
import { ipcFailure } from '../../shared/ipc/ipcError.ts';
import { articleIdSchema } from '../../shared/issue/identity.ts';
import { manuscriptToJson } from '../../shared/manuscript/codec.ts';
import { importDocx } from '../import/docx/importDocx.ts';
import { readPicture } from '../import/readPicture.ts';
import type { JobRunner } from '../jobs/jobRunner.ts';
import type { StoredManuscript } from '../store/read/readHistory.ts';
import { deskState } from './deskHandlers.ts';
import type { HandlersOf } from './handlers.ts';
import { type CurrentWorkspace, carried, inWorkspace } from './storeFailures.ts';

/** Answers about the texts of the open library. */
export const articleHandlers = (
  current: CurrentWorkspace,
  jobs: JobRunner,
): HandlersOf<keyof typeof articleChannels> => ({
  'article.open': ({ article }) =>
    inWorkspace(current, ({ read }) => {
      const stored = read.manuscript(article);
      return stored.ok ? success(sent(stored.value)) : carried(stored);
    }),
  'article.save': ({ article, base, manuscript }) =>
    inWorkspace(current, ({ write, pages }) => {
      const saved = write.saveDraft(article, base, manuscript);
      if (!saved.ok) return carried(saved);
      pages.textChanged(article);
      return success({ revision: saved.value });
    }),
  'article.saveTidied': ({ article, base, manuscript }) =>
    inWorkspace(current, ({ write, pages }) => {
      const saved = write.saveTidied(article, base, manuscript);
      if (!saved.ok) return carried(saved);
      pages.textChanged(article);
      return success({ revision: saved.value });
    }),
  'article.history': ({ article }) =>
    inWorkspace(current, ({ read }) => {
      const entries = read.history(article);
      return entries.ok ? success({ entries: [...entries.value] }) : carried(entries);
    }),
  'article.version': ({ revision }) =>
    inWorkspace(current, ({ read }) => {
      const stored = read.revision(revision);
      return stored.ok ? success(sent(stored.value)) : carried(stored);
    }),
  'article.restore': ({ revision, base }) =>
    inWorkspace(current, ({ read, write, pages }) => {
      const restored = write.restoreRevision(revision, base);
      if (!restored.ok) return carried(restored);
      const stored = read.revision(restored.value);
      if (!stored.ok) return carried(stored);
      pages.textChanged(stored.value.article);
      return success(sent(stored.value));
    }),
  'article.keepVersion': ({ article, base, label }) =>
    inWorkspace(current, ({ write }) => {
      const kept = write.keepVersion(article, base, label);
      return kept.ok ? success({}) : carried(kept);
    }),
  'article.importReport': ({ article }) =>
    inWorkspace(current, ({ read }) => {
      const source = read.source(article);
      return source.ok ? success({ report: source.value && [...source.value.report] }) : carried(source);
    }),
  'article.keepPicture': ({ bytes }) =>
    inWorkspace(current, ({ write }) => {
      const picture = readPicture(bytes, '');
      if (picture === 'damaged' || 'format' in picture) return ipcFailure('PICTURE_UNREADABLE');
      const kept = write.addPicture(picture);
      if (!kept.ok) return carried(kept);
      return success({ picture: picture.id, width: picture.width, height: picture.height });
    }),

  'import.read': ({ files }) => {
    const job = jobs.start('importDocuments', { files });
    current()?.basket.put(job, files);
    return success({ job });
  },
  'import.accept': ({ job, index, issue, section, position }) =>
    inWorkspace(current, (workspace) => {
      const file = workspace.basket.file(job, index);
      // Read again rather than kept: the same bytes give the same manuscript.
      const imported = file && importDocx(file.bytes, file.name);
      if (!file || !imported?.ok) return ipcFailure('IMPORT_GONE');
      const article = articleIdSchema.parse(workspace.newId());
      const { manuscript, pictures, diagnostics } = imported.value;
      const accepted = workspace.write.importArticle(
        { issue, section, index: position, article },
        { file: file.name, bytes: file.bytes, manuscript, pictures, report: diagnostics },
      );
      if (!accepted.ok) return carried(accepted);
      workspace.pages.outlineChanged(issue);
      const state = deskState(workspace, issue);
      return state.ok ? success({ article, state: state.value }) : state;
    }),
  'import.dismiss': ({ job }) => {
    current()?.basket.dismiss(job);
    return success({});
  },
});

const sent = ({ article, revision, manuscript }: StoredManuscript) => ({
  article,
  revision,
  manuscript: manuscriptToJson(manuscript),
});
