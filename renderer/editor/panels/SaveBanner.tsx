import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useSession } from '../controls/useSession.ts';
import type { EditorSession } from '../session/editorSession.ts';

/** What must be decided before saving goes on: nothing in most cases. */
export function SaveBanner({ session }: { readonly session: EditorSession }) {
  useSession(session);
  const [problem, setProblem] = useState('');
  const { shown } = session;
  if (shown.kind !== 'article') return null;
  const { saveState } = shown;
  if (saveState.kind === 'failed') {
    return (
      <div className="editorBanner problem" role="alert">
        <TriangleAlert size={16} aria-hidden />
        <p>
          <strong>没有保存成功。</strong>
          {saveState.message} 文字还在这里，可以继续编辑；程序会自动再试。
        </p>
        <Button onClick={() => void session.retrySaving()}>立即重试</Button>
      </div>
    );
  }
  if (saveState.kind !== 'stale') return null;
  const takeNewest = async (): Promise<void> => {
    setProblem((await session.takeNewest()) ? '' : '没有读到最新版本，请再试一次。');
  };
  return (
    <div className="editorBanner choice" role="alert">
      <TriangleAlert size={16} aria-hidden />
      <p>
        <strong>
          {saveState.savedBy ? `${saveState.savedBy}已保存` : '别处已保存'}这一篇的新版本（第 {saveState.revision}{' '}
          版）。
        </strong>
        两个版本不能自动合并，请选择以哪一个为准；另一个版本留在历史版本里，随时可以取回。
        {problem}
      </p>
      <Button kind="primary" onClick={() => void session.keepOwn()}>
        以我的文字为准
      </Button>
      <Button onClick={() => void takeNewest()}>载入新版本</Button>
    </div>
  );
}
