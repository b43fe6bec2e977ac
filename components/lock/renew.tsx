import { signal } from '@preact/signals';
import { change } from '~/storage/lock/turn';
import { isLongEnough } from '~/storage/seal/passphrase';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk } from '../app/desk';
import { Actions, Button } from '../ui/button';
import { Heading } from '../ui/heading';
import { Notice } from '../ui/notice';
import { Paragraphs } from '../ui/paragraphs';
import { SubmitForm } from '../ui/submit-form';
import { faultOf, SecretField, ShowSecrets, takeSecrets, type LockWords } from './secrets';

/** A new passphrase in place of one that was forgotten, once the recovery code has opened the lock. */
export function createRenewal(desk: Desk, words: LockWords, code: string, done: () => void) {
  const secrets = takeSecrets(['next', 'again']);
  const choosing = signal(false);
  const attempt = createAttempt();
  const working = signal(false);
  return {
    desk,
    secrets,
    choosing,
    attempt,
    working,
    async save(): Promise<void> {
      if (!agree(secrets, words) || working.value) return;
      const next = { way: 'passphrase', secret: secrets.typed.value.next } as const;
      working.value = true;
      await attempt.run(async () => {
        const tried = await change(desk.vault, { way: 'recovery', typed: code }, next);
        const fault = faultOf(desk, words, 'recovery', tried);
        if (fault === null) done();
        else secrets.blame('next', fault);
      });
      working.value = false;
    },
  };
}

/** Whether a new passphrase is long enough and twice the same; says what is wrong. */
export function agree(
  secrets: Pick<ReturnType<typeof takeSecrets<'next' | 'again'>>, 'typed' | 'blame'>,
  words: LockWords,
): boolean {
  const { next, again } = secrets.typed.value;
  if (!isLongEnough(next)) secrets.blame('next', words.fault.short);
  else if (next !== again) secrets.blame('again', words.fault.unlike);
  else return true;
  return false;
}

interface Props {
  words: LockWords;
  renewal: ReturnType<typeof createRenewal>;
  later: () => void;
}

export function Renew({ words, renewal, later }: Props) {
  const { renew } = words.closed;
  const { desk, secrets, choosing, attempt, working } = renewal;
  if (!choosing.value) {
    return (
      <>
        <Heading key="renew">{renew.heading}</Heading>
        <Paragraphs of={renew.body} />
        <Actions>
          <Button onPress={() => (choosing.value = true)}>{renew.go}</Button>
          <Button quiet onPress={later}>
            {renew.later}
          </Button>
        </Actions>
      </>
    );
  }
  return (
    <SubmitForm onSubmit={() => renewal.save()}>
      <NotSaved desk={desk} of={[attempt]} />
      <Heading key="choose">{words.passphrase.heading}</Heading>
      <SecretField of={secrets} name="next" words={words.passphrase.next} />
      <SecretField of={secrets} name="again" words={words.passphrase.again} />
      <ShowSecrets of={secrets} label={desk.common.actions.showTyped} />
      <Notice>{working.value && <p>{words.closed.opening}</p>}</Notice>
      <Actions>
        <Button submit>{words.passphrase.go}</Button>
        <Button quiet onPress={later}>
          {renew.later}
        </Button>
      </Actions>
    </SubmitForm>
  );
}
