import { computed, effect, signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { Entry } from '~/domain/entry';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { openBackupReminder } from '../backup/reminder';
import { toHash } from '../app/route';
import { openBowlInJournal } from '../bowl/in-journal';
import { openUndo } from '../kept/deletion';
import { counted } from '../ui/counted';
import { Button } from '../ui/button';
import { Heading } from '../ui/heading';
import { Beforehand } from '../ui/notice';
import { Paragraphs } from '../ui/paragraphs';
import { chosen, isNarrowed, narrow, portionOf, room, terms } from './chosen';
import { Days } from './days';
import { Filter, occurringIn } from './filter';
import { openHistory } from './history';
import styles from './journal.module.css';
import { hearKeys } from './keys';
import { familyOf, openLexicon, openLineWords, type Lexicon } from './lexicon';
import { rowLine } from './row-line';
import { SearchField } from './search-field';
import { foldAll, makeSearchable } from './searchable';
import { Shown } from './shown';

/** The history: entries by day, newest first, and what is looked for among them. */
export async function openJournal(desk: Desk): Promise<Screen> {
  const [lines, lookback, search, summary, { history, rest, failed, again, stop }, bowl] = await Promise.all([
    openLineWords(desk),
    desk.words('lookback'),
    desk.words('search'),
    desk.words('summary'),
    openHistory(desk),
    openBowlInJournal(desk),
  ]);
  const words = lines.journal;
  const attempt = createAttempt();
  const Undo = openUndo(desk, attempt, words);
  const lexicon = signal<Lexicon | null>(null);
  void rest.then(async () => (lexicon.value = await openLexicon(desk)));
  // Whether a copy is called for is known once all of the history is.
  const openReminder = () => openBackupReminder(desk, history.value.entries);
  const { whole: short } = history.value;
  const BackupReminder = signal<ComponentType | null>(short ? await openReminder() : null);
  if (!short) void rest.then(async () => (BackupReminder.value = await openReminder()));
  const family = computed(() => familyOf(history.value.entries));
  const occurring = computed(() => occurringIn(history.value.entries, history.value.relationships));
  const searchable = computed(() =>
    lexicon.value === null
      ? null
      : makeSearchable({ desk, words: lexicon.value, family: family.value, days: 'near' }),
  );
  const shown = computed(() => {
    const { entries, relationships } = history.value;
    const looking = terms.value.length > 0;
    if (looking && searchable.value === null) return [];
    return narrow(
      entries,
      chosen.value,
      terms.value,
      relationships,
      (entry) => searchable.value?.folded(entry) ?? '',
    );
  });
  // What a first key would wait for is made ready before it.
  const stopFolding = effect(() => {
    const [found, { entries }] = [searchable.value, history.value];
    if (found !== null) void desk.rest().then((pause) => foldAll(found, entries, pause));
  });
  const stopHearing = hearKeys(() => {
    if (shown.value.length <= room.value) return false;
    room.value += portionOf(terms.value);
    return true;
  });
  const line = (entry: Entry) => {
    if (searchable.value !== null && terms.value.length > 0) return searchable.value.line(entry, terms.value);
    return { text: rowLine(entry, { desk, words: lines, family: family.value }), spans: [] };
  };
  return {
    leave() {
      stop();
      bowl.leave?.();
      stopFolding();
      stopHearing();
    },
    View: () => {
      const { entries, relationships, unreadable, whole } = history.value;
      return (
        <>
          <NotSaved desk={desk} of={[attempt]} />
          <Heading>{words.heading}</Heading>
          <Undo />
          {entries.length === 0 ? <Paragraphs of={words.empty} /> : <p>{words.intro}</p>}
          {unreadable.length > 0 && (
            <section class={styles.unreadable} aria-labelledby="unreadable">
              <h2 id="unreadable">{words.unreadable.heading}</h2>
              <p>{counted(words.unreadable.count, unreadable.length, desk.language)}</p>
              <p>{words.unreadable.body}</p>
            </section>
          )}
          <div role="status">
            {failed.value && (
              <Beforehand>
                <p>{words.partly}</p>
                <Button quiet onPress={again}>
                  {desk.common.actions.tryAgain}
                </Button>
              </Beforehand>
            )}
          </div>
          <bowl.View />
          {occurring.value.kinds.some(({ kind }) => kind === 'check') && (
            <p>
              <a href={toHash({ name: 'lookback' })}>{lookback.link}</a>
            </p>
          )}
          {BackupReminder.value !== null && <BackupReminder.value />}
          {(entries.length > 1 || isNarrowed(chosen.value, terms.value)) && (
            <>
              <SearchField words={search} />
              <Filter
                desk={desk}
                words={{ groups: words.filter, filters: search.filters }}
                {...{ relationships }}
                occurring={occurring.value}
              />
            </>
          )}
          {entries.length > 0 && (
            <Shown
              {...{ desk, relationships }}
              words={search}
              groups={words.filter}
              count={words.countEntries}
              all={whole ? entries.length : null}
              reading={!failed.value}
              shown={shown.value.length}
            />
          )}
          <Days
            {...{ desk, words, relationships, line }}
            terms={terms.value}
            entries={shown.value}
            blank={whole ? words.noText : '\u00a0'}
          />
          <ul class={styles.ways}>
            {entries.length > 0 && (
              <>
                <li>
                  <a href={toHash({ name: 'print' })}>{summary.history.link}</a>
                </li>
                <li>
                  <a href={toHash({ name: 'summary' })}>{summary.link}</a>
                </li>
              </>
            )}
            <li>
              <a href={toHash({ name: 'erase' })}>{words.erase.link}</a>
            </li>
          </ul>
        </>
      );
    },
  };
}
