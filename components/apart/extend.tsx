import type { Words } from '~/content/schema';
import type { ApartCourse } from '~/domain/apart';
import type { Desk } from '../app/desk';
import { fieldOf, Missing } from '../app/form';
import { Actions, Button } from '../ui/button';
import { Field } from '../ui/field';
import { fill } from '../ui/fill';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import { SubmitForm } from '../ui/submit-form';
import { chosenEnd } from './chosen';
import { DayAndTime } from './day-and-time';
import type { Standing } from './standing';
import type { TurnForms } from './turn-forms';

export interface TurnProps {
  desk: Desk;
  words: Words['apart'];
  course: ApartCourse;
  turns: TurnForms;
  standing: Standing;
}

/** A new end for a time apart. */
export function Extend({ desk, words, course, turns, standing }: TurnProps) {
  const { extend: form } = turns;
  const zone = desk.clock.zone();
  async function keep(): Promise<void> {
    const { note, ...texts } = form.texts.value;
    const chosen = chosenEnd(texts, course.made.from, desk.clock.now(), zone, words.form.faults);
    if ('faults' in chosen) {
      form.blame(chosen.faults);
      return;
    }
    const turn = { kind: 'extended', ...chosen, texts: { note } } as const;
    if (await standing.turn(course, turn, form.key)) form.clear();
  }
  return (
    <SubmitForm onSubmit={keep}>
      <Missing form={form} heading={desk.common.amiss} />
      <Heading>{words.extend.heading}</Heading>
      <Paragraphs of={words.extend.intro} />
      <DayAndTime
        day={fieldOf(form, 'until', { label: words.form.until })}
        time={fieldOf(form, 'untilTime', { label: words.form.untilTime })}
        hint={fill(words.form.zone, { zone })}
      />
      <Field {...fieldOf(form, 'note', words.extend.note)} />
      <Actions atEnd>
        <Button submit>{words.extend.keep}</Button>
        <Button quiet onPress={() => turns.hide('extend')}>
          {desk.common.actions.back}
        </Button>
      </Actions>
    </SubmitForm>
  );
}
