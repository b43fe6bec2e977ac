import { signal } from '@preact/signals';
import { eraseAll } from '~/storage/keep';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { toHash } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';
import { ErrorSummary } from '../ui/error-summary';
import { Line } from '../ui/field';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';

type Phase = 'asking' | 'mistyped' | 'done';

/** Deleting everything, behind a word that is typed. */
export async function openErase(desk: Desk): Promise<Screen> {
  const { erase } = await desk.words('journal');
  const phase = signal<Phase>('asking');
  const typed = signal('');
  const attempt = createAttempt();
  async function submit(): Promise<void> {
    if (typed.value.trim().toLocaleLowerCase(desk.language) !== erase.word) {
      phase.value = 'mistyped';
      return;
    }
    if (await attempt.run(() => eraseAll(desk.store))) {
      // A fresh start is wanted: nothing is to be missed later.
      await desk.marker.forget().catch(() => undefined);
      phase.value = 'done';
    }
  }
  return {
    View: () => {
      if (phase.value === 'done') {
        return (
          <>
            <Heading key="done">{erase.doneHeading}</Heading>
            <Paragraphs of={erase.done} />
          </>
        );
      }
      const error = phase.value === 'mistyped' ? erase.error : null;
      return (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <NotSaved desk={desk} of={[attempt]} />
          {error !== null && (
            <ErrorSummary heading={desk.common.missingAnswer} faults={[{ field: 'erase', text: error }]} />
          )}
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
            error={error}
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
