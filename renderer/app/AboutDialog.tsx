import { useEffect, useState } from 'react';
import type { AppInfo } from '../../shared/ipc/appChannels.ts';
import { ask } from '../ipc/ask.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/** What program this is, for those who are asked about it on the telephone. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const [info, setInfo] = useState<AppInfo | null>(null);
  useEffect(() => {
    void ask('app.info', {}).then((reply) => {
      if (reply.ok) setInfo(reply.value);
    });
  }, []);
  return (
    <Dialog title="关于公报编排" onClose={onClose} actions={<Button onClick={onClose}>关闭</Button>}>
      <p>把各单位报来的 Word 文件排成一期可以付印的公报，全程不用联网。</p>
      {info !== null && (
        <dl className="facts">
          <dt>版本</dt>
          <dd>{info.version}</dd>
          <dt>运行于</dt>
          <dd>
            {info.runtime === 'electron' ? `Electron ${info.electron}` : `Electron ${info.electron} 的替身`}，Chromium{' '}
            {info.chrome}，Node {info.node}
          </dd>
          <dt>日志</dt>
          <dd>{info.logFolder}</dd>
          <dt>个人设置</dt>
          <dd>{info.userData}</dd>
        </dl>
      )}
    </Dialog>
  );
}
