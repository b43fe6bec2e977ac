import { signal } from '@preact/signals';
import type { Words } from '~/content/schema';
import { isApart } from '~/domain/apart';
import { dayInWords } from '~/domain/day';
import type { PracticeEntry } from '~/domain/entry';
import { isPractice } from '~/domain/practice';
import { readEntries } from '~/storage/journal';
import { keepEntry } from '~/storage/keep';
import { isEntryKey, practiceDraftOf } from '~/storage/keys';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { fieldOf, openForm } from '../app/form';
import { nothing, openCurrent } from '../app/glance';
import { MissingScreen } from '../app/missing';
import { toHash } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';
import { Field } from '../ui/field';
import { fill } from '../ui/fill';
import { Heading } from '../ui/heading';
import { Notice } from '../ui/notice';
import { Advice } from './advice';
import { byDay, lastDays, type NotedDay } from './noted';
import styles from './repair.module.css';

/** One practice: how it is lived, and a place to note that it was. @throws MissingScreen for an id that is none */
export async function openPractice(desk: Desk, id: string): Promise<Screen> {
  if (!isPractice(id)) throw new MissingScreen();
  const practice = id;
  const words = await desk.words('repair');
  const at = await openCurrent(desk);
  if (at === null) return nothing;
  const { current } = at;
  const read = async () => {
    const entries = await readEntries(desk.store, current.id, ['practice']);
    return entries.filter((entry) => entry.practice === practice);
  };
  const [form, first] = await Promise.all([
    openForm(desk, 'practice', practiceDraftOf(current.id, practice), { note: '' }),
    read(),
  ]);
  const noted = signal(first);
  const justKept = signal(false);
  const attempt = createAttempt();
  const stop = desk.store.onChange((changed) => {
    if (Object.keys(changed).some(isEntryKey)) void read().then((next) => (noted.value = next));
  });

  async function keep(): Promise<void> {
    const { note } = form.texts.value;
    // The same press twice is one note; with other words it is another one.
    if (justKept.value && note.trim() === '') return;
    const now = desk.clock.now();
    const zone = desk.clock.zone();
    const entry: PracticeEntry = {
      id: desk.newId(),
      relationship: current.id,
      at: now,
      zone,
      kind: 'practice',
      practice,
      day: desk.clock.day(),
      texts: { note },
    };
    if (!(await attempt.run(() => keepEntry(desk.store, entry, form.key)))) return;
    form.clear();
    justKept.value = true;
    noted.value = await read();
  }

  return {
    leave() {
      stop();
      form.stop();
    },
    View: () => (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <Heading>{words.practices[practice].name}</Heading>
        <Advice words={words} id={practice} apart={isApart(current.apart, desk.clock.now())} />
        <section class={styles.did} aria-labelledby="did">
          <h2 id="did">{words.did.heading}</h2>
          <p class={styles.quiet}>{whenLast(desk, words, noted.value)}</p>
          <Field {...fieldOf(form, 'note', words.did.note)} lines={2} />
        </section>
        <Earlier desk={desk} words={words} days={byDay(noted.value)} />
        <Actions atEnd>
          {/* Said beside the button, because the screen is long and it can be pressed anywhere on it. */}
          <div class={styles.said}>
            <NotSaved desk={desk} of={[attempt, form]} />
            <Notice>{justKept.value && <p>{words.did.kept}</p>}</Notice>
          </div>
          <Button submit>{words.did.keep}</Button>
          <ButtonLink quiet href={toHash({ name: 'repair' })}>
            {desk.common.actions.back}
          </ButtonLink>
        </Actions>
      </form>
    ),
  };
}

/** One quiet line about the last time. @param noted the entries of one practice */
function whenLast(desk: Desk, words: Words['repair'], noted: readonly PracticeEntry[]): string {
  const [day] = lastDays(noted).values();
  const today = desk.clock.day();
  if (day === undefined) return words.never;
  if (day === today) return words.did.again;
  return fill(words.last, { when: dayInWords(day, today, desk.language) });
}

function Earlier({ desk, words, days }: { desk: Desk; words: Words['repair']; days: readonly NotedDay[] }) {
  const today = desk.clock.day();
  if (days.length === 0) return null;
  return (
    <details class={styles.fold}>
      <summary>{words.earlier}</summary>
      <dl class={styles.earlier}>
        {days.map(({ day, notes }) => (
          <div key={day}>
            <dt>
              <time dateTime={day}>{dayInWords(day, today, desk.language)}</time>
            </dt>
            {notes.map((entry) => (
              <dd key={entry.id} dir="auto">
                {entry.texts.note}
              </dd>
            ))}
            {notes.length === 0 && <dd class={styles.quiet}>{words.noNote}</dd>}
          </div>
        ))}
      </dl>
    </details>
  );
}
