import type { ComponentType } from 'preact';
import { dayInWords, dayOf } from '~/domain/day';
import { readEntries } from '~/storage/journal';
import type { Desk } from '../app/desk';
import { toHash } from '../app/route';
import { Folded } from '../kept/folded';
import styles from './seen.module.css';

/** How many observations are read again before a check; the rest is a tap away. */
const offered = 5;

/** What was seen last, folded above the first question: it is offered, and nobody has to read it. */
export async function openOffer(desk: Desk, relationship: string): Promise<ComponentType> {
  const [words, entries] = await Promise.all([
    desk.words('seen'),
    readEntries(desk.store, relationship, ['seen']),
  ]);
  const newest = entries.slice(0, offered);
  if (newest.length === 0) return () => null;
  const today = desk.clock.today();
  return () => (
    <details class={styles.offer}>
      <summary>{words.offer}</summary>
      <ul>
        {newest.map(({ id, at, zone, sort, texts }) => (
          <li key={id}>
            <Folded
              text={texts.seen}
              label={[
                dayInWords(dayOf(at, zone), today, desk.language),
                ...(sort === 'none' ? [] : [words.sort[sort]]),
              ].join(' · ')}
            />
          </li>
        ))}
      </ul>
      <a href={toHash({ name: 'seen' })}>{words.all}</a>
    </details>
  );
}
