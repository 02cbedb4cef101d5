import type { Diagnostic } from '../../shared/diagnostics/diagnostic.ts';
import { type Result, success } from '../../shared/diagnostics/result.ts';
import type { DeskState, deskChannels } from '../../shared/ipc/deskChannels.ts';
import { type IpcError, ipcFailure } from '../../shared/ipc/ipcError.ts';
import { type IssueId, issueIdSchema, sectionIdSchema } from '../../shared/issue/identity.ts';
import { nextIssue } from '../../shared/issue/nextIssue.ts';
import { readIssueFolder } from '../issue-folder/readIssueFolder.ts';
import { writeIssueFolder } from '../issue-folder/writeIssueFolder.ts';
import { asFileName } from '../shell/asFileName.ts';
import type { StoreFailure } from '../store/storeFailure.ts';
import { sampleFolder } from '../typesetter/bundledFiles.ts';
import type { LastPerson } from '../workspace/lastPerson.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { SendEvent } from './eventSender.ts';
import type { HandlersOf } from './handlers.ts';
import { type CurrentWorkspace, carried, inWorkspace } from './storeFailures.ts';

/** Asks the user for a folder that is to be made; null where that was called off. */
export type ChooseNewFolder = (suggested: string) => Promise<string | null>;

/** Answers about the issues of the open library. */
export const deskHandlers = (
  current: CurrentWorkspace,
  lastPerson: LastPerson,
  sendEvent: SendEvent,
  chooseNewFolder: ChooseNewFolder,
): HandlersOf<keyof typeof deskChannels> => ({
  'desk.issues': () =>
    inWorkspace(current, ({ read }) => {
      const issues = carried(read.issues());
      return issues.ok ? success({ issues: [...issues.value] }) : issues;
    }),
  'desk.createIssue': ({ sections, ...given }) =>
    inWorkspace(current, (workspace) => {
      const id = issueIdSchema.parse(workspace.newId());
      const added = workspace.write.addIssue({
        ...given,
        id,
        stage: 'inPreparation',
        sections: sections.map((name) => ({
          id: sectionIdSchema.parse(workspace.newId()),
          name,
          organInContents: false,
          articles: [],
        })),
      });
      return added.ok ? success({ issue: id }) : carried(added);
    }),
  'desk.nextIssue': ({ previous, year, published }) =>
    inWorkspace(current, (workspace) => {
      const before = workspace.read.outline(previous);
      if (!before.ok) return carried(before);
      const id = issueIdSchema.parse(workspace.newId());
      const sectionIds = before.value.sections.map(() => sectionIdSchema.parse(workspace.newId()));
      const next = nextIssue(before.value, { id, year, published, sectionIds });
      if (!next.ok) {
        const { code, ...values } = next.error;
        return ipcFailure(code, values);
      }
      const added = workspace.write.addIssue(next.value.outline, previous);
      return added.ok ? success({ issue: id, entriesToReview: [...next.value.entriesToReview] }) : carried(added);
    }),
  'desk.receiveFolder': ({ folder }) => receive(current, sendEvent, folder),
  'desk.receiveSample': () => receive(current, sendEvent, sampleFolder()),
  'desk.writeFolder': async ({ issue }) => {
    const whole = inWorkspace(current, ({ read }) => carried(read.wholeIssue(issue)));
    if (!whole.ok) return whole;
    const { title, year, number } = whole.value.outline.masthead;
    const folder = await chooseNewFolder(`${asFileName(title)}${year}年第${number}期`);
    if (folder === null) return success({ folder: null, diagnostics: [] });
    const written = await writeIssueFolder(folder, whole.value);
    return success({ folder: written.ok ? folder : null, diagnostics: written.ok ? [] : [written.error] });
  },
  'desk.open': ({ issue }) => inWorkspace(current, (workspace) => deskState(workspace, issue)),
  'desk.command': ({ issue, command }) =>
    inWorkspace(current, (workspace) => changed(workspace, issue, workspace.write.command(issue, command))),
  'desk.undo': ({ issue }) =>
    inWorkspace(current, (workspace) => changed(workspace, issue, workspace.write.undo(issue))),
  'desk.redo': ({ issue }) =>
    inWorkspace(current, (workspace) => changed(workspace, issue, workspace.write.redo(issue))),
  'desk.restore': ({ issue, moment }) =>
    inWorkspace(current, (workspace) => {
      const restored = workspace.write.restoreIssue(issue, moment);
      if (restored.ok) workspace.pages.issueChanged(issue);
      return restored.ok ? deskState(workspace, issue) : carried(restored);
    }),
  'desk.search': ({ query, issue }) =>
    inWorkspace(current, ({ read, write }) => {
      // What was typed last is searched too.
      const refreshed = write.refreshSearchIndex(MOST_REFRESHED);
      if (!refreshed.ok) return carried(refreshed);
      const found = read.search(query, { ...(issue === null ? {} : { issue }), limit: MOST_HITS });
      return found.ok ? success({ hits: [...found.value.hits], isCut: found.value.more }) : carried(found);
    }),
  'desk.journal': ({ issue, before }) =>
    inWorkspace(current, ({ read }) => {
      // One more tells whether there is more.
      const entries = read.journal({ issue, ...(before === null ? {} : { before }), limit: MOST_ENTRIES + 1 });
      if (!entries.ok) return carried(entries);
      return success({
        entries: entries.value.slice(0, MOST_ENTRIES),
        hasMore: entries.value.length > MOST_ENTRIES,
      });
    }),
  'desk.people': () =>
    inWorkspace(current, ({ read, person }) => {
      const people = read.people();
      return people.ok ? success({ people: [...people.value], current: person }) : carried(people);
    }),
  'desk.addPerson': (person) =>
    inWorkspace(current, ({ write }) => {
      const added = write.addPerson(person);
      return added.ok ? success({ person: added.value.id }) : carried(added);
    }),
  'desk.workAs': ({ person }) =>
    inWorkspace(current, (workspace) => {
      workspace.workAs(person);
      lastPerson.remember(workspace.library.id, person);
      return success({});
    }),
});

/** Takes an issue folder in, and tells how far it is. Nothing is taken where errors keep it out. */
async function receive(
  current: CurrentWorkspace,
  sendEvent: SendEvent,
  folder: string,
): Promise<
  Result<{ issue: IssueId | null; diagnostics: Diagnostic[] }, IpcError<StoreFailure['code'] | 'LIBRARY_NOT_OPEN'>>
> {
  const read = await readIssueFolder(folder, (file, done, total) => sendEvent('desk.receiving', { file, done, total }));
  if (!read.ok) return success({ issue: null, diagnostics: [...read.error] });
  return inWorkspace(current, ({ write }) => {
    const received = write.receiveIssue(read.value);
    if (!received.ok) return carried(received);
    return success({ issue: received.value.id, diagnostics: [...read.value.diagnostics] });
  });
}

/** What the desk shows of an issue. */
export function deskState({ read }: Workspace, issue: IssueId): Result<DeskState, IpcError<StoreFailure['code']>> {
  const outline = read.outline(issue);
  if (!outline.ok) return carried(outline);
  const cards = read.cards(issue);
  if (!cards.ok) return carried(cards);
  const deleted = read.deleted(issue);
  if (!deleted.ok) return carried(deleted);
  const undoable = read.undoable(issue);
  if (!undoable.ok) return carried(undoable);
  return success({
    outline: outline.value,
    cards: [...cards.value],
    deleted: [...deleted.value],
    ...undoable.value,
  });
}

function changed(
  workspace: Workspace,
  issue: IssueId,
  result: Result<unknown, StoreFailure>,
): Result<DeskState, IpcError<StoreFailure['code']>> {
  if (!result.ok) return carried(result);
  workspace.pages.outlineChanged(issue);
  return deskState(workspace, issue);
}

const MOST_REFRESHED = 200;
const MOST_HITS = 300;
const MOST_ENTRIES = 200;
