import { type Job, type JobContext, job, serveJob } from '../../../electron/jobs/serveJob.ts';
import { failure, success } from '../../../shared/diagnostics/result.ts';
import { JOBS } from '../../../shared/ipc/jobs.ts';

const step = (context: JobContext, done: number): void =>
  context.report({ step: 'set', detail: `第${done}篇`, done, total: 3 });

/** Kinds of behaviour, asked for by the name of the folder. */
const behaviours: Readonly<Record<string, (context: JobContext) => Promise<unknown>>> = {
  async threeSteps(context) {
    for (const done of [1, 2, 3]) step(context, done);
    return { title: '《示例》', pages: 3, articles: 1, pdf: null, diagnostics: [] };
  },
  async untilCancelled(context) {
    step(context, 0);
    for (;;) await context.checkpoint();
  },
  async deaf(context) {
    step(context, 0);
    for (;;);
  },
  async crash() {
    setImmediate(() => {
      throw new Error('the work fell over');
    });
    return new Promise(() => {});
  },
  async exit() {
    process.exit(7);
  },
  async wrongResult() {
    return { title: 3 };
  },
};

const compileIssueFolder: Job = job(JOBS.compileIssueFolder.input, async ({ folder }, context) => {
  if (folder === 'fails') return failure({ code: 'JOB_FAILED', values: { reason: 'as asked' } });
  const behave = behaviours[folder];
  if (behave === undefined) throw new RangeError(`no behaviour ${folder}`);
  return success(await behave(context));
});

await serveJob({ compileIssueFolder });
