import { Component, type ErrorInfo, type ReactNode } from 'react';
import { reportError } from '../ipc/reportError.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';

interface Props {
  readonly children: ReactNode;
}

/** Shows a screen in place of one that could not be drawn. What was saved is in the library all the same. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override readonly state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    reportError(error, componentStack ?? 'render');
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <ErrorState
        title="这个画面出错了"
        text="已显示“已保存”的内容都在资料库里。请重新载入；仍然如此，请把日志文件夹交给维护人员。"
      >
        <Button kind="primary" onClick={() => location.reload()}>
          重新载入
        </Button>
      </ErrorState>
    );
  }
}
