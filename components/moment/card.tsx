import type { Words } from '~/content/schema';
import { Heading } from '../ui/heading';
import styles from './moment.module.css';

interface Props {
  words: Words['moment'];
  card: Words['moment']['hurt'][number];
  /** The name of its side, where there are cards of both: it stands in place of the kind. */
  side: string | null;
}

/**
 * One idea, large enough for arm's length. The focus stays where a person is, on a button or the
 * heading, and a screen reader is told the new card whole, once it has said what it is saying.
 */
export function CardView({ words, card, side }: Props) {
  return (
    <div class={styles.card} aria-live="polite" aria-atomic="true">
      <p class={styles.kind}>{side ?? words.kinds[card.kind]}</p>
      <Heading>{card.title}</Heading>
      {card.leave !== undefined && (
        <p class={styles.unsaid}>
          <span class="unseen">{words.leaveLabel}</span> {card.leave}
        </p>
      )}
      {card.line !== undefined && <p>{card.line}</p>}
      {card.say !== undefined && (
        <p class={styles.said}>
          <span class="unseen">{words.sayLabel}</span> {card.say}
        </p>
      )}
    </div>
  );
}
