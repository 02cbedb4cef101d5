import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CaretOnPage } from '../../shared/display-list/textOnPages.ts';
import { PageStrip } from './PageStrip.tsx';
import { PreviewRow } from './PreviewRow.tsx';
import { PreviewToolbar } from './PreviewToolbar.tsx';
import type { PagePainter } from './pagePainter.ts';
import type { PreviewPages } from './previewPages.ts';
import { nextZoom, type PageArrangement, pageOfRow, pageRows, rowOfPage, type Zoom, zoomFactor } from './spreads.ts';
import { useElementSize } from './useElementSize.ts';
import './preview.css';

export interface PreviewProps {
  readonly painter: PagePainter;
  readonly pages: PreviewPages;
  /** Where the editor's caret stands on the pages: marked, and brought into view when it changes. */
  readonly caret: CaretOnPage | null;
  /** A point of a page was clicked; page index and points from its corner. */
  readonly onPoint: (page: number, x: number, y: number) => void;
}

/** The finished pages beside the editor: what the PDF will show, on a canvas for each page that can be seen. */
export function Preview({ painter, pages, caret, onPoint }: PreviewProps) {
  const [arrangement, setArrangement] = useState<PageArrangement>('spread');
  const [zoom, setZoom] = useState<Zoom>('width');
  const [hasStrip, setHasStrip] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const room = useElementSize(scroller);

  const rows = useMemo(() => pageRows(pages.pages.length, arrangement), [pages.pages.length, arrangement]);
  const largest = useMemo(() => largestPage(pages), [pages]);
  const free = { width: Math.max(1, room.width - 2 * MARGIN), height: Math.max(1, room.height - 2 * MARGIN) };
  const printed = { width: largest.width * CSS_PIXELS_PER_POINT, height: largest.height * CSS_PIXELS_PER_POINT };
  const factor = zoomFactor(zoom, printed, free, arrangement);
  const scale = factor * CSS_PIXELS_PER_POINT;
  const rowHeight = largest.height * scale + GAP;
  const rowWidth = largest.width * scale * (arrangement === 'spread' ? 2 : 1);

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    paddingStart: MARGIN,
    paddingEnd: MARGIN,
    scrollPaddingStart: MARGIN,
    overscan: 1,
  });
  const top = virtual.scrollOffset ?? 0;
  const rowInView = Math.min(Math.max(0, Math.floor((top + rowHeight / 2 - MARGIN) / rowHeight)), rows.length - 1);
  const current = pageOfRow(rows[rowInView] ?? FIRST_ROW);

  // Another zoom keeps the place in view, another arrangement the page.
  const before = useRef({ rowHeight, arrangement, top, current });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only rows of another height stand elsewhere
  useLayoutEffect(() => {
    const last = before.current;
    virtual.measure();
    const row =
      last.arrangement === arrangement ? (last.top - MARGIN) / last.rowHeight : rowOfPage(last.current, arrangement);
    scroller.current?.scrollTo({ top: row <= 0 ? 0 : MARGIN + row * rowHeight - (Number.isInteger(row) ? MARGIN : 0) });
  }, [rowHeight, arrangement]);
  useEffect(() => {
    before.current = { rowHeight, arrangement, top, current };
  });

  const goTo = useCallback(
    (page: number) => {
      const last = pages.pages.length - 1;
      virtual.scrollToIndex(rowOfPage(Math.min(Math.max(0, page), last), arrangement), { align: 'start' });
    },
    [virtual, pages.pages.length, arrangement],
  );

  useEffect(() => {
    painter.keepOnly(pages.pages.map(({ key }) => key));
  }, [painter, pages]);

  const caretPage = caret?.page ?? null;
  const caretY = caret?.y ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a caret that has moved is brought into view
  useEffect(() => {
    if (caretPage === null || !scroller.current) return;
    const y = MARGIN + rowOfPage(caretPage, arrangement) * rowHeight + caretY * scale;
    const { scrollTop, clientHeight } = scroller.current;
    if (y < scrollTop + CARET_ROOM || y > scrollTop + clientHeight - CARET_ROOM) {
      scroller.current.scrollTo({ top: Math.max(0, y - clientHeight / 3) });
    }
  }, [caretPage, caretY]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const withControl = event.ctrlKey || event.metaKey;
    if (withControl && (event.key === '+' || event.key === '=')) setZoom(nextZoom(factor, 1));
    else if (withControl && event.key === '-') setZoom(nextZoom(factor, -1));
    else if (withControl && event.key === '0') setZoom('width');
    else if (event.key === 'PageDown') goTo(pageOfRow(rows[rowInView + 1] ?? rows[rowInView] ?? FIRST_ROW));
    else if (event.key === 'PageUp') goTo(pageOfRow(rows[rowInView - 1] ?? FIRST_ROW));
    else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(pages.pages.length - 1);
    else return;
    event.preventDefault();
  };

  const left = scroller.current?.scrollLeft ?? 0;
  return (
    <section className="preview" aria-label="版面预览">
      <PreviewToolbar
        pages={pages}
        current={current}
        factor={factor}
        zoom={zoom}
        arrangement={arrangement}
        hasStrip={hasStrip}
        onGoTo={goTo}
        onZoom={setZoom}
        onArrangement={setArrangement}
        onStrip={setHasStrip}
      />
      <div className="preview-body">
        {hasStrip && <PageStrip painter={painter} pages={pages} current={current} onGoTo={goTo} />}
        <div
          ref={scroller}
          className="preview-scroller"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area takes the keys that move it
          tabIndex={0}
          role="document"
          aria-label="各页"
          onKeyDown={onKeyDown}
        >
          <div
            className="preview-rows"
            style={{ height: rows.length * rowHeight + MARGIN, minWidth: rowWidth + 2 * MARGIN }}
          >
            {virtual.getVirtualItems().map((item) => {
              const shift = { transform: `translateY(${item.start}px)`, height: rowHeight - GAP, width: rowWidth };
              return (
                <div key={item.key} className="preview-row" style={shift}>
                  <PreviewRow
                    painter={painter}
                    pages={pages}
                    row={rows[item.index] ?? FIRST_ROW}
                    arrangement={arrangement}
                    scale={scale}
                    blank={largest.width * scale}
                    seen={{ left: left - MARGIN, top: top - item.start, ...room }}
                    caret={caret}
                    onPoint={onPoint}
                  />
                </div>
              );
            })}
          </div>
        </div>
      </div>
    </section>
  );
}

function largestPage({ pages }: PreviewPages): { readonly width: number; readonly height: number } {
  return {
    width: Math.max(1, ...pages.map(({ width }) => width)),
    height: Math.max(1, ...pages.map(({ height }) => height)),
  };
}

const FIRST_ROW = { left: 0, right: null };
/** A CSS inch has 96 pixels, a printed one 72 points: at 100 % pages have their printed size. */
const CSS_PIXELS_PER_POINT = 96 / 72;
/** CSS pixels around the pages, and between two rows. */
const MARGIN = 16;
const GAP = 16;
/** The caret is brought into view when it comes nearer to an edge. */
const CARET_ROOM = 48;
