import { useState } from 'react';
import { wordingOf } from '../../shared/diagnostics/wordings/wordingOf.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { DocumentList } from './DocumentList.tsx';
import { ImportReport } from './ImportReport.tsx';
import { isReadable, nextOpen, reviewSummary } from './importReview.ts';
import { ManuscriptView } from './ManuscriptView.tsx';
import { SourceParagraphs } from './SourceParagraphs.tsx';
import type { Import, ImportState } from './useImport.ts';
import './checkDialog.css';

interface CheckDialogProps {
  readonly incoming: Import;
  readonly state: Extract<ImportState, { kind: 'checking' }>;
}

/** 核对来稿: each document beside its source, with what was inferred and left out. Nothing is taken until accepted. */
export function CheckDialog({ incoming, state: { documents, sectionName } }: CheckDialogProps) {
  const [shown, setShown] = useState(0);
  const [paragraph, setParagraph] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const checked = documents[shown] ?? documents[0];
  const waiting = documents.filter((each) => each.decision === 'open' && isReadable(each)).length;

  const show = (index: number): void => {
    setShown(index);
    setParagraph(null);
  };
  const goOn = (): void => {
    const next = nextOpen(
      documents.map((each, index) => (index === shown ? { ...each, decision: 'accepted' } : each)),
      shown,
    );
    if (next !== null) show(next);
  };
  const run = async (work: () => Promise<boolean>): Promise<boolean> => {
    setBusy(true);
    const isDone = await work();
    setBusy(false);
    return isDone;
  };
  const accept = async (): Promise<void> => {
    if (await run(() => incoming.accept(shown))) goOn();
  };
  const acceptAll = async (): Promise<void> => {
    const isDone = await run(incoming.acceptAll);
    // What could not be read stays on the screen until it has been seen.
    if (isDone && documents.every(isReadable)) incoming.close();
  };
  return (
    <Dialog
      title={`核对来稿：导入到“${sectionName}”`}
      size="full"
      onClose={incoming.close}
      actions={
        <>
          <p className="check-summary" role="status">
            {reviewSummary(documents)}
          </p>
          <span className="check-space" />
          <Button
            disabled={busy || checked?.decision !== 'open'}
            onClick={() => {
              incoming.skip(shown);
              goOn();
            }}
          >
            不收这一篇
          </Button>
          <Button
            disabled={busy || !checked || !isReadable(checked) || checked.decision === 'accepted'}
            onClick={() => void accept()}
          >
            收下这一篇
          </Button>
          {waiting > 0 && (
            <Button kind="primary" disabled={busy} onClick={() => void acceptAll()}>
              {documents.some(({ decision }) => decision !== 'open') ? '其余全部收下' : '全部收下'}（{waiting}篇）
            </Button>
          )}
          <Button kind={waiting === 0 ? 'primary' : 'plain'} disabled={busy} onClick={incoming.close}>
            {waiting === 0 ? '完成' : '关闭'}
          </Button>
        </>
      }
    >
      <div className="check">
        <DocumentList documents={documents} shown={shown} onShow={show} />
        {checked && !isReadable(checked) && (
          <div className="check-unreadable">
            <ErrorState
              title={`“${checked.document.name}”没有读入`}
              text={checked.document.diagnostics.map(wordingOf).join(' ')}
            />
          </div>
        )}
        {checked && isReadable(checked) && (
          <div className="check-document">
            {checked.problem !== null && (
              <p className="dialog-problem selectable" role="alert">
                没有收下：{checked.problem}
              </p>
            )}
            <div className="check-sides">
              <SourceParagraphs
                key={`source ${shown}`}
                source={checked.document.source}
                marked={new Set(checked.document.diagnostics.flatMap(({ place }) => place.paragraph ?? []))}
                current={paragraph}
              />
              <ManuscriptView key={`result ${shown}`} manuscript={checked.document.manuscript} />
            </div>
            <ImportReport
              diagnostics={checked.document.diagnostics}
              current={paragraph}
              onShow={(number) => setParagraph(number)}
            />
          </div>
        )}
      </div>
    </Dialog>
  );
}
