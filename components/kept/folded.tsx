import type { ComponentChildren } from 'preact';
import { beginningOf } from './beginning';
import styles from './kept.module.css';

interface Props {
  text: string;
  /** What stands above the text, such as its day; it stays while the text is unfolded. */
  label: ComponentChildren;
}

/** One's own words as they were written. A long text shows its beginning, and unfolds. */
export function Folded({ text, label }: Props) {
  const beginning = beginningOf(text);
  if (beginning === null) {
    return (
      <>
        <p class={styles.label}>{label}</p>
        <p class={styles.text} dir="auto">
          {text}
        </p>
      </>
    );
  }
  return (
    <details class={styles.folded}>
      <summary>
        <span class={styles.label}>{label}</span>
        <span class={`${styles.text} ${styles.beginning}`} dir="auto">
          {beginning}
        </span>
      </summary>
      <p class={styles.text} dir="auto">
        {text}
      </p>
    </details>
  );
}
