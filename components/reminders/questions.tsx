import { signal } from '@preact/signals';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { openForm } from '../app/form';
import { nothing, openCurrent } from '../app/glance';
import { toHash } from '../app/route';
import { Actions, ButtonLink } from '../ui/button';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import { openAsking, type Asking } from './asking';
import { OwnQuestions } from './own-questions';
import { openReminding } from './reminding';
import styles from './reminders.module.css';
import { Whose } from './whose';

/** Which questions come: those that were marked, those that were left out, and one's own. */
export async function openQuestions(desk: Desk): Promise<Screen> {
  const words = await desk.words('reminders');
  const at = await openCurrent(desk);
  if (at === null) return nothing;
  const reminding = await openReminding(desk);
  const attempt = createAttempt();
  const openFor = async (relationship: string) => ({
    relationship,
    asking: await openAsking(desk, relationship, attempt),
    form: await openForm<'text'>(desk, 'question', relationship, { text: '' }),
  });
  const now = signal(await openFor(at.current.id));
  const leaveNow = () => {
    now.value.asking.stop();
    now.value.form.stop();
  };
  async function turnTo(relationship: string): Promise<void> {
    const next = await openFor(relationship);
    leaveNow();
    now.value = next;
  }

  function View() {
    const { relationship, asking, form } = now.value;
    const { favourites, muted } = asking.deck.value;
    const { cards } = words;
    return (
      <>
        <NotSaved desk={desk} of={[attempt, form]} />
        <Heading>{cards.heading}</Heading>
        <Whose
          desk={desk}
          words={words.plan}
          relationships={reminding.known.value.relationships}
          chosen={relationship}
          onChoose={turnTo}
        />
        <Paragraphs of={cards.intro} />
        <div role="status">{asking.few() && <p>{cards.few}</p>}</div>
        <Listed
          id="favoured"
          words={cards.favoured}
          act={cards.unfavour}
          ids={favourites}
          asking={asking}
          onAct={(id) => asking.change((deck) => ({ favourites: without(deck.favourites, id) }))}
        />
        <Listed
          id="muted"
          words={cards.muted}
          act={cards.unmute}
          ids={muted}
          asking={asking}
          onAct={(id) => asking.change((deck) => ({ muted: without(deck.muted, id) }))}
        />
        <OwnQuestions key={relationship} desk={desk} words={words} asking={asking} form={form} />
        <Actions atEnd>
          <ButtonLink quiet href={toHash({ name: 'reminders' })}>
            {desk.common.actions.back}
          </ButtonLink>
        </Actions>
      </>
    );
  }
  return {
    leave() {
      leaveNow();
      reminding.stop();
    },
    View,
  };
}

const without = (ids: readonly string[], id: string) => ids.filter((other) => other !== id);

interface ListedProps {
  id: string;
  words: { heading: string; empty: string };
  act: string;
  ids: readonly string[];
  asking: Asking;
  onAct: (id: string) => void;
}

/** Some questions, each with the one thing that can be done about it. */
function Listed({ id, words, act, ids, asking, onAct }: ListedProps) {
  const cards = ids.flatMap((one) => asking.cardOf(one) ?? []);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {words.heading}
      </h2>
      {cards.length === 0 ? (
        <p class={styles.hint}>{words.empty}</p>
      ) : (
        <ul class={styles.questions}>
          {cards.map((card) => (
            <li key={card.id}>
              <p dir="auto">{card.text}</p>
              <div class={styles.acts}>
                <button
                  type="button"
                  onClick={() => {
                    // The button goes with its row; the focus stays in the list.
                    document.getElementById(id)?.focus();
                    onAct(card.id);
                  }}
                >
                  {act}
                  <span class="unseen"> {card.text}</span>
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
