import { useSignal, type Signal } from '@preact/signals';
import { eraseAll } from '~/storage/keep';
import type { Desk } from '../app/desk';
import { Actions, Button } from '../ui/button';
import { Line } from '../ui/field';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import type { LockWords } from './secrets';

interface Props {
  desk: Desk;
  words: LockWords;
  phase: Signal<'passphrase' | 'code' | 'renew' | 'forgotten' | 'damaged'>;
}

/** What nobody can open any more: starting anew, behind a word that is typed. */
export function Forgotten({ desk, words, phase }: Props) {
  const { forgotten, damaged } = words.closed;
  const typed = useSignal('');
  const fault = useSignal<string | null>(null);
  async function submit(): Promise<void> {
    if (typed.value.trim().toLocaleLowerCase(desk.language) !== forgotten.word) {
      fault.value = forgotten.fault;
      document.getElementById('forgotten')?.focus();
      return;
    }
    // The background forgets with the records that there was ever anything (storage/marker.ts).
    await eraseAll(desk.vault.raw);
    await desk.vault.session.clear();
    await desk.marker.forget();
    location.reload();
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {phase.value === 'damaged' && (
        <>
          <Heading key="damaged">{damaged.heading}</Heading>
          <Paragraphs of={damaged.body} />
          <h2>{forgotten.heading}</h2>
        </>
      )}
      {phase.value === 'forgotten' && <Heading key="forgotten">{forgotten.heading}</Heading>}
      <Paragraphs of={forgotten.body} />
      <div aria-live="polite">
        <Line
          id="forgotten"
          label={forgotten.label}
          value={typed.value}
          error={fault.value}
          onInput={(text) => {
            typed.value = text;
            fault.value = null;
          }}
        />
      </div>
      <Actions>
        <Button submit>{forgotten.go}</Button>
        {phase.value === 'forgotten' && (
          <Button quiet onPress={() => (phase.value = 'passphrase')}>
            {desk.common.actions.back}
          </Button>
        )}
      </Actions>
    </form>
  );
}
