import { ofAll } from '~/storage/keys';
import { pauseNudges } from '~/storage/nudging';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { fieldOf, Missing, openForm } from '../app/form';
import { toHash } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';
import { counted } from '../ui/counted';
import { Day, Line } from '../ui/field';
import { Heading } from '../ui/heading';
import { SubmitForm } from '../ui/submit-form';
import { chosenPause, daysFrom, type PauseField } from './chosen-pause';

/** A pause for some days, or until a day. */
export async function openPausing(desk: Desk): Promise<Screen> {
  const { today, errors } = await desk.words('reminders');
  const { pause } = today;
  const form = await openForm<PauseField>(desk, 'pausing', ofAll, { days: '', until: '' });
  const attempt = createAttempt();

  const by = (): PauseField => (form.texts.value.until === '' ? 'days' : 'until');
  /** One of the two is asked for: what is written in one empties the other. */
  const write = (field: PauseField, other: PauseField) => (text: string) => {
    if (form.texts.value[other] !== '') form.write(other, '');
    form.write(field, text);
  };

  async function begin(): Promise<void> {
    const chosen = chosenPause(by(), form.texts.value, desk.clock.day(), errors);
    if ('faults' in chosen) {
      form.blame(chosen.faults);
      return;
    }
    const keep = () => pauseNudges(desk.store, chosen.until, desk.clock.now(), form.key);
    if (!(await attempt.run(keep))) return;
    form.clear();
    desk.go({ name: 'reminders' });
  }
  return {
    leave: form.stop,
    View: () => {
      const days = daysFrom(form.texts.value.days);
      return (
        <SubmitForm onSubmit={begin}>
          <NotSaved desk={desk} of={[attempt, form]} />
          <Missing form={form} heading={desk.common.amiss} />
          <Heading>{pause.legend}</Heading>
          <Line {...fieldOf(form, 'days', pause.days)} limit={3} digits onInput={write('days', 'until')} />
          <Day {...fieldOf(form, 'until', pause.until)} onInput={write('until', 'days')} />
          <Actions atEnd>
            <Button submit>
              {by() === 'until'
                ? pause.beginUntil
                : days === null
                  ? pause.legend
                  : counted(pause.begin, days, desk.language)}
            </Button>
            <ButtonLink quiet href={toHash({ name: 'reminders' })}>
              {desk.common.actions.back}
            </ButtonLink>
          </Actions>
        </SubmitForm>
      );
    },
  };
}
