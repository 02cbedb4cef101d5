import type { MouseEvent } from 'react';
import type { CaretOnPage } from '../../shared/display-list/textOnPages.ts';
import { CaretMark } from './CaretMark.tsx';
import { PageCanvas } from './PageCanvas.tsx';
import type { PagePainter } from './pagePainter.ts';
import { type PreviewPages, pageName } from './previewPages.ts';
import type { PageArrangement, PageRow } from './spreads.ts';
import type { Rectangle } from './visiblePart.ts';

export interface PreviewRowProps {
  readonly painter: PagePainter;
  readonly pages: PreviewPages;
  readonly row: PageRow;
  readonly arrangement: PageArrangement;
  /** CSS pixels for a point. */
  readonly scale: number;
  /** Width in CSS pixels of the place of a page that a spread lacks. */
  readonly blank: number;
  /** What can be seen of the row, in CSS pixels from its corner. */
  readonly seen: Rectangle;
  readonly caret: CaretOnPage | null;
  readonly onPoint: (page: number, x: number, y: number) => void;
}

/** One page, or the two of a spread beside each other. */
export function PreviewRow(props: PreviewRowProps) {
  const { row, arrangement, blank } = props;
  const isSpread = arrangement === 'spread';
  return (
    <>
      {row.left === null ? (
        <div className="preview-blank" style={{ width: blank }} />
      ) : (
        <Sheet {...props} index={row.left} />
      )}
      {row.right !== null && <Sheet {...props} index={row.right} isRight={isSpread} />}
      {row.right === null && isSpread && <div className="preview-blank" style={{ width: blank }} />}
    </>
  );
}

function Sheet(props: PreviewRowProps & { readonly index: number; readonly isRight?: boolean }) {
  const { painter, pages, scale, blank, seen, caret, onPoint, index, isRight = false } = props;
  const page = pages.pages[index];
  if (!page) return null;
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    onPoint(index, (event.clientX - box.left) / scale, (event.clientY - box.top) / scale);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by key the same place is reached in the editor itself
    // biome-ignore lint/a11y/noStaticElementInteractions: a click leads into the text
    <div className="preview-page" style={{ width: page.width * scale, height: page.height * scale }} onClick={onClick}>
      <PageCanvas
        painter={painter}
        pageKey={page.key}
        faces={pages.faces}
        pictures={pages.pictures}
        scale={scale}
        width={page.width}
        height={page.height}
        seen={{ ...seen, left: seen.left - (isRight ? blank : 0) }}
        label={pageName(page.label)}
      />
      {caret?.page === index && <CaretMark caret={caret} scale={scale} />}
    </div>
  );
}
