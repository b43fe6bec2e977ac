import { useSignal } from '@preact/signals';
import type { Words } from '~/content/schema';
import { dayInWords, dayOf, timeInWords } from '~/domain/day';
import type { Entry } from '~/domain/entry';
import type { Relationship } from '~/domain/relationship';
import type { Desk } from '../app/desk';
import { toHash } from '../app/route';
import { nameOf } from '../people/name';
import { Actions, Button } from '../ui/button';
import { rowLine, type LineSource } from './row-line';
import styles from './journal.module.css';

/** How many entries are put on the page at a time. */
const portion = 100;

interface Props {
  desk: Desk;
  words: Words['journal'];
  relationships: readonly Relationship[];
  source: LineSource;
}

/** Entries that come newest first, by the day on which they were lived. */
export function Days({ entries, ...props }: Props & { entries: readonly Entry[] }) {
  const { desk, words } = props;
  const shown = useSignal(portion);
  const today = dayOf(desk.clock.now(), desk.clock.zone());
  return (
    <>
      {byDay(entries.slice(0, shown.value)).map(([day, ofDay]) => (
        <section key={day} class={styles.day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>
            <time dateTime={day}>{dayInWords(day, today, desk.language)}</time>
          </h2>
          <ul>
            {ofDay.map((entry) => (
              <Row key={entry.id} {...props} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
      {entries.length > shown.value && (
        <Actions>
          <Button quiet onPress={() => (shown.value += portion)}>
            {words.more}
          </Button>
        </Actions>
      )}
    </>
  );
}

function Row({ desk, words, relationships, source, entry }: Props & { entry: Entry }) {
  const about = relationships.find(({ id }) => id === entry.relationship);
  return (
    <li>
      <a href={toHash({ name: 'entry', id: entry.id })}>
        <strong>{desk.common.entryKinds[entry.kind]}</strong>
        <span class={styles.time}>{timeInWords(entry.at, entry.zone, desk.language)}</span>
        <span class={styles.line} dir="auto">
          {rowLine(entry, source) || words.noText}
        </span>
        {about && relationships.length > 1 && (
          <span class={styles.about}>
            {words.about} {nameOf(about, relationships, desk)}
          </span>
        )}
      </a>
    </li>
  );
}

function byDay(entries: readonly Entry[]): [day: string, entries: Entry[]][] {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const day = dayOf(entry.at, entry.zone);
    const ofDay = days.get(day);
    if (ofDay) ofDay.push(entry);
    else days.set(day, [entry]);
  }
  return [...days].sort(([a], [b]) => (a < b ? 1 : -1));
}
