import { signal, type Signal } from '@preact/signals';
import type { AnswerEntry } from '~/domain/entry';
import { promisesDue } from '~/domain/promise';
import { keepEntry } from '~/storage/keep';
import { showRelationship } from '~/storage/relationships';
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
import { AboutCard, openLiking } from './about-card';
import { cardFor } from './card';
import { openNotNow } from './not-now';
import styles from './today.module.css';

type State = { phase: 'writing'; text: string; fault: boolean } | { phase: 'kept' };

/**
 * The question of the day, and a line or more in answer to it. On a day for which something was
 * promised, that comes first, unless an answer was begun.
 * @param relationship the id of the one that a reminder was of, or null for the one on the screen
 */
export async function openToday(desk: Desk, relationship: string | null): Promise<Screen> {
  const words = await desk.words('today');
  if (relationship !== null) await showRelationship(desk.store, relationship, desk.clock.now());
  const at = await openCurrent(desk);
  if (at === null) return nothing;
  const { current } = at;
  const pen = await takePen(desk, 'answer', current.id, ({ text }) => {
    if (state.value.phase === 'writing') state.value = { ...state.value, text };
  });
  const today = desk.clock.day();
  const card = signal(await cardFor(desk, current, pen.found?.card ?? null));
  const state: Signal<State> = signal({ phase: 'writing', text: pen.found?.text ?? '', fault: false });
  const attempt = createAttempt();
  const liking = await openLiking(desk, current.id, attempt);
  const notNow = await openNotNow(desk, words.card.notNow);
  // Whoever comes from a reminder came to write: a line is enough.
  const writes = relationship !== null;
  const due = pen.found === null ? promisesDue(current.promises, today) : [];
  const promised = signal(due.length > 0);
  const showQuestion = () => (promised.value = false);
  const Promised =
    due.length > 0 ? await (await import('./promised')).openPromised(desk, words, due, showQuestion) : null;

  function write(text: string): void {
    pen.write({ card: card.value.id, text });
    state.value = { phase: 'writing', text, fault: false };
  }
  async function keep(): Promise<void> {
    if (state.value.phase === 'kept') return;
    const { text } = state.value;
    if (text.trim() === '') {
      state.value = { phase: 'writing', text, fault: true };
      return;
    }
    const now = desk.clock.now();
    const zone = desk.clock.zone();
    const entry: AnswerEntry = {
      id: desk.newId(),
      relationship: current.id,
      at: now,
      zone,
      kind: 'answer',
      day: today,
      card: card.value.id,
      texts: { answer: text },
    };
    if (await attempt.run(() => keepEntry(desk.store, entry, pen.key))) state.value = { phase: 'kept' };
  }
  /** Shows another question in place of one that was left out, or that one again. */
  async function redraw(changed: Promise<boolean>): Promise<void> {
    if (!(await changed)) return;
    const next = await openCurrent(desk);
    const glance = next?.opened.home.relationships.find(({ id }) => id === current.id);
    if (glance !== undefined) card.value = await cardFor(desk, glance, null);
  }

  return {
    leave() {
      pen.stop();
      notNow?.stop();
    },
    View: () => (
      <>
        <NotSaved desk={desk} of={[attempt, pen]} />
        {Promised !== null && promised.value ? (
          <Promised />
        ) : state.value.phase === 'kept' ? (
          <>
            <Heading key="kept">{words.kept.heading}</Heading>
            <Paragraphs of={words.kept.body} />
            <Actions atEnd>
              <ButtonLink href={toHash({ name: 'home' })}>{desk.common.actions.home}</ButtonLink>
            </Actions>
          </>
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void keep();
            }}
          >
            {state.value.fault && (
              <ErrorSummary heading={desk.common.amiss} faults={[{ field: 'answer', text: words.empty }]} />
            )}
            <p class={styles.eyebrow}>{words.heading}</p>
            <Heading key={card.value.id} id="question">
              {card.value.text}
            </Heading>
            {current.answered === today && <p>{words.already}</p>}
            <Field
              id="answer"
              label={words.label}
              hint={words.hint}
              answers="question"
              cursor={writes}
              value={state.value.text}
              error={state.value.fault ? words.empty : null}
              onInput={write}
            />
            <AboutCard
              desk={desk}
              words={words.card}
              card={card.value.id}
              liking={liking}
              onLeave={state.value.text === '' ? () => void redraw(liking.leave(card.value)) : null}
              onUndo={() => void redraw(liking.undo())}
            />
            {notNow !== null && <notNow.View />}
            <Actions atEnd>
              <Button submit>{words.keep}</Button>
              <ButtonLink quiet href={toHash({ name: 'home' })}>
                {desk.common.actions.back}
              </ButtonLink>
            </Actions>
          </form>
        )}
      </>
    ),
  };
}
