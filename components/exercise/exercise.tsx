import { signal, type Signal } from '@preact/signals';
import type { Words } from '~/content/schema';
import type { Entry } from '~/domain/entry';
import { emptyExercise, exerciseFields, isBlank, type Exercise } from '~/domain/exercise';
import { readEntry } from '~/storage/journal';
import { keepEntry } from '~/storage/keep';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { takePen } from '../app/draft';
import { nothing, openCurrent } from '../app/glance';
import { toHash } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import { Why } from '../ui/why';
import styles from './exercise.module.css';

type Texts = Record<string, string>;
type State =
  | { phase: 'writing'; texts: Texts; fault: 'blank' | null }
  | { phase: 'reading'; texts: Texts; justKept: boolean };

/**
 * The fence, pain and care, or the plan: a few fields to write in. One that was kept is
 * shown to be reread first, and revising it begins with its own words.
 */
export async function openExercise(desk: Desk, kind: Exercise): Promise<Screen> {
  const words: Words[Exercise] = await desk.words(kind);
  const at = await openCurrent(desk);
  if (at === null) return nothing;
  const { current } = at;
  const keptId = current[kind];
  const kept = keptId === null ? null : await readEntry(desk.store, keptId);
  const pen = await takePen(desk, kind, current.id, ({ texts }) => {
    if (state.value.phase === 'writing') state.value = { ...state.value, texts };
  });
  const state: Signal<State> = signal(
    pen.found !== null || kept === null
      ? { phase: 'writing', texts: pen.found?.texts ?? emptyExercise(kind), fault: null }
      : { phase: 'reading', texts: kept.texts, justKept: false },
  );
  const attempt = createAttempt();

  function write(field: string, text: string): void {
    const texts = { ...state.value.texts, [field]: text };
    pen.write({ texts });
    state.value = { phase: 'writing', texts, fault: null };
  }
  async function keep(): Promise<void> {
    const { texts } = state.value;
    if (isBlank(texts)) {
      state.value = { phase: 'writing', texts, fault: 'blank' };
      return;
    }
    const entry = {
      id: desk.newId(),
      relationship: current.id,
      at: desk.clock.now(),
      zone: desk.clock.zone(),
      kind,
      texts,
    } as Entry;
    if (await attempt.run(() => keepEntry(desk.store, entry, pen.key))) {
      state.value = { phase: 'reading', texts, justKept: true };
    }
  }
  const revise = () => (state.value = { phase: 'writing', texts: state.value.texts, fault: null });

  return {
    leave: pen.stop,
    View: () => (
      <>
        <NotSaved desk={desk} of={[attempt, pen]} />
        {state.value.phase === 'writing' ? (
          <Writing kind={kind} words={words} desk={desk} state={state.value} write={write} keep={keep} />
        ) : (
          <Reading kind={kind} words={words} desk={desk} state={state.value} revise={revise} />
        )}
      </>
    ),
  };
}

interface Props<Phase> {
  kind: Exercise;
  words: Words[Exercise];
  desk: Desk;
  state: Extract<State, { phase: Phase }>;
}

interface FieldWords {
  label: string;
  hint?: string | undefined;
}

function fieldsOf(kind: Exercise, words: Words[Exercise]): [string, FieldWords][] {
  const named = words.fields as Record<string, FieldWords>;
  return exerciseFields[kind].flatMap((field): [string, FieldWords][] => {
    const field_ = named[field];
    return field_ === undefined ? [] : [[field, field_]];
  });
}

function Writing(
  props: Props<'writing'> & { write: (field: string, text: string) => void; keep: () => Promise<void> },
) {
  const { kind, words, desk, state, write, keep } = props;
  const fields = fieldsOf(kind, words);
  const blank = state.fault === 'blank';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      {blank && (
        <ErrorSummary
          heading={desk.common.amiss}
          faults={[{ field: `${kind}-${fields[0]?.[0] ?? ''}`, text: words.empty }]}
        />
      )}
      <Heading>{words.heading}</Heading>
      <Paragraphs of={words.intro} />
      {words.why && <Why words={words.why} />}
      {fields.map(([field, { label, hint }]) => (
        <Field
          key={field}
          id={`${kind}-${field}`}
          label={label}
          hint={hint}
          lines={2}
          value={state.texts[field] ?? ''}
          onInput={(text) => write(field, text)}
        />
      ))}
      {words.ifNo && (
        <details class={styles.ifNo}>
          <summary>{words.ifNo.heading}</summary>
          <Paragraphs of={words.ifNo.body} />
        </details>
      )}
      <Actions atEnd>
        <Button submit>{words.keep}</Button>
        <ButtonLink quiet href={toHash({ name: 'home' })}>
          {desk.common.actions.back}
        </ButtonLink>
      </Actions>
    </form>
  );
}

function Reading({ kind, words, desk, state, revise }: Props<'reading'> & { revise: () => void }) {
  return (
    <>
      <Heading key={String(state.justKept)}>{state.justKept ? words.kept.heading : words.heading}</Heading>
      {state.justKept && <Paragraphs of={words.kept.body} />}
      <dl class={styles.reading}>
        {fieldsOf(kind, words)
          .filter(([field]) => (state.texts[field] ?? '').trim() !== '')
          .map(([field, { label }]) => (
            <div key={field}>
              <dt>{label}</dt>
              <dd dir="auto">{state.texts[field]}</dd>
            </div>
          ))}
      </dl>
      {words.ifNo && (
        <details class={styles.ifNo}>
          <summary>{words.ifNo.heading}</summary>
          <Paragraphs of={words.ifNo.body} />
        </details>
      )}
      <Actions atEnd>
        <Button onPress={revise}>{words.revise}</Button>
        <ButtonLink quiet href={toHash({ name: 'home' })}>
          {desk.common.actions.home}
        </ButtonLink>
      </Actions>
    </>
  );
}
