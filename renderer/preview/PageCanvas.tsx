import { useEffect, useRef, useState } from 'react';
import type { Faces } from './outlineBook.ts';
import type { PageStore, PreparedPage } from './pageStore.ts';
import { paintPage } from './paintPage.ts';
import { paintedPart, type Rectangle } from './visiblePart.ts';

export interface PageCanvasProps {
  readonly store: PageStore;
  readonly pageKey: number;
  readonly faces: Faces;
  readonly pictures: readonly { readonly id: string }[];
  /** CSS pixels for a point. */
  readonly scale: number;
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** What can be seen of the page, in CSS pixels from its corner. */
  readonly seen: Rectangle;
  /** What a screen reader calls it. */
  readonly label: string;
}

/**
 * One page of the preview. While a changed page is fetched the old one stays, so that typing doesn't flicker; a page
 * that cannot be fetched says so and can be asked for again.
 */
export function PageCanvas(props: PageCanvasProps) {
  const { store, pageKey, faces, pictures, scale, width, height, seen, label } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [prepared, setPrepared] = useState<(PreparedPage & { readonly key: number }) | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt more is a reason to fetch again
  useEffect(() => {
    let isCurrent = true;
    store.prepare(pageKey, faces, pictures).then(
      (page) => {
        if (!isCurrent) return;
        setPrepared({ ...page, key: pageKey });
        setFailed(false);
      },
      () => isCurrent && setFailed(true),
    );
    return () => {
      isCurrent = false;
    };
  }, [store, pageKey, faces, pictures, attempt]);

  const density = globalThis.devicePixelRatio || 1;
  const part = paintedPart({ width: width * scale, height: height * scale }, seen, density);
  const { left, top, width: partWidth, height: partHeight } = part;

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d', { alpha: false });
    if (!element || !context || !prepared) return;
    // Setting a canvas's size clears it; an unchanged one is painted over without a blank in between.
    const pixels = { width: Math.round(partWidth * density), height: Math.round(partHeight * density) };
    if (element.width !== pixels.width) element.width = pixels.width;
    if (element.height !== pixels.height) element.height = pixels.height;
    const view = { scale: scale * density, left: left / scale, top: top / scale };
    paintPage(context, prepared.page, view, prepared.material);
    element.dataset.painted = String(prepared.key);
  }, [prepared, scale, left, top, partWidth, partHeight, density]);

  return (
    <>
      <canvas
        ref={canvas}
        className="preview-canvas"
        role="img"
        aria-label={label}
        style={{ left, top, width: partWidth, height: partHeight }}
      />
      {failed && (
        <div className="preview-page-failed" role="alert">
          <p>这一页没有取到。</p>
          <button type="button" onClick={() => setAttempt(attempt + 1)}>
            重新取
          </button>
        </div>
      )}
    </>
  );
}
