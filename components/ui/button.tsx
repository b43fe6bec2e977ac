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

/** The row at the end of a screen: primary first in sight and in order, quiet ones beside it. */
export function Actions({ children }: { children: ComponentChildren }) {
  return <div class={styles.actions}>{children}</div>;
}
