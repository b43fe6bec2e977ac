import type { Words } from '~/content/schema';
import { zoned } from '~/domain/day';
import { askers, type ApartEntry } from '~/domain/entry';
import { keepEntry } from '~/storage/keep';
import type { Desk } from '../app/desk';
import { fieldOf, Missing, openForm, type Form } from '../app/form';
import { toHash } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';
import { Choices } from '../ui/choices';
import { Field } from '../ui/field';
import { fill } from '../ui/fill';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import { SubmitForm } from '../ui/submit-form';
import { Why } from '../ui/why';
import { chosenApart, type SpanTexts } from './chosen';
import { DayAndTime } from './day-and-time';
import type { Standing } from './standing';

type BeginForm = Form<'asked' | 'agreed' | 'resume' | keyof SpanTexts>;

/** The form of a new time apart. Only its beginning is filled in: most begin when they are agreed on. */
export function openBeginForm(desk: Desk, relationship: string): Promise<BeginForm> {
  const { clock } = desk;
  return openForm(desk, 'apart', relationship, {
    asked: '',
    from: clock.today(),
    fromTime: zoned(clock.now(), clock.zone()).toPlainTime().toString({ smallestUnit: 'minute' }),
    until: '',
    untilTime: '',
    agreed: '',
    resume: '',
  });
}

interface Props {
  desk: Desk;
  words: Words['apart'];
  form: BeginForm;
  standing: Standing;
  relationship: string;
}

/** What a time apart is, and the form that notes one. */
export function Begin({ desk, words, form, standing, relationship }: Props) {
  const { form: labels } = words;
  const zone = desk.clock.zone();
  async function keep(): Promise<void> {
    const at = desk.clock.now();
    const texts = form.texts.value;
    const chosen = chosenApart(texts, at, zone, labels);
    if ('faults' in chosen) {
      form.blame(chosen.faults);
      return;
    }
    const { agreed, resume } = texts;
    const entry: ApartEntry = {
      id: desk.newId(),
      relationship,
      at,
      zone,
      kind: 'apart',
      ...chosen,
      texts: { agreed, resume },
    };
    await standing.attempt.run(async () => {
      await keepEntry(desk.store, entry, form.key);
      form.clear();
      await standing.reload();
    });
  }
  return (
    <SubmitForm onSubmit={keep}>
      <Missing form={form} heading={desk.common.amiss} />
      <Heading>{words.heading}</Heading>
      <Paragraphs of={words.intro} />
      <Why words={words.why} />
      <Choices
        name={form.idOf('asked')}
        legend={labels.asked.legend}
        choices={askers.map((value) => ({ value, ...labels.asked[value] }))}
        chosen={askers.find((asker) => asker === form.texts.value.asked)}
        error={form.errorOf('asked')}
        onChoose={(asker) => form.write('asked', asker)}
      />
      <DayAndTime
        day={fieldOf(form, 'from', { label: labels.from })}
        time={fieldOf(form, 'fromTime', { label: labels.fromTime })}
      />
      <DayAndTime
        day={fieldOf(form, 'until', { label: labels.until })}
        time={fieldOf(form, 'untilTime', { label: labels.untilTime })}
        hint={fill(labels.zone, { zone })}
      />
      <Field {...fieldOf(form, 'agreed', labels.agreed)} />
      <Field {...fieldOf(form, 'resume', labels.resume)} lines={2} />
      <Actions atEnd>
        <Button submit>{labels.keep}</Button>
        <ButtonLink quiet href={toHash({ name: 'home' })}>
          {desk.common.actions.back}
        </ButtonLink>
      </Actions>
    </SubmitForm>
  );
}
