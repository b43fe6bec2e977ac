import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { eraseAll } from '~/storage/keep';
import { toHash } from '../app/route';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk } from '../app/desk';
import { Actions, Button } from '../ui/button';
import { ErrorSummary, type Fault } from '../ui/error-summary';
import { Line } from '../ui/field';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import { SubmitForm } from '../ui/submit-form';
import { NotCopied, useRawCopy } from '../backup/raw-copy';
import type { LockWords } from './secrets';

interface Props {
  desk: Desk;
  words: LockWords;
  /** The way back; null where the lock is damaged, and nothing would open it. */
  back: (() => void) | null;
}

/** What nobody can open any more: starting anew, behind a word that is typed. */
export function Forgotten({ desk, words, back }: Props) {
  const { forgotten, damaged } = words.closed;
  const typed = useSignal('');
  // A list of its own at each try, so that the same fault takes the focus once more.
  const faults = useSignal<readonly Fault[]>([]);
  const attempt = useMemo(createAttempt, []);
  const { failed, save } = useRawCopy(desk);
  /** @param onward what is shown when all is gone */
  async function startAnew(onward: 'begin' | 'import'): Promise<void> {
    if (typed.value.trim().toLocaleLowerCase(desk.language) !== forgotten.word) {
      faults.value = [{ field: 'forgotten', text: forgotten.fault }];
      return;
    }
    if (!(await attempt.run(() => eraseAll(desk.store)))) return;
    // A fresh start is wanted: nothing is to be missed later.
    await desk.marker.forget().catch(() => undefined);
    if (onward === 'import' && desk.place !== 'page') {
      desk.openPage({ name: 'import' });
      return;
    }
    location.hash = onward === 'import' ? toHash({ name: 'import' }) : '';
    location.reload();
  }
  return (
    <SubmitForm onSubmit={() => startAnew('begin')}>
      <NotSaved desk={desk} of={[attempt]} />
      <NotCopied desk={desk} failed={failed} />
      {faults.value.length > 0 && <ErrorSummary heading={desk.common.amiss} faults={faults.value} />}
      {back === null && (
        <>
          <Heading key="damaged">{damaged.heading}</Heading>
          <Paragraphs of={damaged.body} />
          <Actions>
            <Button quiet onPress={save}>
              {desk.common.actions.exportAll}
            </Button>
          </Actions>
          <h2>{damaged.anew.heading}</h2>
          <Paragraphs of={damaged.anew.body} />
        </>
      )}
      {back !== null && (
        <>
          <Heading key="forgotten">{forgotten.heading}</Heading>
          <Paragraphs of={forgotten.body} />
        </>
      )}
      <Line
        id="forgotten"
        label={forgotten.label}
        value={typed.value}
        error={faults.value[0]?.text ?? null}
        onInput={(text) => {
          typed.value = text;
          faults.value = [];
        }}
      />
      <Actions>
        <Button submit>{forgotten.go}</Button>
        <Button quiet onPress={() => startAnew('import')}>
          {forgotten.bring}
        </Button>
        {back !== null && (
          <Button quiet onPress={back}>
            {desk.common.actions.back}
          </Button>
        )}
      </Actions>
    </SubmitForm>
  );
}
