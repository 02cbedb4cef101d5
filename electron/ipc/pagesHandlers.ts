import { failure, type Result, success } from '../../shared/diagnostics/result.ts';
import { type IpcError, ipcFailure } from '../../shared/ipc/ipcError.ts';
import type { JobInput } from '../../shared/ipc/jobs.ts';
import type { pagesChannels } from '../../shared/ipc/pagesChannels.ts';
import { articleIdSchema, type IssueId } from '../../shared/issue/identity.ts';
import type { Masthead } from '../../shared/issue/issueFile.ts';
import type { JobRunner } from '../jobs/jobRunner.ts';
import { asFileName } from '../shell/asFileName.ts';
import type { Products } from '../shell/products.ts';
import type { StoreFailure } from '../store/storeFailure.ts';
import { issueInputOf } from '../workspace/issueInputOf.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { HandlersOf } from './handlers.ts';
import { type CurrentWorkspace, carried, inWorkspace } from './storeFailures.ts';

/** Asks the user where a file is to be saved; null where that was called off. */
export type ChooseOutput = (suggested: string) => Promise<string | null>;

/** Answers about finished pages and the PDF of them. */
export const pagesHandlers = (
  current: CurrentWorkspace,
  jobs: JobRunner,
  products: Products,
  chooseOutput: ChooseOutput,
): HandlersOf<keyof typeof pagesChannels> => ({
  'pages.show': ({ issue }) =>
    inWorkspace(current, ({ pages }) => {
      const shown = pages.show(issue);
      return shown.ok ? success({}) : carried(shown);
    }),
  'pages.hide': ({ issue }) => {
    current()?.pages.hide(issue);
    return success({});
  },
  'pages.textAt': async ({ issue, page, x, y }) => {
    const place = await answered(current()?.pages.textAt(issue, page, x, y));
    if (!place.ok || !place.value) return place.ok ? success({ place: null }) : place;
    const { article, block, offset } = place.value;
    return success({ place: { article: articleIdSchema.parse(article), block, offset } });
  },
  'pages.caret': async ({ issue, place }) => {
    const caret = await answered(current()?.pages.caret(issue, place));
    return caret.ok ? success({ caret: caret.value ?? null }) : caret;
  },
  'pages.export': async ({ issue }) => {
    const workspace = current();
    if (workspace === null) return ipcFailure('LIBRARY_NOT_OPEN');
    const outline = workspace.read.outline(issue);
    if (!outline.ok) return carried(outline);
    const output = await chooseOutput(`${fileNameOf(outline.value.masthead)}.pdf`);
    if (output === null) return success({ job: null });
    const order = exportOrder(workspace, issue, output);
    if (!order.ok) return order;
    products.add(output);
    return success({ job: { job: jobs.start('exportPdf', order.value) } });
  },
});

/** What the job needs: the issue as it is in the library, with the bytes of its pictures. */
function exportOrder(workspace: Workspace, issue: IssueId, output: string) {
  const input = issueInputOf(workspace.read, issue);
  if (!input.ok) return carried<never, StoreFailure>(input);
  const pictures: JobInput<'exportPdf'>['pictures'] = new Map();
  for (const id of Object.keys(input.value.pictures)) {
    const picture = workspace.read.picture(id);
    if (!picture.ok) return carried<never, StoreFailure>(picture);
    if (picture.value === null) continue;
    const { mediaType, bytes } = picture.value;
    pictures.set(id, { mediaType, bytes: new Uint8Array(bytes) });
  }
  return success({ issue: input.value, pictures, output });
}

async function answered<Value>(
  call: Promise<Value> | undefined,
): Promise<Result<Value | undefined, IpcError<'TYPESETTER_ENDED'>>> {
  try {
    return success(await call);
  } catch {
    return failure({ code: 'TYPESETTER_ENDED', values: {} });
  }
}

const fileNameOf = ({ title, year, number }: Masthead): string => `${asFileName(title)}${year}年第${number}期`;
