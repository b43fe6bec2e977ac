import type { Lines } from '~/domain/shown';
import styles from './reminders.module.css';

/** A message as it looks on the screen: the icon, and two lines. */
export function Preview({ label, lines }: { label: string; lines: Lines }) {
  return (
    <section class={styles.preview} aria-labelledby="preview">
      <h2 id="preview">{label}</h2>
      <div>
        <img src="/icon/48.png" alt="" width="32" height="32" />
        <p dir="auto">
          <strong>{lines.title}</strong>
          <span>{lines.message}</span>
        </p>
      </div>
    </section>
  );
}
