import { signal } from '@preact/signals';
import { isEntryKey } from '~/storage/keys';
import { readJournal } from '~/storage/journal';
import { restoreEntries } from '~/storage/keep';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { openBackupReminder } from '../backup/reminder';
import { toHash } from '../app/route';
import { openBowlInJournal } from '../bowl/in-journal';
import { Button } from '../ui/button';
import { counted } from '../ui/counted';
import { Heading } from '../ui/heading';
import { Notice } from '../ui/notice';
import { Paragraphs } from '../ui/paragraphs';
import { Days } from './days';
import { chosenGroup, Filter } from './filter';
import { groupOf } from './groups';
import { takeRemoved } from './removed';
import styles from './journal.module.css';

/** The history: entries by day, newest first. */
export async function openJournal(desk: Desk): Promise<Screen> {
  const [words, lookback, repair, apart, first, bowl] = await Promise.all([
    desk.words('journal'),
    desk.words('lookback'),
    desk.words('repair'),
    desk.words('apart'),
    readJournal(desk.store),
    openBowlInJournal(desk),
  ]);
  const BackupReminder = await openBackupReminder(desk, first.entries);
  const journal = signal(first);
  const removed = signal(takeRemoved());
  const attempt = createAttempt();
  const said = signal(removed.value.length === 0 ? '' : words.removed);
  const stop = desk.store.onChange((changed) => {
    if (Object.keys(changed).some(isEntryKey))
      void readJournal(desk.store).then((next) => (journal.value = next));
  });
  async function undo(): Promise<void> {
    if (!(await attempt.run(() => restoreEntries(desk.store, removed.value, desk.clock.now())))) return;
    removed.value = [];
    said.value = words.restored;
  }
  return {
    leave() {
      stop();
      bowl.leave?.();
    },
    View: () => {
      const { entries, relationships, unreadable } = journal.value;
      const chosen = chosenGroup.value;
      const shown = chosen === null ? entries : entries.filter(({ kind }) => groupOf[kind] === chosen);
      return (
        <>
          <NotSaved desk={desk} of={[attempt]} />
          <Heading>{words.heading}</Heading>
          <Notice>
            {said.value !== '' && <p>{said.value}</p>}
            {removed.value.length > 0 && (
              <Button quiet onPress={undo}>
                {desk.common.actions.undo}
              </Button>
            )}
          </Notice>
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
          <bowl.View />
          {entries.some(({ kind }) => kind === 'check') && (
            <p>
              <a href={toHash({ name: 'lookback' })}>{lookback.link}</a>
            </p>
          )}
          {BackupReminder !== null && <BackupReminder />}
          <Filter words={words.filter} entries={entries} />
          <p role="status">{entries.length > 0 && shown.length === 0 && words.filter.none}</p>
          <Days
            key={chosen}
            {...{ desk, words, relationships }}
            entries={shown}
            source={{ desk, repair, apart, entries: new Map(entries.map((entry) => [entry.id, entry])) }}
          />
          <p class={styles.erase}>
            <a href={toHash({ name: 'erase' })}>{words.erase.link}</a>
          </p>
        </>
      );
    },
  };
}
