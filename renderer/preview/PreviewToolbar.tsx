import { BookOpen, ChevronDown, ChevronUp, File, GalleryThumbnails, ZoomIn, ZoomOut } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { type PreviewPages, pageName } from './previewPages.ts';
import { nextZoom, type PageArrangement, type Zoom } from './spreads.ts';

interface PreviewToolbarProps {
  readonly pages: PreviewPages;
  /** Index of the page in view. */
  readonly current: number;
  readonly factor: number;
  readonly zoom: Zoom;
  readonly arrangement: PageArrangement;
  readonly hasStrip: boolean;
  readonly onGoTo: (page: number) => void;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onArrangement: (arrangement: PageArrangement) => void;
  readonly onStrip: (hasStrip: boolean) => void;
}

/** Where one is in the issue, how large it is shown, and how its pages stand. */
export function PreviewToolbar(props: PreviewToolbarProps) {
  const { pages, current, factor, zoom, arrangement, hasStrip, onGoTo, onZoom, onArrangement, onStrip } = props;
  const step = arrangement === 'spread' ? 2 : 1;
  return (
    <div className="preview-toolbar" role="toolbar" aria-label="预览">
      <ToolButton label="页条" isPressed={hasStrip} onPress={() => onStrip(!hasStrip)}>
        <GalleryThumbnails />
      </ToolButton>
      <span className="preview-separator" />
      <ToolButton label="上一页" isDisabled={current <= 0} onPress={() => onGoTo(current - step)}>
        <ChevronUp />
      </ToolButton>
      <ToolButton
        label="下一页"
        isDisabled={current + step > pages.pages.length - 1}
        onPress={() => onGoTo(current + step)}
      >
        <ChevronDown />
      </ToolButton>
      <PageField key={current} pages={pages} current={current} onGoTo={onGoTo} />
      <span className="preview-count">共 {pages.pages.length} 页</span>
      <span className="preview-separator" />
      <ToolButton label="缩小" onPress={() => onZoom(nextZoom(factor, -1))}>
        <ZoomOut />
      </ToolButton>
      <select
        className="preview-zoom"
        aria-label="显示比例"
        value={typeof zoom === 'number' ? 'factor' : zoom}
        onChange={(event) => {
          const { value } = event.target;
          if (value === 'width' || value === 'page') onZoom(value);
          else if (value !== 'factor') onZoom(Number(value));
        }}
      >
        <option value="factor">{Math.round(factor * 100)}%</option>
        <option value="width">适合宽度</option>
        <option value="page">整页</option>
        {[0.5, 0.75, 1, 1.5, 2, 4, 8].map((each) => (
          <option key={each} value={each}>
            {each * 100}%
          </option>
        ))}
      </select>
      <ToolButton label="放大" onPress={() => onZoom(nextZoom(factor, 1))}>
        <ZoomIn />
      </ToolButton>
      <span className="preview-separator" />
      <ToolButton label="单页" isPressed={arrangement === 'single'} onPress={() => onArrangement('single')}>
        <File />
      </ToolButton>
      <ToolButton label="对页" isPressed={arrangement === 'spread'} onPress={() => onArrangement('spread')}>
        <BookOpen />
      </ToolButton>
    </div>
  );
}

/** The page in view by its printed folio; another one typed in leads there. */
function PageField({ pages, current, onGoTo }: Pick<PreviewToolbarProps, 'pages' | 'current' | 'onGoTo'>) {
  const label = pages.pages[current]?.label ?? '';
  const [typed, setTyped] = useState(label);
  const [isUnknown, setIsUnknown] = useState(false);
  const go = (event: FormEvent): void => {
    event.preventDefault();
    const page = pages.pages.findIndex((each) => isSameFolio(each.label, typed));
    setIsUnknown(page < 0);
    if (page >= 0) onGoTo(page);
  };
  return (
    <form onSubmit={go} className="preview-page-form">
      <input
        className="preview-page-field"
        aria-label="页码"
        aria-invalid={isUnknown}
        title={isUnknown ? `没有${pageName(typed)}` : '输入页码后按回车'}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
      />
    </form>
  );
}

/** 2 and 02 are one folio. */
const isSameFolio = (label: string, typed: string): boolean =>
  label === typed.trim() || (/^\d+$/.test(label) && /^\d+$/.test(typed.trim()) && Number(label) === Number(typed));

interface ToolButtonProps {
  readonly label: string;
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
  readonly children: React.ReactNode;
}

function ToolButton({ label, isPressed, isDisabled = false, onPress, children }: ToolButtonProps) {
  return (
    <button
      type="button"
      className="preview-tool"
      aria-label={label}
      title={label}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      disabled={isDisabled}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
