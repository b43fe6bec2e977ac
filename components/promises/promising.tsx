import { signal } from '@preact/signals';
import type { PromiseEntry } from '~/domain/entry';
import { keepEntry } from '~/storage/keep';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { Missing, openForm } from '../app/form';
import { nothing, openCurrent } from '../app/glance';
import { toHash } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';
import { Heading } from '../ui/heading';
import { openCheck } from '../wording/check';
import { Absolute } from './absolute';
import { justSaved } from './just-saved';
import { TermFields } from './term-fields';
import { isTooBig } from './too-big';
import { termFaults } from './terms';

/** `taken` is writing on in a wording that was just taken over. */
export type Stage = 'writing' | 'stopped' | 'taken';

/** A new promise: one thing, a day, and how the other person can see it kept. */
export async function openPromising(desk: Desk): Promise<Screen> {
  const words = await desk.words('promises');
  const at = await openCurrent(desk);
  if (at === null) return nothing;
  const { current } = at;
  const form = await openForm(desk, 'promise', current.id, { promise: '', by: '', seen: '' });
  const check = openCheck(desk);
  const attempt = createAttempt();
  const stage = signal<Stage>('writing');

  async function submit(): Promise<void> {
    const faults = termFaults(form.texts.value, words.form.faults, desk.clock.today());
    if (faults.length > 0) form.blame(faults);
    else if (isTooBig(form.texts.value.promise, words.absolute.words, check)) stage.value = 'stopped';
    else await keep();
  }
  async function keep(): Promise<void> {
    const { promise, by, seen } = form.texts.value;
    const entry: PromiseEntry = {
      id: desk.newId(),
      relationship: current.id,
      at: desk.clock.now(),
      zone: desk.clock.zone(),
      kind: 'promise',
      by,
      texts: { promise, seen },
    };
    if (!(await attempt.run(() => keepEntry(desk.store, entry, form.key)))) return;
    form.clear();
    justSaved.handOver(true);
    desk.go({ name: 'promises' });
  }
  function take(wording: string): void {
    form.write('promise', wording);
    stage.value = 'taken';
  }

  return {
    leave() {
      form.stop();
      check.stop();
    },
    View: () => (
      <>
        <NotSaved desk={desk} of={[attempt, form]} />
        {stage.value === 'stopped' ? (
          <Absolute
            desk={desk}
            words={words.absolute}
            promise={form.texts.value.promise}
            onTake={take}
            onLeave={keep}
            onBack={() => (stage.value = 'writing')}
          />
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void submit();
            }}
          >
            <Missing form={form} heading={desk.common.amiss} />
            <Heading>{words.form.heading}</Heading>
            <TermFields form={form} check={check} words={words.form} taken={stage.value === 'taken'} />
            <Actions atEnd>
              <Button submit>{words.form.keep}</Button>
              <ButtonLink quiet href={toHash({ name: 'promises' })}>
                {desk.common.actions.back}
              </ButtonLink>
            </Actions>
          </form>
        )}
      </>
    ),
  };
}
