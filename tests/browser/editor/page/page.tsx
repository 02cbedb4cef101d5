import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { OpenedArticle } from '../../../../renderer/editor/editorHost.ts';
import { ManuscriptEditor } from '../../../../renderer/editor/ManuscriptEditor.tsx';
import type { EditorSession } from '../../../../renderer/editor/session/editorSession.ts';
import { useEditorSession } from '../../../../renderer/editor/useEditorSession.ts';
import '../../../../renderer/ui/tokens.css';
import '../../../../renderer/ui/base.css';
import { FakeHost } from './fakeHost.ts';
import { BLANK, CORRUPT, longManuscript, NOTICE, REPLY, WITHOUT_PICTURE } from './sampleManuscripts.ts';

const article = (id: string, title: string, manuscript: unknown): OpenedArticle => ({
  id,
  title,
  manuscript,
  revision: 1,
});

const host = new FakeHost([
  article('notice', '防汛抗旱工作的通知', NOTICE),
  article('reply', '湿地公园总体规划的批复', REPLY),
  article('picture', '旅游地图的公告', WITHOUT_PICTURE),
  article('blank', '新文稿', BLANK),
  article('corrupt', '坏掉的文稿', CORRUPT),
  article('long', '年度重点工作', longManuscript(20_000, 94)),
]);

/** What the specs reach into the page for. */
export interface TestPage {
  readonly host: FakeHost;
  readonly session: EditorSession;
  readonly open: (id: string | null) => void;
}

declare global {
  interface Window {
    testPage?: TestPage;
  }
}

function Page() {
  const session = useEditorSession(host);
  const [id, setId] = useState<string | null>(new URLSearchParams(location.search).get('article'));
  useEffect(() => {
    if (!session) return;
    host.onOpen = setId;
    window.testPage = { host, session, open: setId };
    const stored = id === null ? undefined : host.stored.get(id);
    if (stored) session.open(stored);
    else session.close();
  }, [session, id]);
  return session ? <ManuscriptEditor session={session} /> : null;
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);
