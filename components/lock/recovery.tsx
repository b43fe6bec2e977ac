import { signal } from '@preact/signals';
import { tryToOpen } from '~/storage/lock/open';
import { change } from '~/storage/lock/turn';
import { makeRecoveryCode } from '~/storage/seal/recovery-code';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { toHash } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';
import { Heading } from '../ui/heading';
import { Notice } from '../ui/notice';
import { Paragraphs } from '../ui/paragraphs';
import { ConfirmCode, isEndOf, ShowCode } from './code-steps';
import { faultOf, SecretField, ShowSecrets, takeSecrets } from './secrets';

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
    const { now } = secrets.typed.value;
    if (now.trim() === '') {
      secrets.blame('now', words.fault.empty);
      return;
    }
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
    const taken = await attempt.run(() => change(desk.vault, by, { way: 'recovery', secret: code }));
    if (taken) step.value = 'done';
  }

  async function submit(): Promise<void> {
    if (working.value) return;
    working.value = true;
    await (step.value === 'ask' ? ask() : take()).finally(() => (working.value = false));
  }

  function Shown() {
    switch (step.value) {
      case 'ask':
        return (
          <>
            <Heading>{said.heading}</Heading>
            <Paragraphs of={said.body} />
            <SecretField of={secrets} name="now" words={said.now} />
            <ShowSecrets of={secrets} label={desk.common.actions.showTyped} />
            <Notice>{working.value && <p>{words.closed.opening}</p>}</Notice>
            <Actions atEnd>
              <Button submit>{said.go}</Button>
              <ButtonLink quiet href={toHash({ name: 'lock' })}>
                {desk.common.actions.cancel}
              </ButtonLink>
            </Actions>
          </>
        );
      case 'code':
        return <ShowCode words={words} code={code} next={() => (step.value = 'confirm')} />;
      case 'confirm':
        return (
          <ConfirmCode {...{ words, secrets, working, go: said.take }} back={() => (step.value = 'code')} />
        );
      case 'done':
        return (
          <>
            <Heading>{said.done.heading}</Heading>
            <Paragraphs of={said.done.body} />
            <Actions atEnd>
              <ButtonLink href={toHash({ name: 'lock' })}>{desk.common.actions.back}</ButtonLink>
            </Actions>
          </>
        );
    }
  }
  return {
    leave: secrets.clear,
    View: () => (
      <form
        key={step.value}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <NotSaved desk={desk} of={[attempt]} />
        <Shown />
      </form>
    ),
  };
}
