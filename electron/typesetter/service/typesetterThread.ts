import { parentPort } from 'node:worker_threads';
import { LiveIssue } from './liveIssue.ts';
import type { Answer, Call, CallName, TypesetterCalls } from './protocol.ts';

/** The thread that lays issues out. Calls are taken while a layout runs: it goes on in slices. */
const port = parentPort;
if (!port) throw new Error('the typesetter runs in a thread of its own');

const issues = new Map<string, LiveIssue>();

function liveIssue(name: string): LiveIssue {
  const known = issues.get(name);
  if (known) return known;
  const issue = new LiveIssue();
  issues.set(name, issue);
  return issue;
}

async function answer(call: Call): Promise<TypesetterCalls[CallName]['answer']> {
  const issue = liveIssue(call.given.issue);
  switch (call.name) {
    case 'update':
      return issue.update(call.given.input);
    case 'page':
      return issue.page(call.given.key);
    case 'outlines':
      return issue.outlines(call.given.face, call.given.glyphs);
    case 'textAt':
      return issue.textAt(call.given.page, call.given.x, call.given.y);
    case 'caret':
      return issue.caret(call.given.place);
    case 'fingerprint':
      return issue.fingerprint();
    case 'pdf':
      return issue.pdf(call.given.pictures);
    case 'close':
      issues.delete(call.given.issue);
      return null;
  }
}

port.on('message', (call: Call) => {
  answer(call).then(
    (value) => port.postMessage({ id: call.id, value } satisfies Answer),
    (error: unknown) => {
      const thrown = error instanceof Error ? (error.stack ?? error.message) : String(error);
      port.postMessage({ id: call.id, thrown } satisfies Answer);
    },
  );
});
