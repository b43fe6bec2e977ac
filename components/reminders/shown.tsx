import { signal } from '@preact/signals';
import { ofAll } from '~/storage/keys';
import { readSettings, saveNudges } from '~/storage/settings';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { fieldOf, Missing, openForm } from '../app/form';
import { toHash } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';
import { Choices } from '../ui/choices';
import { Line } from '../ui/field';
import { Heading } from '../ui/heading';
import { Notice, Warning } from '../ui/notice';
import { SubmitForm } from '../ui/submit-form';
import { chosenLines, linesIn, lineTexts, own, type LineField } from './chosen-lines';
import { Preview } from './preview';
import styles from './reminders.module.css';

/** The two lines that a message shows: neutral ones, or one's own behind a warning. */
export async function openShown(desk: Desk): Promise<Screen> {
  const [words, notice] = await Promise.all([desk.words('reminders'), desk.words('notice')]);
  const { choices } = notice.nudge;
  const open = async () => {
    const { nudges } = await readSettings(desk.store);
    return openForm<LineField>(desk, 'shown', ofAll, lineTexts(nudges.shown));
  };
  const form = signal(await open());
  const attempt = createAttempt();
  const saved = signal(false);

  async function save(): Promise<void> {
    const { texts, key } = form.value;
    const chosen = chosenLines(texts.value, words.errors);
    if ('faults' in chosen) {
      form.value.blame(chosen.faults);
      return;
    }
    const keep = () => saveNudges(desk.store, chosen, desk.newSeed(), desk.clock.now(), [key]);
    if (!(await attempt.run(keep))) return;
    form.value.clear();
    form.value.stop();
    form.value = await open();
    saved.value = true;
  }

  function View() {
    const { texts, write, idOf } = form.value;
    return (
      <SubmitForm onInput={() => (saved.value = false)} onSubmit={save}>
        <NotSaved desk={desk} of={[attempt, form.value]} />
        <Missing form={form.value} heading={desk.common.amiss} />
        <Heading>{words.screen.heading}</Heading>
        <p class={styles.hint}>{words.screen.intro}</p>
        <Choices
          name={idOf('line')}
          legend={words.screen.legend}
          choices={[
            ...choices.map(({ id, title, message }) => ({ value: id, label: title, hint: message })),
            { value: own, ...words.screen.own },
          ]}
          chosen={texts.value.line}
          onChoose={(line) => write('line', line)}
        />
        {texts.value.line === own && (
          <>
            <Warning>
              <p>{words.screen.warning}</p>
            </Warning>
            <Line {...fieldOf(form.value, 'title', words.screen.title)} />
            <Line {...fieldOf(form.value, 'message', words.screen.message)} />
          </>
        )}
        <Preview label={words.screen.preview} lines={linesIn(texts.value, choices)} />
        <Actions atEnd>
          <div class={styles.told}>
            <Notice>{saved.value && <p>{words.plan.saved}</p>}</Notice>
          </div>
          <Button submit>{words.plan.save}</Button>
          <ButtonLink quiet href={toHash({ name: 'reminders' })}>
            {desk.common.actions.back}
          </ButtonLink>
        </Actions>
      </SubmitForm>
    );
  }
  return { leave: () => form.value.stop(), View };
}
