import { signal, useSignal } from '@preact/signals';
import type { Words } from '~/content/schema';
import { dayInWords, dayOf, timeInWords } from '~/domain/day';
import type { Entry } from '~/domain/entry';
import { isEntryKey } from '~/storage/keys';
import { readJournal, restoreEntry, type Journal } from '~/storage/journal';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { takeRemoved } from './removed';
import { toHash } from '../app/route';
import { nameOf } from '../people/name';
import { Actions, Button } from '../ui/button';
import { Heading } from '../ui/heading';
import { Notice } from '../ui/notice';
import { Paragraphs } from '../ui/paragraphs';
import { counted } from '../ui/counted';
import { firstLine } from './first-line';
import styles from './journal.module.css';

/** How many entries are put on the page at a time. */
const portion = 100;

/** The history: entries by day, newest first. */
export async function openJournal(desk: Desk): Promise<Screen> {
  const words = await desk.words('journal');
  const journal = signal(await readJournal(desk.store));
  const removed = signal(takeRemoved());
  const attempt = createAttempt();
  const said = signal(removed.value === null ? '' : words.removed);
  const stop = desk.store.onChange((changed) => {
    if (Object.keys(changed).some(isEntryKey))
      void readJournal(desk.store).then((next) => (journal.value = next));
  });
  async function undo(entry: Entry): Promise<void> {
    if (!(await attempt.run(() => restoreEntry(desk.store, entry, desk.clock.now())))) return;
    removed.value = null;
    said.value = words.restored;
  }
  return {
    leave: stop,
    View: () => (
      <>
        <NotSaved desk={desk} of={[attempt]} />
        <Heading>{words.heading}</Heading>
        <Notice>
          {said.value !== '' && <p>{said.value}</p>}
          {removed.value !== null && (
            <Button quiet onPress={() => removed.value !== null && undo(removed.value)}>
              {desk.common.actions.undo}
            </Button>
          )}
        </Notice>
        <Days desk={desk} words={words} journal={journal.value} />
      </>
    ),
  };
}

function Days({ desk, words, journal }: { desk: Desk; words: Words['journal']; journal: Journal }) {
  const shown = useSignal(portion);
  const { entries, unreadable } = journal;
  const today = dayOf(desk.clock.now(), desk.clock.zone());
  const days = byDay(entries.slice(0, shown.value));
  return (
    <>
      {entries.length === 0 ? (
        <Paragraphs of={words.empty} />
      ) : (
        <p>
          {counted(words.countEntries, entries.length, desk.language)}. {words.intro}
        </p>
      )}
      {unreadable.length > 0 && (
        <section class={styles.unreadable} aria-labelledby="unreadable">
          <h2 id="unreadable">{words.unreadable.heading}</h2>
          <p>{counted(words.unreadable.count, unreadable.length, desk.language)}</p>
          <p>{words.unreadable.body}</p>
        </section>
      )}
      {days.map(([day, ofDay]) => (
        <section key={day} class={styles.day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>
            <time dateTime={day}>{dayInWords(day, today, desk.language)}</time>
          </h2>
          <ul>
            {ofDay.map((entry) => (
              <Row key={entry.id} desk={desk} words={words} journal={journal} entry={entry} />
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
      <p class={styles.erase}>
        <a href={toHash({ name: 'erase' })}>{words.erase.link}</a>
      </p>
    </>
  );
}

function Row({
  desk,
  words,
  journal,
  entry,
}: {
  desk: Desk;
  words: Words['journal'];
  journal: Journal;
  entry: Entry;
}) {
  const about = journal.relationships.find(({ id }) => id === entry.relationship);
  return (
    <li>
      <a href={toHash({ name: 'entry', id: entry.id })}>
        <strong>{desk.common.entryKinds[entry.kind]}</strong>
        <span class={styles.time}>{timeInWords(entry.at, entry.zone, desk.language)}</span>
        <span class={styles.line} dir="auto">
          {firstLine(entry, desk.common) || words.noText}
        </span>
        {about && journal.relationships.length > 1 && (
          <span class={styles.about}>
            {words.about} {nameOf(about, journal.relationships, desk)}
          </span>
        )}
      </a>
    </li>
  );
}

/** Entries that come newest first, in runs of the day on which they were lived. */
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
