import { useEffect, useState } from 'react';
import { type IssueId, issueIdSchema, sectionIdSchema } from '../../shared/issue/identity.ts';
import type { IssueOutline } from '../../shared/issue/issueOutline.ts';
import { type CarriedOverIssue, nextIssue } from '../../shared/issue/nextIssue.ts';
import type { IssueEntry } from '../../shared/library/issueEntry.ts';
import { ask, wordsFor } from '../ipc/ask.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Loading } from '../ui/Loading.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { suggestPublication } from './suggestPublication.ts';

interface NewIssueDialogProps {
  /** There is at least one. */
  readonly issues: readonly IssueEntry[];
  readonly onClose: () => void;
  readonly onCreated: (issue: IssueId, entriesToReview: readonly string[]) => void;
  /** Begins an issue that continues no other. */
  readonly onBlank: () => void;
}

/** 新建一期: the issue after another. What it takes over is shown before it is made. */
export function NewIssueDialog({ issues, onClose, onCreated, onBlank }: NewIssueDialogProps) {
  const [previous, setPrevious] = useState<IssueId | null>(issues[0]?.id ?? null);
  const entry = issues.find(({ id }) => id === previous);
  const [given, setGiven] = useState(() => publicationText(entry?.year ?? 0));
  const [outline, setOutline] = useState<IssueOutline | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    setOutline(null);
    setProblem(null);
    if (previous === null) return;
    let isCurrent = true;
    void ask('desk.open', { issue: previous }).then((opened) => {
      if (!isCurrent) return;
      if (opened.ok) setOutline(opened.value.outline);
      else setProblem(wordsFor(opened.error));
    });
    return () => {
      isCurrent = false;
    };
  }, [previous]);

  const year = /^\d{4}$/.test(given.year.trim()) ? Number(given.year) : null;
  const yearProblem =
    year === null
      ? '请填四位年份。'
      : outline !== null && year < outline.masthead.year
        ? `早于上一期的年份（${outline.masthead.year}）。`
        : null;
  const publishedProblem = given.published.trim() === '' ? '请填写出版日期，例如：2024年6月。' : null;
  const preview =
    outline !== null && year !== null && yearProblem === null ? previewOf(outline, year, given.published.trim()) : null;
  const isReady = preview !== null && publishedProblem === null && !busy;

  const create = async (): Promise<void> => {
    if (!isReady || previous === null || year === null) return;
    setBusy(true);
    const created = await ask('desk.nextIssue', { previous, year, published: given.published.trim() });
    setBusy(false);
    if (created.ok) onCreated(created.value.issue, created.value.entriesToReview);
    else setProblem(wordsFor(created.error));
  };
  return (
    <Dialog
      title="新建一期"
      size="wide"
      onClose={onClose}
      onSubmit={() => void create()}
      actions={
        <>
          <Button kind="quiet" onClick={onBlank}>
            不沿用上期……
          </Button>
          <span className="dialog-space" />
          <Button onClick={onClose}>取消</Button>
          <Button kind="primary" type="submit" disabled={!isReady}>
            {busy ? '正在建立……' : '建立'}
          </Button>
        </>
      }
    >
      <div className="new-issue">
        <div className="new-issue-fields">
          <SelectField
            label="沿用哪一期"
            value={previous ?? ''}
            choices={issues.map(({ id, year: of, number, totalNumber }) => ({
              value: id as string,
              label: `${of}年第${number}期（总第${totalNumber}期）`,
            }))}
            onChange={(id) => {
              const chosen = issues.find((issue) => issue.id === id);
              setPrevious(chosen?.id ?? null);
              setGiven(publicationText(chosen?.year ?? 0));
            }}
          />
          <TextField
            label="年"
            inputMode="numeric"
            maxLength={4}
            value={given.year}
            problem={yearProblem}
            onChange={(value) => setGiven({ ...given, year: value })}
          />
          <TextField
            label="出版日期"
            value={given.published}
            problem={publishedProblem}
            hint="照印出的样子填，例如：2024年6月"
            onChange={(published) => setGiven({ ...given, published })}
          />
        </div>
        <section className="new-issue-preview" aria-label="沿用的内容">
          {outline === null && problem === null && <Loading text="正在读上一期" />}
          {preview !== null && <Preview carried={preview} />}
        </section>
      </div>
      {problem !== null && (
        <p className="dialog-problem selectable" role="alert">
          {problem}
        </p>
      )}
    </Dialog>
  );
}

function Preview({ carried: { outline, entriesToReview } }: { readonly carried: CarriedOverIssue }) {
  const { masthead, board, colophon, sections } = outline;
  const people = [...(board?.members ?? []), ...(board?.staff ?? [])].reduce((sum, { names }) => sum + names.length, 0);
  return (
    <>
      <p className="new-issue-name">
        {masthead.year}年第{masthead.number}期（总第{masthead.totalNumber}期）
      </p>
      <dl className="facts">
        <dt>刊名</dt>
        <dd>{masthead.title}</dd>
        <dt>栏目</dt>
        <dd>{sections.map(({ name }) => name).join('、')}</dd>
        <dt>编委会</dt>
        <dd>{board === null ? '没有' : `${board.name}，${people}人`}</dd>
        <dt>版权页</dt>
        <dd>{colophon === null ? '没有' : `${colophon.entries.length}项`}</dd>
        <dt>文章</dt>
        <dd>不沿用，新一期从空白栏目开始</dd>
      </dl>
      {entriesToReview.length > 0 && (
        <p className="new-issue-review">建好后请核对版权页：{entriesToReview.join('、')}。</p>
      )}
    </>
  );
}

function publicationText(previousYear: number): { readonly year: string; readonly published: string } {
  const { year, published } = suggestPublication(previousYear, new Date());
  return { year: String(year), published };
}

/** What the issue will be: the rule itself, with names that nobody keeps. */
function previewOf(outline: IssueOutline, year: number, published: string): CarriedOverIssue | null {
  const sectionIds = outline.sections.map((_section, index) => sectionIdSchema.parse(`preview-${index}`));
  const next = nextIssue(outline, { id: issueIdSchema.parse('preview'), year, published, sectionIds });
  return next.ok ? next.value : null;
}
