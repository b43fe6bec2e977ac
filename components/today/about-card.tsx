import { signal, type ReadonlySignal } from '@preact/signals';
import type { Words } from '~/content/schema';
import type { Card } from '~/domain/draw';
import { toggled } from '~/domain/moment';
import { changeDeck, keepDrawn, readDeck } from '~/storage/decks';
import type { Attempt } from '../app/attempt';
import type { Desk } from '../app/desk';
import { Notice } from '../ui/notice';
import styles from './today.module.css';

/** What a person thinks of the question that is on the screen. */
export interface Liking {
  /** Ids of the questions that were marked. */
  favourites: ReadonlySignal<readonly string[]>;
  /** The question that was left out here last, so that it can be had back. */
  left: ReadonlySignal<Card | null>;
  mark: (card: string) => Promise<boolean>;
  leave: (card: Card) => Promise<boolean>;
  /** It is today's again. */
  undo: () => Promise<boolean>;
}

export async function openLiking(desk: Desk, relationship: string, attempt: Attempt): Promise<Liking> {
  const { store, clock } = desk;
  const favourites = signal<readonly string[]>((await readDeck(store, relationship)).favourites);
  const left = signal<Card | null>(null);
  const change = (with_: Parameters<typeof changeDeck>[2]) =>
    changeDeck(store, relationship, with_, clock.now());
  return {
    favourites,
    left,
    mark: (card) =>
      attempt.run(async () => {
        await change((deck) => ({ favourites: toggled(deck.favourites, card) }));
        favourites.value = toggled(favourites.value, card);
      }),
    leave: (card) =>
      attempt.run(async () => {
        await change((deck) => ({ muted: [...deck.muted.filter((id) => id !== card.id), card.id] }));
        left.value = card;
      }),
    undo: () =>
      attempt.run(async () => {
        const card = left.value;
        if (card === null) return;
        await change((deck) => ({ muted: deck.muted.filter((id) => id !== card.id) }));
        await keepDrawn(store, relationship, { day: clock.day(), card }, clock.now());
        left.value = null;
      }),
  };
}

interface Props {
  desk: Desk;
  words: Words['today']['card'];
  card: string;
  liking: Liking;
  /** Absent once something was written: the question stays the one that is being answered. */
  onLeave: (() => void) | null;
  onUndo: () => void;
}

/** Under the question: mark it, or have another one instead. */
export function AboutCard({ desk, words, card, liking, onLeave, onUndo }: Props) {
  const marked = liking.favourites.value.includes(card);
  return (
    <>
      <Notice>
        {liking.left.value !== null && (
          <>
            <p>{words.left}</p>
            <button type="button" class={styles.small} onClick={onUndo}>
              {desk.common.actions.undo}
            </button>
          </>
        )}
      </Notice>
      <div class={styles.about}>
        <button type="button" class={styles.small} onClick={() => void liking.mark(card)}>
          {marked ? words.unmark : words.mark}
        </button>
        {onLeave !== null && (
          <button type="button" class={styles.small} onClick={onLeave}>
            {words.leave}
          </button>
        )}
      </div>
    </>
  );
}
