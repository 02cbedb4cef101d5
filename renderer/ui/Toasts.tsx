import { X } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import './toasts.css';

export type ToastKind = 'info' | 'success' | 'warning' | 'error';

interface Toast {
  readonly id: number;
  readonly kind: ToastKind;
  readonly text: string;
}

/** Shows a short message at the window's foot. Errors and warnings stay until they are dismissed. */
export type ShowToast = (kind: ToastKind, text: string) => void;

const FLEETING_MILLISECONDS = 6_000;

const Toasts = createContext<ShowToast | null>(null);

/** Shows a message; to be used inside a {@link ToastProvider}. */
export function useToast(): ShowToast {
  const show = useContext(Toasts);
  if (show === null) throw new Error('a toast can be shown only inside a ToastProvider');
  return show;
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const lastId = useRef(0);
  const dismiss = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const show = useCallback<ShowToast>(
    (kind, text) => {
      lastId.current += 1;
      const id = lastId.current;
      // The same message twice says no more than once.
      setToasts((all) => [...all.filter((toast) => toast.text !== text), { id, kind, text }]);
      if (kind === 'info' || kind === 'success') setTimeout(() => dismiss(id), FLEETING_MILLISECONDS);
    },
    [dismiss],
  );
  return (
    <Toasts value={show}>
      {children}
      <section className="toasts" aria-label="消息" aria-live="polite">
        {toasts.map(({ id, kind, text }) => (
          <div key={id} className={`toast toast-${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
            <p className="selectable">{text}</p>
            <Button kind="quiet" aria-label="关闭消息" icon={<X aria-hidden />} onClick={() => dismiss(id)} />
          </div>
        ))}
      </section>
    </Toasts>
  );
}
