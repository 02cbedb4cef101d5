import { X } from 'lucide-react';
import type { OpenLibrary } from '../../shared/ipc/libraryChannels.ts';
import { useCommand } from '../commands/commands.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import './libraryScreen.css';

interface Props {
  readonly library: OpenLibrary;
  readonly onClose: () => void;
}

/** The open library. */
export function LibraryScreen({ library, onClose }: Props) {
  useCommand('library.close', onClose);
  return (
    <main className="library">
      <header className="library-bar">
        <h1>{library.name}</h1>
        <span className="library-folder">{library.folder}</span>
        <Button icon={<X aria-hidden />} onClick={onClose}>
          关闭资料库
        </Button>
      </header>
      <EmptyState title="资料库里还没有期刊" text="新建的期刊会列在这里。" />
    </main>
  );
}
