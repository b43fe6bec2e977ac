import styles from './progress.module.css';

/** How far a long work has come. @param share from 0 to 1 */
export function Progress({ label, share }: { label: string; share: number }) {
  return (
    <p class={styles.progress}>
      <label for="progress">{label}</label>
      <progress id="progress" value={share} max={1} />
    </p>
  );
}
