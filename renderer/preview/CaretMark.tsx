import type { CaretOnPage } from '../../shared/display-list/textOnPages.ts';

/** Shows where the editor's caret stands on the page. */
export function CaretMark({ caret, scale }: { readonly caret: CaretOnPage; readonly scale: number }) {
  const long = caret.size * scale * 1.2;
  const above = caret.size * scale * 0.98;
  const [x, y] = [caret.x * scale, caret.y * scale];
  const style =
    caret.orientation === 'horizontal'
      ? { left: x - 1, top: y - above, width: 2, height: long }
      : { left: caret.orientation === 'vertical' ? x - long + above : x - above, top: y - 1, width: long, height: 2 };
  return <div className="preview-caret" style={style} aria-hidden="true" />;
}
