import type { Words } from '~/content/schema';
import styles from './moment.module.css';

interface Props {
  words: Words['moment'];
  marked: boolean;
  onPress: () => unknown;
}

/** A ribbon that lies in the card or does not. What is marked comes first the next time. */
export function Mark({ words, marked, onPress }: Props) {
  return (
    <button type="button" class={styles.small} onClick={() => void onPress()}>
      <svg class={marked ? styles.marked : undefined} viewBox="0 0 12 16" aria-hidden="true">
        <path d="M1.5 1.5h9v13L6 10.5l-4.5 4z" />
      </svg>
      {marked ? words.unfavour : words.favour}
    </button>
  );
}

/** Opens the panel beside the page: `onPress` has to run in the click itself. */
export function Beside({ label, onPress }: { label: string; onPress: () => unknown }) {
  return (
    <button type="button" class={styles.small} onClick={() => void onPress()}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M1.5 2.5h13v11h-13zM10 2.5v11" />
      </svg>
      {label}
    </button>
  );
}
