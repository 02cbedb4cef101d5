import type { SingleDeskCommand } from '../../shared/issue/deskCommand.ts';
import type { Board, Colophon, Masthead } from '../../shared/issue/issueFile.ts';
import type { IssueOutline } from '../../shared/issue/issueOutline.ts';
import { sameData } from '../../shared/issue/sameData.ts';

/** 刊头信息, read from the forms. */
export interface Metadata {
  readonly masthead: Masthead;
  readonly board: Board | null;
  readonly colophon: Colophon | null;
}

/** One command for each part that differs from what the issue has. */
export function metadataCommands(outline: IssueOutline, given: Metadata): readonly SingleDeskCommand[] {
  const [oldMatter, oldPublication] = parts(outline.masthead);
  const [titleMatter, publication] = parts(given.masthead);
  const commands: SingleDeskCommand[] = [];
  if (!sameData(oldMatter, titleMatter)) commands.push({ kind: 'setTitleMatter', titleMatter });
  if (!sameData(oldPublication, publication)) commands.push({ kind: 'setPublication', publication });
  if (!sameData(outline.board, given.board)) commands.push({ kind: 'setBoard', board: given.board });
  if (!sameData(outline.colophon, given.colophon)) commands.push({ kind: 'setColophon', colophon: given.colophon });
  return commands;
}

/** What stays from issue to issue, and what does not. */
function parts({ year, number, totalNumber, published, ...titleMatter }: Masthead) {
  return [titleMatter, { year, number, totalNumber, published }] as const;
}
