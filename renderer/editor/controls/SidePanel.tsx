import { X } from 'lucide-react';
import type { ReactNode } from 'react';

interface SidePanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A panel beside the sheet. Escape closes it. */
export function SidePanel({ title, onClose, children }: SidePanelProps) {
  return (
    <section
      className="sidePanel"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
          event.stopPropagation();
          onClose();
        }
      }}
    >
      <header className="sidePanelHead">
        <h2>{title}</h2>
        <button type="button" className="toolButton" aria-label={`关闭${title}`} title="关闭（Esc）" onClick={onClose}>
          <X size={14} aria-hidden />
        </button>
      </header>
      <div className="sidePanelBody">{children}</div>
    </section>
  );
}
