import { type KeyboardEvent, useRef, useState } from 'react';
import type { IssueId } from '../../shared/issue/identity.ts';
import type { IssueEntry } from '../../shared/library/issueEntry.ts';
import { dayOf } from '../start/dayOf.ts';
import { ISSUE_STAGE_NAMES } from './stageNames.ts';

interface IssueTableProps {
  readonly issues: readonly IssueEntry[];
  /** The one that was worked on last; it has the focus first. */
  readonly last: IssueId | null;
  readonly onOpen: (issue: IssueId) => void;
}

/** 各期, the newest first: arrow keys, Home and End choose, Enter or a double click opens. */
export function IssueTable({ issues, last, onOpen }: IssueTableProps) {
  const [chosen, setChosen] = useState<IssueId | null>(last ?? issues[0]?.id ?? null);
  const body = useRef<HTMLTableSectionElement>(null);
  const at = Math.max(
    0,
    issues.findIndex(({ id }) => id === chosen),
  );

  const choose = (index: number): void => {
    const issue = issues[index];
    if (!issue) return;
    setChosen(issue.id);
    body.current?.rows[index]?.focus();
  };
  const key = (event: KeyboardEvent): void => {
    const places: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(at + 1, issues.length - 1),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: issues.length - 1,
    };
    const place = places[event.key];
    const issue = issues[at];
    if (event.key === 'Enter' && issue) onOpen(issue.id);
    else if (place !== undefined) choose(place);
    else return;
    event.preventDefault();
  };
  const now = new Date();
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows that are chosen with the keyboard make a grid of the table
    <table className="issue-table" role="grid" aria-label="各期" onKeyDown={key}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {issues.map((issue, index) => (
          <tr
            key={issue.id}
            aria-selected={index === at}
            aria-label={`${issue.year}年第${issue.number}期，总第${issue.totalNumber}期，按回车打开`}
            tabIndex={index === at ? 0 : -1}
            onClick={() => choose(index)}
            onFocus={() => setChosen(issue.id)}
            onDoubleClick={() => onOpen(issue.id)}
          >
            <td className="issue-table-name">
              {issue.year}年第{issue.number}期
            </td>
            <td>{issue.totalNumber}</td>
            <td>{issue.title}</td>
            <td>{issue.published}</td>
            <td>
              <span className={`stage stage-${issue.stage}`}>{ISSUE_STAGE_NAMES[issue.stage]}</span>
            </td>
            <td className="issue-table-count">{issue.articles}</td>
            <td>{dayOf(new Date(issue.changedAt).toISOString(), now)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const COLUMNS = ['期号', '总期', '刊名', '出版', '阶段', '篇数', '修改时间'];
