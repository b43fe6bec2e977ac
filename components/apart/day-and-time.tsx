import type { ComponentProps } from 'preact';
import { Day, Time } from '../ui/field';
import styles from './apart.module.css';

interface Props {
  day: ComponentProps<typeof Day>;
  time: ComponentProps<typeof Time>;
  hint?: string;
}

/** A moment: its day beside its time. What is wrong with it stands above both. */
export function DayAndTime({ day, time, hint }: Props) {
  return (
    <div class={styles.moment}>
      <div class={styles.halves}>
        <Day {...day} />
        <Time {...time} />
      </div>
      {hint && <p class={styles.hint}>{hint}</p>}
    </div>
  );
}
