import { MoreHorizontal } from 'lucide-react';
import type { RecentLibrary } from '../../shared/ipc/libraryChannels.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import { dayOf } from './dayOf.ts';
import type { RecentState } from './useRecentLibraries.ts';

interface Props {
  readonly state: RecentState;
  /** Whether one is being opened. */
  readonly busy: boolean;
  readonly onOpen: (folder: string) => void;
  readonly onForget: (folder: string) => void;
  readonly onReload: () => void;
}

export function RecentLibraries({ state, busy, onOpen, onForget, onReload }: Props) {
  if (state.kind === 'loading') return <Loading text="正在读取" />;
  if (state.kind === 'failed') {
    return (
      <ErrorState title="最近的资料库读不出来" text={state.text}>
        <Button onClick={onReload}>重试</Button>
      </ErrorState>
    );
  }
  if (state.libraries.length === 0) {
    return <EmptyState title="还没有打开过资料库" text="新建一个资料库，或者打开U盘、共享文件夹里已有的资料库。" />;
  }
  return (
    <ul className="recent">
      {state.libraries.map((library) => (
        <RecentItem key={library.folder} library={library} busy={busy} onOpen={onOpen} onForget={onForget} />
      ))}
    </ul>
  );
}

interface ItemProps extends Pick<Props, 'busy' | 'onOpen' | 'onForget'> {
  readonly library: RecentLibrary;
}

function RecentItem({ library: { folder, name, openedAt, present }, busy, onOpen, onForget }: ItemProps) {
  return (
    <li className="recent-item">
      <button type="button" className="recent-open" disabled={busy} onClick={() => onOpen(folder)}>
        <span className="recent-name">{name}</span>
        <span className="recent-day">{dayOf(openedAt, new Date())}</span>
        <span className="recent-folder">{folder}</span>
        {!present && <span className="recent-missing">找不到文件夹</span>}
      </button>
      <MenuButton
        label={`“${name}”的更多操作`}
        icon={<MoreHorizontal aria-hidden />}
        choices={[{ label: '从列表中移去', act: () => onForget(folder) }]}
      />
    </li>
  );
}
