import { letterParts, type LetterPart } from '~/domain/letter';
import { NotSaved } from '../app/attempt';
import { fieldOf, Missing, type Form } from '../app/form';
import { Actions, Button } from '../ui/button';
import { Field } from '../ui/field';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import { CheckedField } from '../wording/checked-field';
import styles from './apology.module.css';
import type { LetterProps } from './letter';

interface Writing<Field extends string> {
  form: Form<Field>;
  save: (form: Form<Field>) => unknown;
  /** Leaves the form; what was begun in it stays. */
  back: () => void;
}

/** All parts of a letter on one screen, to change its words. */
export function Changing(props: LetterProps & Writing<LetterPart>) {
  const { desk, words, attempt, check, form, save, back } = props;
  const { actions, amiss } = desk.common;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save(form);
      }}
    >
      <Missing form={form} heading={amiss} />
      <Heading key="changing">{words.letter.change}</Heading>
      {letterParts.map((part) => (
        <CheckedField
          key={part}
          {...fieldOf(form, part, { label: words.parts[part].label, hint: words.parts[part].prompt })}
          check={check}
        />
      ))}
      <Actions atEnd>
        {/* Said beside the button, because the screen is long. */}
        <div class={styles.said}>
          <NotSaved desk={desk} of={[attempt, form]} />
        </div>
        <Button submit>{actions.save}</Button>
        <Button quiet onPress={back}>
          {actions.back}
        </Button>
      </Actions>
    </form>
  );
}

/** Notes that a letter was given, and how they answered; later it is a change of that note. */
export function Giving({ desk, words, kept, attempt, form, save, back }: LetterProps & Writing<'answer'>) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save(form);
      }}
    >
      <NotSaved desk={desk} of={[attempt, form]} />
      <Heading key="giving">{kept.given === null ? words.given.heading : words.given.changeAnswer}</Heading>
      {kept.given === null && <Paragraphs of={words.given.intro} />}
      <Field {...fieldOf(form, 'answer', words.given.answer)} lines={4} />
      <Actions atEnd>
        <Button submit>{words.given.keep}</Button>
        <Button quiet onPress={back}>
          {desk.common.actions.back}
        </Button>
      </Actions>
    </form>
  );
}
