import type { DeskState } from '../../shared/ipc/deskChannels.ts';
import type { SectionOutline } from '../../shared/issue/issueOutline.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { CardFacts } from './cardFacts.ts';
import { NameDialog } from './NameDialog.tsx';
import { PutAsideDialog } from './PutAsideDialog.tsx';
import type { DeskActions } from './useDeskActions.ts';

/** What the desk asks before it acts. */
export type DeskQuestion =
  | { readonly kind: 'newSection' }
  | { readonly kind: 'renameSection'; readonly section: SectionOutline }
  | { readonly kind: 'deleteSection'; readonly section: SectionOutline }
  | { readonly kind: 'putAside'; readonly facts: CardFacts };

interface DeskDialogsProps {
  readonly question: DeskQuestion;
  readonly state: DeskState;
  readonly actions: DeskActions;
  readonly onClose: () => void;
}

/** The dialog for what the desk asks. */
export function DeskDialogs({ question, state, actions, onClose }: DeskDialogsProps) {
  const names = state.outline.sections.map(({ name }) => name);
  if (question.kind === 'newSection') {
    return <NameDialog title="新增栏目" name="" others={names} onClose={onClose} onName={actions.addSection} />;
  }
  if (question.kind === 'putAside') {
    const { title, outline } = question.facts;
    return (
      <PutAsideDialog title={title} onClose={onClose} onPutAside={(given) => actions.putAside(outline.id, given)} />
    );
  }
  const { section } = question;
  if (question.kind === 'renameSection') {
    return (
      <NameDialog
        title="栏目改名"
        name={section.name}
        others={names.filter((name) => name !== section.name)}
        onClose={onClose}
        onName={(name) => actions.renameSection(section.id, name)}
      />
    );
  }
  return (
    <Dialog
      title="删除栏目"
      onClose={onClose}
      onSubmit={() => void actions.deleteSection(section.id).then((isDone) => isDone && onClose())}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button kind="danger" type="submit">
            连同文章删除
          </Button>
        </>
      }
    >
      <p>
        栏目“{section.name}”里有 {section.articles.length} 篇文章，会一同删除。可以撤销。
      </p>
    </Dialog>
  );
}
