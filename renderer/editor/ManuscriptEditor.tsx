import { type KeyboardEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { insertFigure, setFigure } from './commands/figures.ts';
import { useSession } from './controls/useSession.ts';
import type { PictureReply } from './editorHost.ts';
import { CorruptArticle, NoArticle } from './panels/EmptyStates.tsx';
import { FindPanel } from './panels/FindPanel.tsx';
import { FootnoteArea } from './panels/FootnoteArea.tsx';
import { OutlinePanel } from './panels/OutlinePanel.tsx';
import { SaveBanner } from './panels/SaveBanner.tsx';
import { StatusBar } from './panels/StatusBar.tsx';
import { SymbolsPanel } from './panels/SymbolsPanel.tsx';
import type { EditorSession } from './session/editorSession.ts';
import { DocumentToolbar, type EditorAction, type PanelName } from './toolbar/DocumentToolbar.tsx';
import { FigureToolbar } from './toolbar/FigureToolbar.tsx';
import { TableToolbar } from './toolbar/TableToolbar.tsx';
import './editor.css';
import { Button } from '../ui/Button.tsx';

interface ManuscriptEditorProps {
  /** Lives longer than the component: it keeps the texts while other screens are shown. */
  readonly session: EditorSession;
  /** Panels that are open at first. */
  readonly panels?: readonly PanelName[];
  /** What the surroundings can do with the text, as tools of the tool bar. */
  readonly actions?: readonly EditorAction[];
}

/** Width of the sheet in CSS pixels: 210 mm. */
const SHEET_WIDTH = 793.7;
/** The desk around the sheet, both sides together. */
const DESK = 48;

/** The editor of one article at a time: tools, sheet, panels, status. */
export function ManuscriptEditor({ session, panels: first = ['outline'], actions = [] }: ManuscriptEditorProps) {
  useSession(session);
  const [panels, setPanels] = useState<ReadonlySet<PanelName>>(new Set(first));
  const [zoom, setZoom] = useState<number | 'fit'>('fit');
  const [fitting, setFitting] = useState(1);
  const [problem, setProblem] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const { shown } = session;
  useSteadyText(root, shown.kind === 'article' ? shown.id : null);

  const toggle = useCallback(
    (panel: PanelName): void => {
      const next = new Set(panels);
      if (next.delete(panel)) session.focus();
      else {
        // One panel on each side.
        if (panel !== 'outline') for (const other of ['find', 'symbols'] as const) next.delete(other);
        next.add(panel);
      }
      setPanels(next);
    },
    [panels, session],
  );

  const attach = useCallback(
    (scroller: HTMLDivElement | null) => {
      session.attachScroller(scroller);
      if (!scroller) return;
      const measureRoom = (): void => setFitting(fittingZoom(scroller.clientWidth));
      measureRoom();
      const observer = new ResizeObserver(measureRoom);
      observer.observe(scroller);
      return () => {
        observer.disconnect();
        session.attachScroller(null);
      };
    },
    [session],
  );

  const picture = async (use: (reply: Extract<PictureReply, { ok: true }>) => void): Promise<void> => {
    const reply = await session.host.choosePicture();
    setProblem(reply.ok ? '' : reply.message);
    if (reply.ok) use(reply);
  };
  const insertPicture = (): void => {
    void picture(({ picture: chosen }) => chosen && session.run(insertFigure(chosen)));
  };
  const replacePicture = (position: number): void => {
    void picture(({ picture: chosen }) => chosen && session.run(setFigure(position, chosen)));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const isFind = (event.ctrlKey || event.metaKey) && !event.altKey && (event.key === 'f' || event.key === 'h');
    if (isFind) {
      if (panels.has('find')) root.current?.querySelector<HTMLInputElement>('.findForm .editorField')?.select();
      else toggle('find');
    } else if (event.key === 'F6') goToNextArea(root.current, event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (shown.kind === 'nothing') return <NoArticle />;
  if (shown.kind === 'corrupt') return <CorruptArticle title={shown.title} fault={shown.fault} />;
  const scale = zoom === 'fit' ? fitting : zoom;
  return (
    <div ref={root} className="editor" onKeyDownCapture={onKeyDown}>
      <div className="editorTools" data-area="tools">
        <DocumentToolbar
          session={session}
          panels={panels}
          actions={actions}
          onTogglePanel={toggle}
          onInsertPicture={insertPicture}
        />
        <TableToolbar session={session} />
        <FigureToolbar session={session} onReplace={replacePicture} />
      </div>
      <SaveBanner session={session} />
      {session.notices.length > 0 && (
        <div className="editorBanner notice" role="status">
          <p>{session.notices.join('')}</p>
          <Button onClick={() => session.dismissNotices()}>知道了</Button>
        </div>
      )}
      {problem !== '' && (
        <div className="editorBanner problem" role="alert">
          <p>{problem}</p>
          <Button onClick={() => setProblem('')}>知道了</Button>
        </div>
      )}
      <div className="editorBody">
        {panels.has('outline') && (
          <div className="panelColumn left" data-area="outline">
            <OutlinePanel session={session} onClose={() => toggle('outline')} />
          </div>
        )}
        <div ref={attach} className="sheetScroller" data-area="text">
          <div className={session.isReadOnly ? 'sheet readOnly' : 'sheet'} style={{ zoom: scale }}>
            <SessionText session={session} />
            <FootnoteArea session={session} />
          </div>
        </div>
        {(panels.has('find') || panels.has('symbols')) && (
          <div className="panelColumn right" data-area="panel">
            {panels.has('find') && <FindPanel session={session} onClose={() => toggle('find')} />}
            {panels.has('symbols') && <SymbolsPanel session={session} onClose={() => toggle('symbols')} />}
          </div>
        )}
      </div>
      <StatusBar session={session} zoom={scale} onZoom={setZoom} isFitting={zoom === 'fit'} />
    </div>
  );
}

/** The zoom at which the sheet fills the room it has, never beyond its own size. */
function fittingZoom(room: number): number {
  return Math.min(1, Math.max(LEAST_ZOOM, (room - DESK) / SHEET_WIDTH));
}

/** Smaller type can't be read. */
const LEAST_ZOOM = 0.45;

/**
 * Keeps the text where it is on the screen while tools and messages above it come and go: a click into a table brings
 * up its tools, and the cells must not slip away below the pointer. Another article stands where its session puts it.
 */
function useSteadyText(root: RefObject<HTMLDivElement | null>, article: string | null): void {
  const last = useRef<{ readonly article: string | null; readonly top: number } | null>(null);
  useLayoutEffect(() => {
    const scroller = root.current?.querySelector<HTMLElement>('.sheetScroller');
    if (!scroller) return;
    const top = scroller.offsetTop;
    const before = last.current;
    if (before?.article === article) scroller.scrollTop += top - before.top;
    last.current = { article, top };
  });
}

/** Puts the session's own element into the page, and leaves it to the session when it goes. */
function SessionText({ session }: { readonly session: EditorSession }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.append(session.element);
    return () => session.element.remove();
  }, [session]);
  return <div ref={place} className="sheetPlace" />;
}

/** F6 goes from area to area, as in office programs; Tab stays for the text. */
function goToNextArea(root: HTMLElement | null, direction: 1 | -1): void {
  const areas = root ? [...root.querySelectorAll<HTMLElement>('[data-area]')] : [];
  const current = areas.findIndex((area) => area.contains(document.activeElement));
  const next = areas[(current + direction + areas.length) % areas.length];
  next?.querySelector<HTMLElement>('[contenteditable="true"], [tabindex="0"], input, button, select')?.focus();
}
