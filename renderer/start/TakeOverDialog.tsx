import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

interface Props {
  readonly text: string;
  readonly onTakeOver: () => void;
  readonly onClose: () => void;
}

/** Asks whether a library that may be in use elsewhere shall be opened all the same. */
export function TakeOverDialog({ text, onTakeOver, onClose }: Props) {
  return (
    <Dialog
      title="资料库可能正在使用"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>不打开</Button>
          <Button kind="danger" onClick={onTakeOver}>
            没有人在用，继续打开
          </Button>
        </>
      }
    >
      <p className="selectable">{text}</p>
    </Dialog>
  );
}
