import { signal } from '@preact/signals';
import { tryToOpen } from '~/storage/lock/open';
import { change } from '~/storage/lock/turn';
import { makeRecoveryCode } from '~/storage/seal/recovery-code';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { toHash } from '../app/route';
import { SubmitForm } from '../ui/submit-form';
import { AskNow, Done, typedNow } from './behind';
import { ConfirmCode, isEndOf, ShowCode } from './code-steps';
import { faultOf, takeSecrets } from './secrets';

type Step = 'ask' | 'code' | 'confirm' | 'done';

/** A new recovery code. The old one works until the new one was confirmed from the paper. */
export async function openRecovery(desk: Desk): Promise<Screen> {
  const words = await desk.words('lock');
  const said = words.recovery;
  const secrets = takeSecrets(['now', 'groups']);
  const step = signal<Step>('ask');
  const working = signal(false);
  const attempt = createAttempt();
  const code = makeRecoveryCode(desk.vault.chance);

  async function ask(): Promise<void> {
    const now = typedNow(secrets, words);
    if (now === null) return;
    const fault = faultOf(desk, words, 'passphrase', await tryToOpen(desk.vault, 'passphrase', now));
    if (fault !== null) secrets.blame('now', fault);
    else step.value = 'code';
  }

  async function take(): Promise<void> {
    if (!isEndOf(code, secrets.typed.value.groups)) {
      secrets.blame('groups', words.fault.groups);
      return;
    }
    const by = { way: 'passphrase', typed: secrets.typed.value.now } as const;
    await attempt.run(async () => {
      const tried = await change(desk.vault, by, { way: 'recovery', secret: code });
      const fault = faultOf(desk, words, 'passphrase', tried);
      if (fault !== null) {
        secrets.blame('groups', fault);
        return;
      }
      secrets.clear();
      step.value = 'done';
    });
  }

  async function submit(): Promise<void> {
    if (working.value) return;
    working.value = true;
    secrets.unblame();
    await (step.value === 'ask' ? ask() : take()).finally(() => (working.value = false));
  }

  function Shown() {
    switch (step.value) {
      case 'ask': {
        const meanwhile = working.value ? words.closed.opening : null;
        return <AskNow {...{ desk, said, secrets, meanwhile }} />;
      }
      case 'code':
        return <ShowCode words={words} code={code} next={() => (step.value = 'confirm')} />;
      case 'confirm':
        return (
          <ConfirmCode {...{ words, secrets, working, go: said.take }} back={() => (step.value = 'code')} />
        );
      case 'done':
        return <Done said={said.done} href={toHash({ name: 'lock' })} label={desk.common.actions.back} />;
    }
  }
  return {
    leave: secrets.clear,
    View: () => (
      <SubmitForm key={step.value} onSubmit={submit}>
        <NotSaved desk={desk} of={[attempt]} />
        <Shown />
      </SubmitForm>
    ),
  };
}
