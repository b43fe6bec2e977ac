import { signal, useSignal } from '@preact/signals';
import type { Words } from '~/content/schema';
import { promisesOf, type PromiseCourse } from '~/domain/promise';
import { isEntryKey } from '~/storage/keys';
import { readEntries } from '~/storage/journal';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { nothing, openCurrent } from '../app/glance';
import { toHash } from '../app/route';
import { openUndo } from '../kept/deletion';
import { Actions, Button, ButtonLink } from '../ui/button';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import { Why } from '../ui/why';
import { inOneLine } from './in-one-line';
import { justSaved } from './just-saved';
import styles from './promises.module.css';
import { standingInWords } from './standing';

/** How many settled promises are put on the page at a time. */
const portion = 20;

/** The promises of one relationship: the open ones by their day, then what became of the others. */
export async function openPromises(desk: Desk): Promise<Screen> {
  const words = await desk.words('promises');
  const at = await openCurrent(desk);
  if (at === null) return nothing;
  const { id: relationship } = at.current;
  const read = async () =>
    promisesOf(
      await readEntries(desk.store, relationship, ['promise', 'kept', 'missed', 'renegotiated']),
      relationship,
    );
  const courses = signal(await read());
  const saved = justSaved.take() ?? false;
  const attempt = createAttempt();
  const stop = desk.store.onChange((changed) => {
    if (Object.keys(changed).some(isEntryKey)) void read().then((next) => (courses.value = next));
  });
  // Leads back to the promise, so that it is seen to be there as it was.
  const Undo = openUndo(desk, attempt, words, ({ id }) => desk.go({ name: 'promise', id }));
  return {
    leave: stop,
    View: () => (
      <>
        <NotSaved desk={desk} of={[attempt]} />
        <Heading>{words.heading}</Heading>
        <Undo also={saved ? words.saved : ''} />
        <Paragraphs of={words.intro} />
        <Lists desk={desk} words={words} courses={courses.value} />
        <p class={styles.request}>
          <a href={toHash({ name: 'request' })}>{words.request.label}</a>
          {words.request.hint && <span class={styles.hint}>{words.request.hint}</span>}
        </p>
        <Why words={words.why} />
        <Actions atEnd>
          <ButtonLink href={toHash({ name: 'promising' })}>{words.add}</ButtonLink>
          <ButtonLink quiet href={toHash({ name: 'home' })}>
            {desk.common.actions.back}
          </ButtonLink>
        </Actions>
      </>
    ),
  };
}

interface ListProps {
  desk: Desk;
  words: Words['promises'];
  courses: readonly PromiseCourse[];
}

function Lists({ desk, words, courses }: ListProps) {
  const shown = useSignal(portion);
  const open = courses.filter(({ settled }) => settled === null);
  const past = courses.filter(({ settled }) => settled !== null);
  return (
    <>
      {courses.length === 0 && <p class={styles.empty}>{words.empty}</p>}
      {open.length > 0 && (
        <section aria-labelledby="open">
          <h2 id="open">{words.openHeading}</h2>
          <List desk={desk} words={words} courses={open} />
        </section>
      )}
      {past.length > 0 && (
        <section aria-labelledby="past">
          <h2 id="past">{words.pastHeading}</h2>
          <List desk={desk} words={words} courses={past.slice(0, shown.value)} />
          {past.length > shown.value && (
            <Actions>
              <Button quiet onPress={() => (shown.value += portion)}>
                {words.more}
              </Button>
            </Actions>
          )}
        </section>
      )}
    </>
  );
}

function List({ desk, words, courses }: ListProps) {
  const today = desk.clock.today();
  return (
    <ul class={styles.promises}>
      {courses.map((course) => {
        const { made, terms, settled } = course;
        const due = settled === null && terms.by <= today;
        return (
          <li key={made.id}>
            <a href={toHash({ name: 'promise', id: made.id })}>
              <span class={styles.line} dir="auto">
                {inOneLine(terms.promise)}
              </span>{' '}
              <span class={due ? styles.due : styles.state}>
                {standingInWords(course, words.state, desk)}
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
