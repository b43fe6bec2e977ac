import type { ComponentChildren } from 'preact';
import styles from './button.module.css';

interface Props {
  children: ComponentChildren;
  onPress?: () => unknown;
  /** One primary action a screen; the others are quiet. */
  quiet?: boolean;
  submit?: boolean;
}

/** A press that fails is the page's fault handler's business, not swallowed here. */
export function Button({ children, onPress, quiet = false, submit = false }: Props) {
  return (
    <button
      type={submit ? 'submit' : 'button'}
      class={quiet ? styles.quiet : styles.primary}
      onClick={onPress && (() => void onPress())}
    >
      {children}
    </button>
  );
}

/** A link that looks like the primary action. */
export function ButtonLink({
  href,
  children,
  quiet = false,
}: {
  href: string;
  children: ComponentChildren;
  quiet?: boolean;
}) {
  return (
    <a class={quiet ? styles.quiet : styles.primary} href={href}>
      {children}
    </a>
  );
}

/**
 * A row of actions, the primary one first. `atEnd` is the row that ends a screen: in the
 * popup and the panel it stays at the bottom, at the same place on every screen.
 */
export function Actions({ children, atEnd = false }: { children: ComponentChildren; atEnd?: boolean }) {
  return <div class={atEnd ? `${styles.actions} ${styles.atEnd}` : styles.actions}>{children}</div>;
}
