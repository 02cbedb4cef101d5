import { useEffect, useRef, useState } from 'react';
import type { Faces } from './outlineBook.ts';
import type { PagePainter, PaintedCanvas } from './pagePainter.ts';
import { paintedPart, type Rectangle } from './visiblePart.ts';

export interface PageCanvasProps {
  readonly painter: PagePainter;
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
  const { painter, pageKey, faces, pictures, scale, width, height, seen, label } = props;
  const place = useRef<HTMLDivElement>(null);
  const painted = useRef<PaintedCanvas | null>(null);
  const element = useRef<HTMLCanvasElement | null>(null);
  const [isFailed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);

  // A canvas is handed to the painter for good, so each painter gets one of its own.
  useEffect(() => {
    const canvas = document.createElement('canvas');
    canvas.className = 'preview-canvas';
    canvas.setAttribute('role', 'img');
    place.current?.append(canvas);
    element.current = canvas;
    painted.current = painter.attach(canvas, ({ pageKey: shown, isPainted }) => {
      if (isPainted) canvas.dataset.painted = String(shown);
      setFailed(!isPainted);
    });
    return () => {
      painted.current?.detach();
      painted.current = null;
      canvas.remove();
    };
  }, [painter]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another painter means another canvas
  useEffect(() => element.current?.setAttribute('aria-label', label), [painter, label]);

  const density = globalThis.devicePixelRatio || 1;
  const part = paintedPart({ width: width * scale, height: height * scale }, seen, density);
  const { left, top, width: partWidth, height: partHeight } = part;
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt more is a reason to paint again
  useEffect(() => {
    const canvas = element.current;
    if (!canvas) return;
    Object.assign(canvas.style, inPixels({ left, top, width: partWidth, height: partHeight }));
    painted.current?.paint({
      pageKey,
      faces,
      pictures,
      view: { scale: scale * density, left: left / scale, top: top / scale },
      width: Math.max(1, Math.round(partWidth * density)),
      height: Math.max(1, Math.round(partHeight * density)),
    });
  }, [painter, pageKey, faces, pictures, scale, left, top, partWidth, partHeight, density, attempt]);

  return (
    <>
      <div ref={place} />
      {isFailed && (
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

const inPixels = (sides: Readonly<Record<string, number>>): Record<string, string> =>
  Object.fromEntries(Object.entries(sides).map(([side, value]) => [side, `${value}px`]));
