import type { WriteStream } from 'node:tty';
import type { Phase } from '../typesetter/compileIssue.ts';

/** What each phase is called. */
export const PHASE_NAMES: Readonly<Record<Phase, string>> = {
  read: '读入文稿',
  open: '打开字体',
  set: '排行',
  paginate: '分页',
  number: '编页码',
  finish: '成版',
  paint: '写 PDF',
};

/** Shows on a terminal what is being done, on one line that is cleared at the end; elsewhere nothing. */
export function progress(stream: NodeJS.WriteStream & Partial<WriteStream>): {
  readonly phase: (phase: Phase, detail?: string) => void;
  readonly end: () => void;
} {
  const isTerminal = stream.isTTY === true;
  const clear = '\r\u001b[K';
  return {
    phase: (phase, detail = '') => {
      if (isTerminal) stream.write(`${clear}${PHASE_NAMES[phase]} ${detail}`);
    },
    end: () => {
      if (isTerminal) stream.write(clear);
    },
  };
}
