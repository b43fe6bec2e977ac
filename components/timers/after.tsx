import { signal } from '@preact/signals';
import { afterFields, type AfterEntry } from '~/domain/entry';
import { keepEntry } from '~/storage/keep';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { fieldOf, Missing, openForm } from '../app/form';
import { nothing, openCurrent } from '../app/glance';
import { toHash } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';
import { Field } from '../ui/field';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';

const fields = afterFields;

/** A minute for oneself after a hard talk. It can be left out. */
export async function openAfter(desk: Desk): Promise<Screen> {
  const [words, at] = await Promise.all([desk.words('after'), openCurrent(desk)]);
  if (at === null) return nothing;
  const { id: relationship } = at.current;
  const form = await openForm(desk, 'after', relationship, { went: '', helped: '', differently: '' });
  const attempt = createAttempt();
  const kept = signal(false);

  async function keep(): Promise<void> {
    const texts = form.texts.value;
    if (fields.every((field) => texts[field].trim() === '')) {
      form.blame([{ field: 'went', text: words.empty }]);
      return;
    }
    const { clock } = desk;
    const entry: AfterEntry = {
      id: desk.newId(),
      relationship,
      at: clock.now(),
      zone: clock.zone(),
      kind: 'after',
      texts,
    };
    if (!(await attempt.run(() => keepEntry(desk.store, entry, form.key)))) return;
    form.clear();
    kept.value = true;
  }
  function Writing() {
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <Missing form={form} heading={desk.common.amiss} />
        <Heading>{words.heading}</Heading>
        <p>{words.intro}</p>
        {fields.map((field) => (
          <Field key={field} {...fieldOf(form, field, words.fields[field])} lines={2} />
        ))}
        <Actions atEnd>
          <Button submit>{words.keep}</Button>
          <ButtonLink quiet href={toHash({ name: 'home' })}>
            {words.skip}
          </ButtonLink>
        </Actions>
      </form>
    );
  }
  function Kept() {
    return (
      <>
        <Heading>{words.kept.heading}</Heading>
        <Paragraphs of={words.kept.body} />
        <Actions atEnd>
          <ButtonLink href={toHash({ name: 'home' })}>{desk.common.actions.home}</ButtonLink>
        </Actions>
      </>
    );
  }
  return {
    leave: form.stop,
    View: () => (
      <>
        <NotSaved desk={desk} of={[attempt, form]} />
        {kept.value ? <Kept /> : <Writing />}
      </>
    ),
  };
}
