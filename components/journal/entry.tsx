import { signal, type Signal } from '@preact/signals';
import type { Words } from '~/content/schema';
import { questionIds } from '~/domain/check';
import { dayInWords, dayOf, timeInWords } from '~/domain/day';
import type { Entry } from '~/domain/entry';
import { readEntry, removeEntry, reviseEntry } from '~/storage/journal';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { takePen } from '../app/draft';
import { MissingScreen } from '../app/missing';
import { toHash } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';
import { Field } from '../ui/field';
import { fill } from '../ui/fill';
import { Heading } from '../ui/heading';
import { fieldLabels, questionOf } from './labels';
import { handOverRemoved } from './removed';
import styles from './journal.module.css';

type Texts = Record<string, string>;
type State = { phase: 'reading' } | { phase: 'changing'; texts: Texts };

/** One entry: read it, change its words, delete it. */
export async function openEntry(desk: Desk, id: string): Promise<Screen> {
  const [words, found] = await Promise.all([desk.words('journal'), readEntry(desk.store, id)]);
  if (found === null) throw new MissingScreen();
  const entry = signal(found);
  const [labels, question] = await Promise.all([fieldLabels(desk, found, words), questionOf(desk, found)]);
  const pen = await takePen(desk, 'edit', id, ({ texts }) => (state.value = { phase: 'changing', texts }));
  const state: Signal<State> = signal(
    pen.found === null ? { phase: 'reading' } : { phase: 'changing', texts: pen.found.texts },
  );
  const attempt = createAttempt();

  function write(field: string, text: string): void {
    if (state.value.phase !== 'changing') return;
    const texts = { ...state.value.texts, [field]: text };
    pen.write({ texts });
    state.value = { phase: 'changing', texts };
  }
  const save = () =>
    attempt.run(async () => {
      if (state.value.phase !== 'changing') return;
      await reviseEntry(desk.store, id, state.value.texts, desk.clock.now(), pen.key);
      entry.value = (await readEntry(desk.store, id)) ?? entry.value;
      state.value = { phase: 'reading' };
    });
  const remove = () =>
    attempt.run(async () => {
      await removeEntry(desk.store, entry.value, desk.clock.now());
      handOverRemoved(entry.value);
      desk.go({ name: 'journal' });
    });

  return {
    leave: pen.stop,
    View: () => (
      <>
        <NotSaved desk={desk} of={[attempt, pen]} />
        <p class={styles.eyebrow}>
          <When desk={desk} entry={entry.value} />
        </p>
        <Heading>{desk.common.entryKinds[entry.value.kind]}</Heading>
        {question !== null && <p class={styles.question}>{question}</p>}
        {state.value.phase === 'changing' ? (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void save();
            }}
          >
            {labels.map(([field, label]) => (
              <Field
                key={field}
                id={`entry-${field}`}
                label={label}
                value={textOf(state.value, field)}
                onInput={(text) => write(field, text)}
              />
            ))}
            <Actions atEnd>
              <Button submit>{words.saveNote}</Button>
            </Actions>
          </form>
        ) : (
          <>
            <Reading desk={desk} words={words} entry={entry.value} labels={labels} />
            <Actions atEnd>
              <Button onPress={() => (state.value = { phase: 'changing', texts: entry.value.texts })}>
                {words.editNote}
              </Button>
              <Button quiet onPress={remove}>
                {words.remove}
              </Button>
              <ButtonLink quiet href={toHash({ name: 'journal' })}>
                {desk.common.actions.back}
              </ButtonLink>
            </Actions>
          </>
        )}
      </>
    ),
  };
}

function textOf(state: State, field: string): string {
  return state.phase === 'changing' ? (state.texts[field] ?? '') : '';
}

function When({ desk, entry: { at, zone } }: { desk: Desk; entry: Entry }) {
  const today = dayOf(desk.clock.now(), desk.clock.zone());
  return (
    <>
      {dayInWords(dayOf(at, zone), today, desk.language)}, {timeInWords(at, zone, desk.language)}
    </>
  );
}

function Reading(props: {
  desk: Desk;
  words: Words['journal'];
  entry: Entry;
  labels: readonly [string, string][];
}) {
  const { desk, words, entry, labels } = props;
  const texts: Texts = entry.texts;
  const today = dayOf(desk.clock.now(), desk.clock.zone());
  return (
    <>
      <dl class={styles.reading}>
        {labels.map(([field, label]) => (
          <div key={field}>
            <dt>{label}</dt>
            <AnswerOf desk={desk} entry={entry} field={field} />
            <dd dir="auto" class={texts[field]?.trim() ? undefined : styles.blank}>
              {texts[field]?.trim() ? texts[field] : words.noText}
            </dd>
          </div>
        ))}
      </dl>
      {entry.kind === 'check' && (
        <p>
          <a href={toHash({ name: 'outcome', id: entry.id })}>{words.outcome}</a>
        </p>
      )}
      {entry.edited !== undefined && (
        <p class={styles.edited}>
          {fill(words.edited, {
            when: dayInWords(dayOf(entry.edited, desk.clock.zone()), today, desk.language),
          })}
        </p>
      )}
    </>
  );
}

function AnswerOf({ desk, entry, field }: { desk: Desk; entry: Entry; field: string }) {
  if (entry.kind !== 'check') return null;
  const question = questionIds.find((id) => id === field);
  return question === undefined ? null : <dd>{desk.common.answers[entry.answers[question]]}</dd>;
}
