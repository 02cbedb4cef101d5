import { headingTree, type OutlineHeading } from '../../../shared/manuscript/headingTree.ts';
import { SidePanel } from '../controls/SidePanel.tsx';
import { useRestingDocument, useSession } from '../controls/useSession.ts';
import type { EditorSession } from '../session/editorSession.ts';

interface OutlinePanelProps {
  readonly session: EditorSession;
  readonly onClose: () => void;
}

/** The document's headings, to jump to. */
export function OutlinePanel({ session, onClose }: OutlinePanelProps) {
  useSession(session);
  const headings = headingTree(useRestingDocument(session));
  const caret = session.state.selection.head;
  const current = flat(headings).findLast(({ position }) => position <= caret + 1) ?? null;
  return (
    <SidePanel title="文档结构" onClose={onClose}>
      {headings.length === 0 ? (
        <p className="panelEmpty">
          还没有标题。在段首键入“一、”“（一）”“1.”“（1）”，或按 Ctrl+1 至 Ctrl+4，就成为层次标题，列在这里。
        </p>
      ) : (
        <Branch headings={headings} current={current} onGo={(position) => session.goTo(position)} />
      )}
    </SidePanel>
  );
}

interface BranchProps {
  readonly headings: readonly OutlineHeading[];
  readonly current: OutlineHeading | null;
  readonly onGo: (position: number) => void;
}

function Branch({ headings, current, onGo }: BranchProps) {
  return (
    <ul className="outline">
      {headings.map((heading) => (
        <li key={heading.position}>
          <button
            type="button"
            className={`outlineEntry ${heading.kind}`}
            aria-current={heading === current ? 'location' : undefined}
            title={heading.text}
            onClick={() => onGo(heading.position)}
          >
            {heading.text}
          </button>
          {heading.children.length > 0 && <Branch headings={heading.children} current={current} onGo={onGo} />}
        </li>
      ))}
    </ul>
  );
}

const flat = (headings: readonly OutlineHeading[]): readonly OutlineHeading[] =>
  headings.flatMap((heading) => [heading, ...flat(heading.children)]);
