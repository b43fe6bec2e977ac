import type { Words } from '~/content/schema';
import type { Desk } from '../app/desk';
import { fieldOf, type Form } from '../app/form';
import { Choices, Ticks } from '../ui/choices';
import { Time } from '../ui/field';
import { daysIn, type PlanField } from './chosen-plan';
import styles from './reminders.module.css';

interface Props {
  desk: Desk;
  words: Words['reminders']['plan'];
  form: Form<PlanField>;
}

/** The days, and a fixed time or two times with a random moment between them. */
export function PlanFields({ desk, words, form }: Props) {
  const { days, when } = form.texts.value;
  return (
    <>
      <Ticks
        name={form.idOf('days')}
        legend={words.days.label}
        inRow
        choices={weekdays(desk.language)}
        chosen={daysIn(days)}
        error={form.errorOf('days')}
        onChange={(chosen) => form.write('days', chosen.toSorted().join())}
      />
      <Choices
        name={form.idOf('when')}
        legend={words.at.legend}
        choices={[
          { value: 'at', ...words.at.fixed },
          { value: 'within', ...words.at.random },
        ]}
        chosen={when === 'within' ? 'within' : 'at'}
        onChoose={(kind) => form.write('when', kind)}
      />
      {when === 'within' ? (
        <fieldset class={styles.pair} aria-describedby="window-hint">
          <legend>{words.window.legend}</legend>
          <p id="window-hint">{words.window.hint}</p>
          <Time {...fieldOf(form, 'from', { label: words.window.from })} />
          <Time {...fieldOf(form, 'until', { label: words.window.until })} />
        </fieldset>
      ) : (
        <Time {...fieldOf(form, 'time', words.time)} />
      )}
    </>
  );
}

/** The weekdays, Monday first as in ISO, by the language's short names. */
function weekdays(language: string): { value: number; label: string }[] {
  // 2024-01-01 was a Monday.
  return [1, 2, 3, 4, 5, 6, 7].map((value) => ({
    value,
    label: Temporal.PlainDate.from({ year: 2024, month: 1, day: value }).toLocaleString(language, {
      weekday: 'short',
    }),
  }));
}
