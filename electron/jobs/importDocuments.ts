import { success } from '../../shared/diagnostics/result.ts';
import { JOBS, type ReadDocument } from '../../shared/ipc/jobs.ts';
import { manuscriptToJson } from '../../shared/manuscript/codec.ts';
import { importDocx } from '../import/docx/importDocx.ts';
import { job } from './serveJob.ts';

/** Reads Word files one after the other; a file that can't be read doesn't keep the others from being read. */
export const importDocuments = job(JOBS.importDocuments.input, async ({ files }, context) => {
  const documents: ReadDocument[] = [];
  for (const [index, { name, bytes }] of files.entries()) {
    context.report({ step: 'read', detail: name, done: index, total: files.length });
    await context.checkpoint();
    const imported = importDocx(bytes, name);
    documents.push(
      imported.ok
        ? {
            name,
            manuscript: manuscriptToJson(imported.value.manuscript),
            diagnostics: [...imported.value.diagnostics],
            source: [...imported.value.source],
          }
        : { name, manuscript: null, diagnostics: [imported.error], source: [] },
    );
  }
  return success({ documents });
});
