import { ImageUp, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { deleteFigure, editCaption, selectedFigure, setFigure } from '../commands/figures.ts';
import { ToolButton } from '../controls/ToolButton.tsx';
import { Toolbar, ToolGroup } from '../controls/Toolbar.tsx';
import { useSession } from '../controls/useSession.ts';
import type { EditorSession } from '../session/editorSession.ts';
import { LengthField } from './LengthField.tsx';

interface FigureToolbarProps {
  readonly session: EditorSession;
  readonly onReplace: (position: number) => void;
}

/** The tools for the selected picture, or the one whose caption has the caret; nothing elsewhere. */
export function FigureToolbar({ session, onReplace }: FigureToolbarProps) {
  useSession(session);
  const found = session.isReadOnly ? null : selectedFigure(session.state);
  const node = found && session.state.doc.nodeAt(found.position);
  if (!found || !node) return null;
  const { position } = found;
  const { width, height, alternative } = node.attrs;
  const resize = (points: number | null): void => {
    if (points === null) return;
    const ratio = Number(width) > 0 ? Number(height) / Number(width) : 0;
    session.run(setFigure(position, { width: points, height: Math.round(points * ratio * 10) / 10 }), { focus: false });
  };
  return (
    <Toolbar name="图片工具" className="contextToolbar">
      <span className="contextName">图片</span>
      <ToolGroup name="图片">
        <ToolButton name="替换图片" onPress={() => onReplace(position)}>
          <ImageUp size={16} aria-hidden />
          替换
        </ToolButton>
        <ToolButton name="编辑图题" onPress={() => session.run(editCaption(position))}>
          图题
        </ToolButton>
      </ToolGroup>
      <LengthField name="宽" value={Number(width) || null} empty="原大" least={5} most={400} onSet={resize} />
      <AlternativeField
        key={position}
        value={String(alternative)}
        onSet={(text) => session.run(setFigure(position, { alternative: text }), { focus: false })}
      />
      <ToolButton name="删除图片" onPress={() => session.run(deleteFigure(position))}>
        <Trash2 size={16} aria-hidden />
      </ToolButton>
    </Toolbar>
  );
}

function AlternativeField({ value, onSet }: { readonly value: string; readonly onSet: (text: string) => void }) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const set = (): void => {
    if (text.trim() !== value) onSet(text.trim());
  };
  return (
    <label className="lengthField wide">
      <span>替代文字</span>
      <input
        className="editorField"
        value={text}
        placeholder="读屏软件和网页版用的说明"
        onChange={(event) => setText(event.target.value)}
        onBlur={set}
        onKeyDown={(event) => {
          if (event.key === 'Enter') set();
        }}
      />
    </label>
  );
}
