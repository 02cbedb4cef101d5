import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { PageCanvas } from './PageCanvas.tsx';
import type { PagePainter } from './pagePainter.ts';
import { type PreviewPages, pageName } from './previewPages.ts';

interface PageStripProps {
  readonly painter: PagePainter;
  readonly pages: PreviewPages;
  readonly current: number;
  readonly onGoTo: (page: number) => void;
}

/** All pages small, one below the other; the one in view is marked. */
export function PageStrip({ painter, pages, current, onGoTo }: PageStripProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const tallest = Math.max(1, ...pages.pages.map(({ width, height }) => (height / width) * WIDTH));
  const virtual = useVirtualizer({
    count: pages.pages.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => tallest + LABEL + GAP,
    overscan: 2,
  });
  useEffect(() => {
    virtual.scrollToIndex(current, { align: 'auto' });
  }, [virtual, current]);
  return (
    <nav ref={scroller} className="preview-strip" aria-label="页条">
      <div className="preview-strip-pages" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const page = pages.pages[index];
          if (!page) return null;
          const scale = WIDTH / page.width;
          return (
            <button
              key={key}
              type="button"
              className="preview-strip-page"
              aria-label={pageName(page.label)}
              aria-current={index === current ? 'page' : undefined}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => onGoTo(index)}
            >
              <span className="preview-strip-sheet" style={{ width: WIDTH, height: page.height * scale }}>
                <PageCanvas
                  painter={painter}
                  pageKey={page.key}
                  faces={pages.faces}
                  pictures={pages.pictures}
                  scale={scale}
                  width={page.width}
                  height={page.height}
                  seen={{ left: 0, top: 0, width: WIDTH, height: tallest }}
                  label={pageName(page.label)}
                />
              </span>
              <span className="preview-strip-label">{page.label}</span>
            </button>
          );
        })}
      </div>
    </nav>
  );
}

/** CSS pixels. */
const WIDTH = 84;
const LABEL = 20;
const GAP = 12;
