import { signal } from '@preact/signals';
import type { Words } from '~/content/schema';
import { dayInWords, dayOf } from '~/domain/day';
import type { LetterEntry } from '~/domain/entry';
import { readDraft } from '~/storage/draft';
import { readEntries } from '~/storage/journal';
import { draftKey, isEntryKey } from '~/storage/keys';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { nothing, openCurrent } from '../app/glance';
import { toHash } from '../app/route';
import { firstLine } from '../journal/first-line';
import { openUndo } from '../kept/deletion';
import { Actions, ButtonLink } from '../ui/button';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import styles from './apology.module.css';
import { givenInWords } from './given-in-words';
import { givenOf, type Kept } from './kept';

interface Shown {
  letters: Kept[];
  /** Whether a letter is in the middle of being written. */
  begun: boolean;
}

/** The letters that were put together, newest first, and the way to a new one. */
export async function openLetters(desk: Desk): Promise<Screen> {
  const words = await desk.words('apology');
  const at = await openCurrent(desk);
  if (at === null) return nothing;
  const { current } = at;
  const read = async (): Promise<Shown> => {
    const [entries, draft] = await Promise.all([
      readEntries(desk.store, current.id, ['letter', 'given']),
      readDraft(desk.store, 'letter', current.id),
    ]);
    const letters = entries.filter((entry): entry is LetterEntry => entry.kind === 'letter');
    return {
      letters: letters.map((letter) => ({ letter, given: givenOf(letter.id, entries) })),
      begun: draft !== null,
    };
  };
  const shown = signal(await read());
  const attempt = createAttempt();
  const draft = draftKey('letter', current.id);
  const stop = desk.store.onChange((changed) => {
    if (Object.keys(changed).some((key) => isEntryKey(key) || key === draft))
      void read().then((next) => (shown.value = next));
  });
  // Leads back to the letter, so that it is seen to be there as it was.
  const Undo = openUndo(desk, attempt, words.letter, ({ id }) => desk.go({ name: 'letter', id }));

  return {
    leave: stop,
    View: () => (
      <>
        <NotSaved desk={desk} of={[attempt]} />
        <Heading>{words.list.heading}</Heading>
        <Undo />
        {shown.value.letters.length === 0 ? (
          <p>{words.list.empty}</p>
        ) : (
          <>
            <Paragraphs of={words.list.intro} />
            <ul class={styles.letters}>
              {shown.value.letters.map((kept) => (
                <Row key={kept.letter.id} desk={desk} words={words} kept={kept} />
              ))}
            </ul>
          </>
        )}
        <p>
          <a href={toHash({ name: 'wording' })}>{words.list.wording}</a>
        </p>
        <Actions atEnd>
          <ButtonLink href={toHash({ name: 'apology' })}>
            {shown.value.begun ? words.list.resume : words.list.write}
          </ButtonLink>
        </Actions>
      </>
    ),
  };
}

function Row({ desk, words, kept }: { desk: Desk; words: Words['apology']; kept: Kept }) {
  const { letter, given } = kept;
  const today = desk.clock.today();
  const day = dayOf(letter.at, letter.zone);
  return (
    <li>
      <a href={toHash({ name: 'letter', id: letter.id })}>
        <time dateTime={day}>{dayInWords(day, today, desk.language)}</time>
        <span class={styles.line} dir="auto">
          {firstLine(letter, desk.common)}
        </span>
        <span class={styles.quiet}>{givenInWords(given, words, desk)}</span>
      </a>
    </li>
  );
}
