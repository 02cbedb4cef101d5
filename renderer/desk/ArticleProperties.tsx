import { PenLine } from 'lucide-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { wordingOf } from '../../shared/diagnostics/wordings/wordingOf.ts';
import type { DeskCommand } from '../../shared/issue/deskCommand.ts';
import type { ArticleSettings } from '../../shared/issue/issueFile.ts';
import { SeverityIcon } from '../library/Report.tsx';
import { ARTICLE_STAGE_NAMES } from '../library/stageNames.ts';
import { Button } from '../ui/Button.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { Problem } from '../workbench/problems.ts';
import { type CardFacts, countsText } from './cardFacts.ts';
import { NUMBER_SETTINGS, type NumberSetting, readSetting, withSetting } from './settingsDraft.ts';
import { useImportReport } from './useImportReport.ts';

interface ArticlePropertiesProps {
  readonly facts: CardFacts;
  readonly problems: readonly Problem[];
  readonly command: (command: DeskCommand) => Promise<boolean>;
  readonly onOpen: () => void;
}

/** 文章属性: how the article stands in contents and on the pages. Each change is done at once, and is one undo. */
export function ArticleProperties({ facts, problems, command, onOpen }: ArticlePropertiesProps) {
  const report = useImportReport(facts.outline.id);
  const { id: article, settings, contentsTitle, file, stage } = facts.outline;
  const set = (changed: ArticleSettings): void =>
    void command({ kind: 'setArticleSettings', article, settings: changed });
  return (
    <aside className="desk-properties" aria-label="文章属性">
      <header>
        <h2>文章属性</h2>
        <Button icon={<PenLine aria-hidden />} onClick={onOpen}>
          编辑
        </Button>
      </header>
      <div className="desk-properties-body">
        <p className="desk-properties-title selectable">{facts.title}</p>
        <dl className="facts selectable">
          <dt>机关</dt>
          <dd>{facts.organs || '未填'}</dd>
          <dt>文号</dt>
          <dd>{facts.documentNumber || '无'}</dd>
          <dt>来稿</dt>
          <dd>{file}</dd>
          <dt>阶段</dt>
          <dd>{ARTICLE_STAGE_NAMES[stage]}</dd>
          <dt>篇幅</dt>
          <dd>
            {countsText(facts)}
            {facts.folios !== '' && `，第${facts.folios}页`}
          </dd>
        </dl>
        <h3>目录</h3>
        <SettledField
          key={`${article} ${contentsTitle ?? ''}`}
          label="目录标题"
          value={contentsTitle ?? ''}
          hint="与文章标题不同时才填。"
          read={(text) => ({ ok: true, value: text.trim() === '' ? null : text.trim() })}
          onSettle={(value) => void command({ kind: 'setContentsTitle', article, contentsTitle: value })}
        />
        <h3>版面</h3>
        <SelectField
          label="起排"
          value={settings.start ?? 'template'}
          choices={STARTS}
          onChange={(start) => set(withSetting(settings, 'start', start === 'template' ? undefined : start))}
        />
        <div className="field-grid">
          {(Object.keys(NUMBER_SETTINGS) as NumberSetting[]).map((name) => (
            <SettledField
              key={`${article} ${name} ${settings[name] ?? ''}`}
              label={`${NUMBER_SETTINGS[name].label}（${NUMBER_SETTINGS[name].unit}）`}
              value={settings[name] === undefined ? '' : String(settings[name])}
              placeholder="依版式"
              read={(text) => readSetting(name, text)}
              onSettle={(value) => set(withSetting(settings, name, value))}
            />
          ))}
        </div>
        {problems.length > 0 && (
          <>
            <h3>版面问题</h3>
            <ul className="desk-properties-problems selectable">
              {problems.map((problem, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two problems may read alike
                <li key={index}>
                  <SeverityIcon severity={problem.severity} />
                  <span>{problem.text}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        {report.length > 0 && (
          <>
            <h3>导入时要核对的</h3>
            <ul className="desk-properties-problems selectable">
              {report.map((entry, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two entries may read alike
                <li key={index}>
                  <SeverityIcon severity={entry.severity} />
                  <span>
                    {entry.place.paragraph !== undefined && `第${entry.place.paragraph}段：`}
                    {wordingOf(entry)}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </aside>
  );
}

const STARTS = [
  { value: 'template', label: '依版式' },
  { value: 'newPage', label: '另起一页' },
  { value: 'runIn', label: '接排在上一篇之后' },
  { value: 'head', label: '排在上一篇末页的页首' },
] as const;

interface SettledFieldProps<Value> {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly read: (
    text: string,
  ) => { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: string };
  readonly onSettle: (value: Value) => void;
}

/** A field that takes effect with Enter or when it is left; Esc brings back what was there. */
function SettledField<Value>({ label, value, hint, placeholder, read, onSettle }: SettledFieldProps<Value>) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const reading = read(text);
  const settle = (): void => {
    if (text.trim() !== value && reading.ok) onSettle(reading.value);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') settle();
    if (event.key === 'Escape') setText(value);
  };
  return (
    <TextField
      label={label}
      value={text}
      onChange={setText}
      onBlur={settle}
      onKeyDown={key}
      problem={reading.ok ? null : reading.problem}
      {...(hint === undefined ? {} : { hint })}
      {...(placeholder === undefined ? {} : { placeholder })}
    />
  );
}
