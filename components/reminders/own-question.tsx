import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Words } from '~/content/schema';
import type { Deck } from '~/domain/draw';
import type { Desk } from '../app/desk';
import { fieldOf, openForm, type Form } from '../app/form';
import { Actions, Button } from '../ui/button';
import { Field } from '../ui/field';
import { SubmitForm } from '../ui/submit-form';
import type { Asking } from './asking';
import { questionFault } from './question-fault';
import styles from './reminders.module.css';

interface Props {
  desk: Desk;
  words: Words['reminders'];
  card: Deck['own'][number];
  asking: Asking;
  onRemove: () => Promise<void>;
}

/** One question of one's own, read or being changed. A change that was begun is there again at the next opening. */
export function OwnQuestion({ desk, words, card, asking, onRemove }: Props) {
  const { own: labels } = words.cards;
  const form = useSignal<Form<'text'> | null>(null);
  const open = () => openForm<'text'>(desk, 'question', card.id, { text: card.text });
  const close = () => {
    form.value?.stop();
    form.value = null;
  };
  useEffect(() => {
    void open().then((found) => {
      if (found.begun) form.value = found;
      else found.stop();
    });
    return close;
  }, []);

  async function save(changing: Form<'text'>): Promise<void> {
    const text = changing.texts.value.text.trim();
    const fault = questionFault(text, words.errors);
    if (fault !== null) {
      changing.blame([{ field: 'text', text: fault }]);
      return;
    }
    const changed = (deck: Deck) => ({
      own: deck.own.map((one) => (one.id === card.id ? { ...one, text } : one)),
    });
    if (await asking.change(changed, changing.key)) close();
  }
  if (form.value !== null) {
    const changing = form.value;
    return (
      <li>
        <SubmitForm onSubmit={() => save(changing)}>
          <Field {...fieldOf(changing, 'text', labels.text)} id={`own-${card.id}`} lines={2} />
          <Actions>
            <Button quiet submit>
              {words.plan.save}
            </Button>
          </Actions>
        </SubmitForm>
      </li>
    );
  }
  return (
    <li>
      <p dir="auto">{card.text}</p>
      <div class={styles.acts}>
        <button type="button" onClick={() => void open().then((opened) => (form.value = opened))}>
          {labels.revise}
          <span class="unseen"> {card.text}</span>
        </button>
        <button type="button" onClick={() => void onRemove()}>
          {labels.remove}
          <span class="unseen"> {card.text}</span>
        </button>
      </div>
    </li>
  );
}
