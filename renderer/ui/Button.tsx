import type { ButtonHTMLAttributes, ReactNode } from 'react';
import './button.css';

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  /** `primary` for the one thing that a screen or dialog is for; `quiet` has no edge until it is pointed at. */
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly icon?: ReactNode;
  readonly type?: 'button' | 'submit';
}

/** A button. One without text needs an `aria-label`. */
export function Button({ kind = 'plain', icon, type = 'button', className = '', children, ...rest }: Props) {
  return (
    <button type={type} className={`button button-${kind} ${className}`} {...rest}>
      {icon}
      {children !== undefined && <span>{children}</span>}
    </button>
  );
}
