import { Check, CircleAlert, Minus } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { type CheckedDocument, isReadable } from './importReview.ts';

interface DocumentListProps {
  readonly documents: readonly CheckedDocument[];
  readonly shown: number;
  readonly onShow: (index: number) => void;
}

/** The files that were read, in their order; arrow keys go through them. */
export function DocumentList({ documents, shown, onShow }: DocumentListProps) {
  const list = useRef<HTMLUListElement>(null);
  const key = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const index = Math.min(documents.length - 1, Math.max(0, shown + step));
    onShow(index);
    list.current?.querySelectorAll('button')[index]?.focus();
  };
  return (
    <nav className="check-files" aria-label="来稿">
      <ul ref={list}>
        {documents.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a file's place among the files is what names it
          <li key={index}>
            <button
              type="button"
              className="check-file"
              tabIndex={index === shown ? 0 : -1}
              aria-current={index === shown ? 'true' : undefined}
              onClick={() => onShow(index)}
              onKeyDown={key}
            >
              <Mark checked={each} />
              <span className="check-file-name">{each.document.name}</span>
              <span className="check-file-count">{toCheck(each)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Mark({ checked }: { readonly checked: CheckedDocument }) {
  if (checked.decision === 'accepted') return <Check className="check-accepted" aria-label="已收下" />;
  if (checked.decision === 'skipped') return <Minus className="check-skipped" aria-label="不收" />;
  if (!isReadable(checked) || checked.problem !== null) {
    return <CircleAlert className="severity-error" aria-label="没有读入" />;
  }
  return <span className="check-mark" />;
}

/** How many places a person should look at. */
function toCheck({ document }: CheckedDocument): string {
  const count = document.diagnostics.filter(({ severity }) => severity === 'warning').length;
  return count === 0 ? '' : `核对${count}`;
}
