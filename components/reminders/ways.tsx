import type { Words } from '~/content/schema';
import { toHash } from '../app/route';
import styles from './reminders.module.css';

/** The screens on which all of it can be set, a line each. When it comes stands first. */
export function Ways({ words, off }: { words: Words['reminders']; off: boolean }) {
  const ways = [
    { name: 'when', label: words.plan.heading },
    { name: 'shown', label: words.screen.heading },
    { name: 'questions', label: words.cards.heading },
    ...(off ? [] : [{ name: 'unseen', label: words.unseen.heading } as const]),
  ] as const;
  return (
    <ul class={styles.ways}>
      {ways.map(({ name, label }) => (
        <li key={name}>
          <a href={toHash({ name })}>{label}</a>
        </li>
      ))}
    </ul>
  );
}
