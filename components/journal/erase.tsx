import { signal } from '@preact/signals';
import { eraseAll } from '~/storage/keep';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { toHash } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';
import { ErrorSummary, type Fault } from '../ui/error-summary';
import { Line } from '../ui/field';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';

/** Deleting everything, behind a word that is typed. */
export async function openErase(desk: Desk): Promise<Screen> {
  const { erase } = await desk.words('journal');
  const done = signal(false);
  // A list of its own at each try, so that the same fault takes the focus once more.
  const faults = signal<readonly Fault[]>([]);
  const typed = signal('');
  const attempt = createAttempt();
  async function submit(): Promise<void> {
    if (typed.value.trim().toLocaleLowerCase(desk.language) !== erase.word) {
      faults.value = [{ field: 'erase', text: erase.error }];
      return;
    }
    if (await attempt.run(() => eraseAll(desk.store))) {
      // A fresh start is wanted: nothing is to be missed later.
      await desk.marker.forget().catch(() => undefined);
      done.value = true;
    }
  }
  return {
    View: () => {
      if (done.value) {
        return (
          <>
            <Heading key="done">{erase.doneHeading}</Heading>
            <Paragraphs of={erase.done} />
          </>
        );
      }
      return (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <NotSaved desk={desk} of={[attempt]} />
          {faults.value.length > 0 && <ErrorSummary heading={desk.common.amiss} faults={faults.value} />}
          <Heading>{erase.heading}</Heading>
          <Paragraphs of={erase.body} />
          <p>
            <ButtonLink quiet href={toHash({ name: 'export' })}>
              {desk.common.actions.exportAll}
            </ButtonLink>
          </p>
          <Line
            id="erase"
            label={erase.label}
            value={typed.value}
            error={faults.value[0]?.text ?? null}
            onInput={(text) => (typed.value = text)}
          />
          <Actions atEnd>
            <Button submit>{erase.button}</Button>
            <ButtonLink quiet href={toHash({ name: 'journal' })}>
              {desk.common.actions.back}
            </ButtonLink>
          </Actions>
        </form>
      );
    },
  };
}
