import type { Words } from '~/content/schema';
import { dayInWords, dayOf, timeInWords } from '~/domain/day';
import type { Entry } from '~/domain/entry';
import { spansOf } from '~/domain/fold';
import type { Relationship } from '~/domain/relationship';
import type { Excerpt, Terms } from '~/domain/search';
import type { Desk } from '../app/desk';
import { toHash } from '../app/route';
import { nameOf } from '../people/name';
import { Actions, Button } from '../ui/button';
import { Marked } from '../ui/marked';
import { portionOf, room } from './chosen';
import { rowMark } from './keys';
import styles from './journal.module.css';

interface Props {
  desk: Desk;
  words: Words['journal'];
  relationships: readonly Relationship[];
  /** What was looked for, marked where it stands. */
  terms: Terms;
  /** The line of an entry. */
  line: (entry: Entry) => Excerpt;
  /** What stands where there is no line. */
  blank: string;
}

/** Entries that come newest first, by the day on which they were lived; a portion at a time. */
export function Days({ entries, ...props }: Props & { entries: readonly Entry[] }) {
  const { desk, words, terms } = props;
  const today = dayOf(desk.clock.now(), desk.clock.zone());
  return (
    <>
      {byDay(entries.slice(0, room.value)).map(([day, ofDay]) => (
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
      {entries.length > room.value && (
        <Actions>
          <Button quiet onPress={() => (room.value += portionOf(terms))}>
            {words.more}
          </Button>
        </Actions>
      )}
    </>
  );
}

function Row({ desk, words, relationships, terms, line, blank, entry }: Props & { entry: Entry }) {
  const about = relationships.find(({ id }) => id === entry.relationship);
  const kind = desk.common.entryKinds[entry.kind];
  const excerpt = line(entry);
  return (
    <li>
      <a href={toHash({ name: 'entry', id: entry.id })} {...{ [rowMark]: '' }}>
        <strong>
          <Marked text={kind} spans={spansOf(kind, terms)} />
        </strong>
        <span class={styles.time}>{timeInWords(entry.at, entry.zone, desk.language)}</span>
        <span class={styles.line} dir="auto">
          {excerpt.text === '' ? blank : <Marked {...excerpt} />}
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
  const days = Map.groupBy(entries, ({ at, zone }) => dayOf(at, zone));
  return [...days].sort(([a], [b]) => (a < b ? 1 : -1));
}
