import { useSignal } from '@preact/signals';
import type { Words } from '~/content/schema';
import type { Deck } from '~/domain/draw';
import type { Desk } from '../app/desk';
import { fieldOf, Missing, type Form } from '../app/form';
import { Actions, Button } from '../ui/button';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { SubmitForm } from '../ui/submit-form';
import type { Asking } from './asking';
import { OwnQuestion } from './own-question';
import { questionFault } from './question-fault';
import styles from './reminders.module.css';

type Own = Deck['own'][number];

interface Props {
  desk: Desk;
  words: Words['reminders'];
  asking: Asking;
  form: Form<'text'>;
}

/** The questions that a person wrote, with the way to add one, to change it and to take it out. */
export function OwnQuestions({ desk, words, asking, form }: Props) {
  const { own: labels } = words.cards;
  /** What was taken out here last, and the place that it had. */
  const removed = useSignal<{ card: Own; place: number } | null>(null);
  const { own } = asking.deck.value;

  async function add(): Promise<void> {
    const { text } = form.texts.value;
    const fault = questionFault(text, words.errors);
    if (fault !== null) {
      form.blame([{ field: 'text', text: fault }]);
      return;
    }
    const card = { id: desk.newId(), text: text.trim() };
    if (await asking.change((deck) => ({ own: [...deck.own, card] }), form.key)) form.clear();
  }
  async function remove(card: Own, place: number): Promise<void> {
    const gone = (deck: Deck) => ({ own: deck.own.filter(({ id }) => id !== card.id) });
    if (await asking.change(gone)) removed.value = { card, place };
  }
  async function undo(): Promise<void> {
    const back = removed.value;
    if (back === null) return;
    const restored = (deck: Deck) => ({ own: deck.own.toSpliced(back.place, 0, back.card) });
    if (await asking.change(restored)) removed.value = null;
  }
  return (
    <section aria-labelledby="own">
      <h2 id="own">{labels.heading}</h2>
      <Notice>
        {removed.value !== null && (
          <>
            <p>{labels.removed}</p>
            <Button quiet onPress={undo}>
              {desk.common.actions.undo}
            </Button>
          </>
        )}
      </Notice>
      {own.length === 0 ? (
        <p class={styles.hint}>{labels.empty}</p>
      ) : (
        <ul class={styles.questions}>
          {own.map((card, place) => (
            <OwnQuestion
              key={card.id}
              desk={desk}
              words={words}
              card={card}
              asking={asking}
              onRemove={() => remove(card, place)}
            />
          ))}
        </ul>
      )}
      <SubmitForm onSubmit={add}>
        <Missing form={form} heading={desk.common.amiss} />
        <Field {...fieldOf(form, 'text', labels.text)} lines={2} />
        <Actions>
          <Button submit>{labels.add}</Button>
        </Actions>
      </SubmitForm>
    </section>
  );
}
