import { closeHistory } from '@tiptap/pm/history';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { wordingOf } from '../../../shared/diagnostics/wordings/wordingOf.ts';
import { findMatches, type Match } from '../../../shared/find/findMatches.ts';
import { compileQuery } from '../../../shared/find/query.ts';
import { replaceMatches } from '../../../shared/find/replaceMatches.ts';
import { Button } from '../../ui/Button.tsx';
import { SidePanel } from '../controls/SidePanel.tsx';
import { useRestingDocument } from '../controls/useSession.ts';
import type { OpenedArticle } from '../editorHost.ts';
import { type FoundInArticle, findInIssue, replaceInIssue } from '../find/findInIssue.ts';
import { markFound } from '../find/foundMarks.ts';
import type { EditorSession } from '../session/editorSession.ts';

type Scope = 'article' | 'selection' | 'issue';

interface FindPanelProps {
  readonly session: EditorSession;
  readonly onClose: () => void;
}

/** Find and replace: plain or by pattern, in the article, in the selection it had at first, or in the issue. */
export function FindPanel({ session, onClose }: FindPanelProps) {
  const [text, setText] = useState(() => selectedText(session));
  const [replacement, setReplacement] = useState('');
  const [isPattern, setPattern] = useState(false);
  const [matchCase, setMatchCase] = useState(false);
  const [matchWidth, setMatchWidth] = useState(false);
  const [scope, setScope] = useState<Scope>('article');
  const [range, setRange] = useState<{ from: number; to: number } | null>(null);
  const [current, setCurrent] = useState<number | null>(null);
  const [message, setMessage] = useState('');
  const [articles, setArticles] = useState<readonly OpenedArticle[] | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const document = useRestingDocument(session, 120);

  const query = useMemo(
    () => compileQuery({ text, isPattern, matchCase, matchWidth }),
    [text, isPattern, matchCase, matchWidth],
  );
  const finder = query.ok ? query.value : null;
  const matches = useMemo(
    () => (finder ? findMatches(document, finder, scope === 'selection' ? range : null) : []),
    [finder, document, scope, range],
  );
  const inIssue = useMemo(
    () =>
      finder && scope === 'issue' && articles
        ? findInIssue(session, document, articles, finder, replacement === '' ? null : { text: replacement, isPattern })
        : [],
    [finder, scope, articles, session, replacement, isPattern, document],
  );

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  useEffect(() => {
    // Positions hold only for the document that was searched.
    if (session.state.doc !== document) return;
    session.view.dispatch(markFound(session.state, matches, current === null ? null : (matches[current] ?? null)));
  }, [session, document, matches, current]);
  useEffect(() => () => session.view.dispatch(markFound(session.state, [], null)), [session]);

  const go = useCallback(
    (direction: 1 | -1): void => {
      setMessage('');
      if (matches.length === 0) return;
      const next = current === null ? nearest(matches, session, direction) : current + direction;
      const index = (next + matches.length) % matches.length;
      setCurrent(index);
      const match = matches[index];
      if (match) showMatch(session, match);
    },
    [matches, current, session],
  );

  const replaceOne = (): void => {
    const match = current === null ? undefined : matches[current];
    if (!match) {
      go(1);
      return;
    }
    if (session.state.doc !== document || session.isReadOnly) return;
    const { tr } = session.state;
    replaceMatches(tr, [match], { text: replacement, isPattern });
    session.view.dispatch(closeHistory(tr));
    setCurrent(null);
    const after = tr.mapping.map(match.to);
    session.goTo(after, after, { focus: false });
  };

  const replaceAll = async (): Promise<void> => {
    if (!finder || session.isReadOnly) return;
    if (scope === 'issue') {
      const list = articles ?? [];
      const count = replaceInIssue(session, list, finder, { text: replacement, isPattern });
      setMessage(count === 0 ? '没有可替换的。' : `全期共替换 ${count} 处；可在各篇中分别撤销。`);
      return;
    }
    const { tr } = session.state;
    const found = findMatches(session.state.doc, finder, scope === 'selection' ? range : null);
    const count = replaceMatches(tr, found, { text: replacement, isPattern });
    if (count > 0) session.view.dispatch(closeHistory(tr).scrollIntoView());
    setCurrent(null);
    setMessage(count === 0 ? '没有可替换的。' : `已替换 ${count} 处；按一次 Ctrl+Z 全部撤销。`);
  };

  const chooseScope = async (chosen: Scope): Promise<void> => {
    setScope(chosen);
    setCurrent(null);
    setMessage('');
    const { from, to } = session.state.selection;
    setRange(chosen === 'selection' ? { from, to } : null);
    if (chosen === 'issue') setArticles((await session.host.issue?.articles()) ?? []);
  };

  const shownCount =
    scope === 'issue' ? inIssue.reduce((sum, { previews }) => sum + previews.length, 0) : matches.length;
  return (
    <SidePanel title="查找替换" onClose={onClose}>
      <div className="findForm">
        <label className="formRow">
          <span>查找</span>
          <input
            ref={field}
            className="editorField"
            value={text}
            aria-invalid={text !== '' && !query.ok}
            aria-describedby="findState"
            spellCheck={false}
            onChange={(event) => {
              setText(event.target.value);
              setCurrent(null);
              setMessage('');
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              go(event.shiftKey ? -1 : 1);
            }}
          />
        </label>
        <label className="formRow">
          <span>替换为</span>
          <input
            className="editorField"
            value={replacement}
            spellCheck={false}
            disabled={session.isReadOnly}
            onChange={(event) => setReplacement(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing || scope === 'issue') return;
              event.preventDefault();
              replaceOne();
            }}
          />
        </label>
        <fieldset className="formChecks">
          <legend className="visually-hidden">查找方式</legend>
          <Check name="区分大小写" checked={matchCase} onChange={setMatchCase} />
          <Check name="区分全角半角" checked={matchWidth} onChange={setMatchWidth} />
          <Check name="使用模式（正则表达式）" checked={isPattern} onChange={setPattern} />
        </fieldset>
        <label className="formRow">
          <span>范围</span>
          <select
            className="editorField"
            value={scope}
            onChange={(event) => void chooseScope(event.target.value as Scope)}
          >
            <option value="article">本篇</option>
            <option value="selection">选中部分</option>
            {session.host.issue && <option value="issue">全期</option>}
          </select>
        </label>
        <p id="findState" className={text !== '' && !query.ok ? 'findState problem' : 'findState'} role="status">
          {message || findState(text, query.ok ? null : wordingOf(query.error), current, shownCount)}
        </p>
        <div className="formButtons">
          <Button
            icon={<ArrowUp aria-hidden />}
            aria-label="上一处"
            title="上一处（Shift+Enter）"
            disabled={matches.length === 0 || scope === 'issue'}
            onClick={() => go(-1)}
          />
          <Button
            icon={<ArrowDown aria-hidden />}
            aria-label="下一处"
            title="下一处（Enter）"
            disabled={matches.length === 0 || scope === 'issue'}
            onClick={() => go(1)}
          />
          <Button disabled={matches.length === 0 || scope === 'issue' || session.isReadOnly} onClick={replaceOne}>
            替换
          </Button>
          <Button disabled={shownCount === 0 || session.isReadOnly} onClick={() => void replaceAll()}>
            全部替换
          </Button>
        </div>
      </div>
      {isPattern && (
        <p className="panelHint">
          模式示例：<code>[0-9]+</code> 数字；<code>第(.)条</code> 任意一字；替换中用 <code>$1</code> 取括号里的内容。
        </p>
      )}
      {scope === 'issue' && <IssueResults session={session} found={inIssue} isLoading={articles === null} />}
    </SidePanel>
  );
}

function IssueResults({
  session,
  found,
  isLoading,
}: {
  readonly session: EditorSession;
  readonly found: readonly FoundInArticle[];
  readonly isLoading: boolean;
}) {
  if (isLoading) return <p className="panelEmpty">正在读取各篇文稿……</p>;
  return (
    <ol className="issueResults">
      {found.map(({ article, previews }) => (
        <li key={article.id}>
          <h3>
            {article.title} <span className="count">{previews.length} 处</span>
          </h3>
          <ul>
            {previews.slice(0, MOST_SHOWN).map(({ match, before, after, replacement }) => (
              <li key={`${match.from}`}>
                <button
                  type="button"
                  className="issueResult"
                  onClick={() => {
                    session.host.issue?.open(article.id);
                    session.open(article);
                    session.goTo(match.from, match.to);
                  }}
                >
                  {before}
                  {replacement === null ? (
                    <mark>{match.text}</mark>
                  ) : (
                    <>
                      <del>{match.text}</del>
                      <ins>{replacement}</ins>
                    </>
                  )}
                  {after}
                </button>
              </li>
            ))}
          </ul>
          {previews.length > MOST_SHOWN && <p className="panelHint">另有 {previews.length - MOST_SHOWN} 处未列出。</p>}
        </li>
      ))}
    </ol>
  );
}

/** More lines of one article are no help to the eye. */
const MOST_SHOWN = 50;

interface CheckProps {
  readonly name: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Check({ name, checked, onChange }: CheckProps) {
  return (
    <label className="formCheck">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {name}
    </label>
  );
}

function findState(text: string, problem: string | null, current: number | null, count: number): string {
  if (text === '') return '键入要查找的文字，按 Enter 查找下一处。';
  if (problem !== null) return problem;
  if (count === 0) return '没有找到。';
  return current === null ? `共 ${count} 处` : `第 ${current + 1} 处，共 ${count} 处`;
}

function nearest(matches: readonly Match[], session: EditorSession, direction: 1 | -1): number {
  const { from, to } = session.state.selection;
  if (direction === 1)
    return Math.max(
      0,
      matches.findIndex((match) => match.from >= from),
    );
  return matches.findLastIndex((match) => match.to <= to);
}

function showMatch(session: EditorSession, { from, to }: Match): void {
  // A footnote's text can't be selected in the text; its mark can.
  const isInText = session.state.doc.resolve(from).parent.isTextblock;
  if (isInText) session.goTo(from, to, { focus: false });
  else session.showPosition(from);
}

function selectedText(session: EditorSession): string {
  const { from, to, $from, $to } = session.state.selection;
  return $from.parent === $to.parent && to - from <= 60 ? session.state.doc.textBetween(from, to) : '';
}
