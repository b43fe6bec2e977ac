import type { Words } from '~/content/schema';
import { fieldOf, type Form } from '../app/form';
import { Time } from '../ui/field';
import type { QuietField } from './chosen-plan';
import styles from './reminders.module.css';

/** Quiet hours, and when the person's day ends: for all relationships together. */
export function QuietFields({ words, form }: { words: Words['reminders']['plan']; form: Form<QuietField> }) {
  const keeps = form.texts.value.quiet !== '';
  return (
    <div class={styles.part}>
      <fieldset class={styles.pair} aria-describedby="quiet-hint">
        <legend>{words.quiet.legend}</legend>
        <p id="quiet-hint">{words.quiet.hint}</p>
        <label class={styles.tick}>
          <input type="checkbox" checked={keeps} onChange={() => form.write('quiet', keeps ? '' : 'yes')} />
          <span>{words.quiet.keep}</span>
        </label>
        {keeps && (
          <>
            <Time {...fieldOf(form, 'quietFrom', { label: words.quiet.from })} />
            <Time {...fieldOf(form, 'quietUntil', { label: words.quiet.until })} />
          </>
        )}
      </fieldset>
      <Time {...fieldOf(form, 'dayEnds', words.dayEnds)} />
    </div>
  );
}
