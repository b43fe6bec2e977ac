import { fieldOf } from '../app/form';
import { Actions, Button } from '../ui/button';
import { Field } from '../ui/field';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import styles from './apart.module.css';
import type { TurnProps } from './extend';

/** Ending a time apart before its end. */
export function End({ desk, words, course, turns, standing, onEnded }: TurnProps & { onEnded: () => void }) {
  const { end: form } = turns;
  async function keep(): Promise<void> {
    const { note } = form.texts.value;
    if (!(await standing.turn(course, { kind: 'ended', texts: { note } }, form.key))) return;
    form.clear();
    onEnded();
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <Heading>{words.end.heading}</Heading>
      <Paragraphs of={words.end.intro} />
      <div class={styles.writing}>
        <Field {...fieldOf(form, 'note', words.end.note)} />
      </div>
      <Actions atEnd>
        <Button submit>{words.end.keep}</Button>
        <Button quiet onPress={() => turns.hide('end')}>
          {desk.common.actions.back}
        </Button>
      </Actions>
    </form>
  );
}
