import { useRef, useState } from 'react';
import { ipcFailure } from '../../shared/ipc/ipcError.ts';
import type { JobProgress } from '../../shared/ipc/jobs.ts';
import type { IssueId, SectionId } from '../../shared/issue/identity.ts';
import type { SectionOutline } from '../../shared/issue/issueOutline.ts';
import { ask, wordsFor } from '../ipc/ask.ts';
import { type RunningJob, runJob } from '../ipc/jobClient.ts';
import type { Desk } from '../issue/useDeskState.ts';
import { useToast } from '../ui/Toasts.tsx';
import { type CheckedDocument, importPosition, isReadable } from './importReview.ts';

/** Word files on their way into a section: being read, or read and to be checked. */
export type ImportState =
  | { readonly kind: 'reading'; readonly files: number; readonly progress: JobProgress | null }
  | {
      readonly kind: 'checking';
      readonly job: string;
      readonly section: SectionId;
      readonly sectionName: string;
      /** How many articles the section had before. */
      readonly before: number;
      readonly documents: readonly CheckedDocument[];
    };

/** 收稿: what can be done with Word files that came in. */
export interface Import {
  readonly state: ImportState | null;
  /** Reads files for a section; one import at a time. */
  readonly start: (files: readonly File[], section: SectionOutline) => void;
  /** Calls the reading off. */
  readonly cancel: () => void;
  /** Takes a document into the section. @returns Whether it was. */
  readonly accept: (index: number) => Promise<boolean>;
  /** Takes all that wait, in the order of the files; stops at the first that can't be taken. */
  readonly acceptAll: () => Promise<boolean>;
  readonly skip: (index: number) => void;
  /** Ends the check; what was not accepted is forgotten. */
  readonly close: () => void;
}

/** As many as one request may carry. */
const MOST_FILES = 200;

export function useImport(desk: Desk, issue: IssueId): Import {
  const toast = useToast();
  const [state, setState] = useState<ImportState | null>(null);
  const running = useRef<RunningJob<'importDocuments'> | null>(null);
  /** What is accepted one after the other must not wait for a rendering. */
  const checked = useRef<Extract<ImportState, { kind: 'checking' }> | null>(null);
  const show = (next: Extract<ImportState, { kind: 'checking' }> | null): void => {
    checked.current = next;
    setState(next);
  };
  const mark = (index: number, change: Partial<CheckedDocument>): void => {
    const { current } = checked;
    if (!current) return;
    show({
      ...current,
      documents: current.documents.map((each, at) => (at === index ? { ...each, ...change } : each)),
    });
  };

  const read = async (given: readonly File[], section: SectionOutline): Promise<void> => {
    if (running.current || checked.current) return;
    if (given.length > MOST_FILES) {
      toast('error', `一次最多导入${MOST_FILES}个文件，请分几次导入。`);
      return;
    }
    setState({ kind: 'reading', files: given.length, progress: null });
    const files = await bytesOf(given);
    if (typeof files === 'string') {
      setState(null);
      toast('error', `“${files}”读不出来。它可能是文件夹，或已被移走；请核对后再导入。`);
      return;
    }
    let job = '';
    const started = runJob(
      'importDocuments',
      async () => {
        const asked = await ask('import.read', { files });
        if (asked.ok) job = asked.value.job;
        return asked.ok ? asked : ipcFailure(asked.error.code, asked.error.values);
      },
      (progress) => setState({ kind: 'reading', files: files.length, progress }),
    );
    running.current = started;
    const ended = await started.result;
    running.current = null;
    if (!ended.ok) {
      setState(null);
      if (job !== '') void ask('import.dismiss', { job });
      toast(ended.error.code === 'JOB_CANCELLED' ? 'info' : 'error', wordsFor(ended.error));
      return;
    }
    const documents = ended.value.documents.map(
      (document): CheckedDocument => ({ document, decision: 'open', problem: null }),
    );
    show({
      ...{ kind: 'checking', job, section: section.id, sectionName: section.name },
      ...{ before: section.articles.length, documents },
    });
  };

  const accept = async (index: number): Promise<boolean> => {
    const { current } = checked;
    const chosen = current?.documents[index];
    if (!current || !chosen || !isReadable(chosen) || chosen.decision === 'accepted') return false;
    const { job, section, before, documents } = current;
    const accepted = await ask('import.accept', {
      ...{ job, index, issue, section },
      position: importPosition(before, documents, index),
    });
    mark(index, accepted.ok ? { decision: 'accepted', problem: null } : { problem: wordsFor(accepted.error) });
    if (accepted.ok) desk.take(accepted.value.state);
    return accepted.ok;
  };
  return {
    state,
    start: (files, section) => void read(files, section),
    cancel: () => running.current?.cancel(),
    accept,
    acceptAll: async () => {
      for (const [index, each] of (checked.current?.documents ?? []).entries()) {
        if (each.decision === 'open' && isReadable(each) && !(await accept(index))) return false;
      }
      return true;
    },
    skip: (index) => mark(index, { decision: 'skipped', problem: null }),
    close: () => {
      const { current } = checked;
      if (current) void ask('import.dismiss', { job: current.job });
      show(null);
    },
  };
}

/** The files' bytes, or the name of the first that can't be read. */
async function bytesOf(files: readonly File[]): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }[] | string> {
  const read: { name: string; bytes: Uint8Array<ArrayBuffer> }[] = [];
  for (const file of files) {
    try {
      read.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      return file.name;
    }
  }
  return read;
}
