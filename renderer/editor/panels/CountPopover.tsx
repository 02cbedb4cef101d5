import { useEffect, useRef } from 'react';
import type { ManuscriptCount, TextCount } from '../../../shared/characters/countText.ts';

interface CountPopoverProps {
  readonly count: ManuscriptCount;
  readonly selected: TextCount | null;
  readonly onClose: () => void;
}

const ROWS: readonly { readonly name: string; readonly of: keyof TextCount }[] = [
  { name: '字数', of: 'words' },
  { name: '字符数（不计空格）', of: 'characters' },
  { name: '字符数（计空格）', of: 'charactersWithSpaces' },
  { name: '段落数', of: 'paragraphs' },
  { name: '汉字', of: 'han' },
  { name: '标点和符号', of: 'marks' },
  { name: '西文单词和数字', of: 'westernWords' },
];

/** The count in full, as Word's 字数统计 gives it, of the article and of the selection. */
export function CountPopover({ count, selected, onClose }: CountPopoverProps) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => root.current?.focus(), []);
  return (
    <div
      ref={root}
      className="countPopover"
      role="dialog"
      aria-label="字数统计"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">字数统计</th>
            {selected && <th scope="col">选中</th>}
            <th scope="col">本篇</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map(({ name, of }) => (
            <tr key={of}>
              <th scope="row">{name}</th>
              {selected && <td>{selected[of]}</td>}
              <td>{count[of]}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">表、图、脚注</th>
            {selected && <td />}
            <td>
              {count.tables}、{count.pictures}、{count.footnotes}
            </td>
          </tr>
        </tbody>
      </table>
      <p className="panelHint">算法与 Word 的字数统计相同，包括脚注。</p>
    </div>
  );
}
