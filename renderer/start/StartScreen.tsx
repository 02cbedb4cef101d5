import { BookOpen, FolderOpen, Plus } from 'lucide-react';
import { useState } from 'react';
import type { OpenLibrary } from '../../shared/ipc/libraryChannels.ts';
import { useCommand } from '../commands/commands.tsx';
import { Button } from '../ui/Button.tsx';
import { CreateLibraryDialog } from './CreateLibraryDialog.tsx';
import { RecentLibraries } from './RecentLibraries.tsx';
import { SampleDialog } from './SampleDialog.tsx';
import './startScreen.css';
import { TakeOverDialog } from './TakeOverDialog.tsx';
import { useOpenLibrary } from './useOpenLibrary.ts';
import { useRecentLibraries } from './useRecentLibraries.ts';

interface Props {
  readonly onOpened: (library: OpenLibrary) => void;
}

/** 开始: what the program shows while no library is open. */
export function StartScreen({ onOpened }: Props) {
  const [dialog, setDialog] = useState<'create' | 'sample' | null>(null);
  const recent = useRecentLibraries();
  const opening = useOpenLibrary(onOpened, recent.reload);

  useCommand('library.create', () => setDialog('create'));
  useCommand('library.open', opening.choose);
  useCommand('sample.open', () => setDialog('sample'));

  return (
    <main className="start">
      <header className="start-head">
        <h1>公报编排</h1>
        <p>从 Word 文件到付印的公报</p>
      </header>
      <nav className="start-actions" aria-label="开始">
        <Button kind="primary" icon={<Plus aria-hidden />} onClick={() => setDialog('create')}>
          新建资料库
        </Button>
        <Button icon={<FolderOpen aria-hidden />} onClick={opening.choose} disabled={opening.busy}>
          打开资料库
        </Button>
        <Button icon={<BookOpen aria-hidden />} onClick={() => setDialog('sample')}>
          打开样刊
        </Button>
        <p className="start-note">
          资料库是一个文件夹，一个单位的各期公报、原稿、校样和备份都在里面，可以整个复制或移动。
        </p>
      </nav>
      <section className="start-recent" aria-labelledby="recent-heading">
        <h2 id="recent-heading">最近的资料库</h2>
        <RecentLibraries
          state={recent.state}
          busy={opening.busy}
          onOpen={opening.open}
          onForget={recent.forget}
          onReload={recent.reload}
        />
      </section>
      {dialog === 'create' && <CreateLibraryDialog onClose={() => setDialog(null)} onCreated={onOpened} />}
      {dialog === 'sample' && <SampleDialog onClose={() => setDialog(null)} />}
      {opening.doubt !== null && (
        <TakeOverDialog text={opening.doubt.text} onTakeOver={opening.doubt.takeOver} onClose={opening.doubt.leave} />
      )}
    </main>
  );
}
