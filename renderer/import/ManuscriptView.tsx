import { DOMSerializer } from '@tiptap/pm/model';
import { useEffect, useMemo, useRef, useState } from 'react';
import { parseManuscript } from '../../shared/manuscript/codec.ts';
import { manuscriptSchema } from '../../shared/manuscript/schema.ts';
import { markToDom } from '../editor/schema/markDom.ts';
import { nodeToDom } from '../editor/schema/nodeDom.ts';
import '../editor/editor.css';

interface ManuscriptViewProps {
  /** A manuscript's JSON. */
  readonly manuscript: unknown;
}

/** A manuscript to be read, not edited: the editor's own sheet, as wide as there is room. */
export function ManuscriptView({ manuscript }: ManuscriptViewProps) {
  const read = useMemo(() => parseManuscript(manuscript), [manuscript]);
  const text = useRef<HTMLDivElement>(null);
  const side = useRef<HTMLElement>(null);
  const [zoom, setZoom] = useState(0.5);
  useEffect(() => {
    if (read.ok) text.current?.replaceChildren(SERIALIZER.serializeFragment(read.value.content));
  }, [read]);
  useEffect(() => {
    const { current } = side;
    if (!current) return;
    const observer = new ResizeObserver(() => setZoom(Math.min(0.8, (current.clientWidth - MARGIN) / SHEET_WIDTH)));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reached by keyboard
    <section ref={side} className="check-side check-result" aria-label="导入后" tabIndex={0}>
      <h3>导入后</h3>
      {read.ok ? (
        <div className="editor check-sheet">
          <div className="sheet readOnly" style={{ zoom }}>
            <div ref={text} className="sheetText" />
          </div>
        </div>
      ) : (
        <p className="check-empty">导入的结果显示不出来（{read.error.path}）。请把原稿交给维护人员。</p>
      )}
    </section>
  );
}

/** Width of the sheet in CSS pixels: 210 mm. */
const SHEET_WIDTH = 793.7;
const MARGIN = 32;

const own = DOMSerializer.nodesFromSchema(manuscriptSchema);
const SERIALIZER = new DOMSerializer(
  Object.fromEntries(
    Object.keys(manuscriptSchema.nodes).map((name) => [name, name === 'text' ? (own.text ?? nodeToDom) : nodeToDom]),
  ),
  Object.fromEntries(Object.keys(manuscriptSchema.marks).map((name) => [name, markToDom])),
);
