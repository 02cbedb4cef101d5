import type { JobKind } from '../../shared/ipc/jobs.ts';
import { compileIssueFolder } from './compileIssueFolder.ts';
import { exportPdf } from './exportPdf.ts';
import { importDocuments } from './importDocuments.ts';
import { type Job, serveJob } from './serveJob.ts';

/** The work of every kind. This module is the entry of the worker threads. */
const WORK: Readonly<Record<JobKind, Job>> = { compileIssueFolder, exportPdf, importDocuments };

await serveJob(WORK);
