import type { ComponentChildren } from 'preact';
import styles from './notice.module.css';

/** A quiet word about what happened. It is in the page from the start, so that a screen reader hears it change. */
export function Notice({ children }: { children?: ComponentChildren }) {
  return (
    <div class={styles.notice} role="status">
      {children}
    </div>
  );
}

/** What is to be known before something is done: it looks like a warning, and interrupts nobody. */
export function Beforehand({ children }: { children: ComponentChildren }) {
  return (
    <div class={styles.warning}>
      <span aria-hidden="true">◆</span>
      <div>{children}</div>
    </div>
  );
}

/** A warning: ink on a slightly darker paper, with a sign and words, never by colour alone. */
export function Warning({ children }: { children: ComponentChildren }) {
  return (
    <div class={styles.warning} role="alert">
      <span aria-hidden="true">◆</span>
      <div>{children}</div>
    </div>
  );
}
