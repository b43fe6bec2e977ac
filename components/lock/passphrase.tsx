import { signal } from '@preact/signals';
import { change } from '~/storage/lock/turn';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { toHash } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';
import { Heading } from '../ui/heading';
import { Notice } from '../ui/notice';
import { Paragraphs } from '../ui/paragraphs';
import { agree } from './renew';
import { faultOf, SecretField, ShowSecrets, takeSecrets } from './secrets';

/** Another passphrase, behind the one until now. */
export async function openPassphrase(desk: Desk): Promise<Screen> {
  const words = await desk.words('lock');
  const said = words.passphrase;
  const secrets = takeSecrets(['now', 'next', 'again']);
  const working = signal(false);
  const done = signal(false);
  const attempt = createAttempt();

  async function save(): Promise<void> {
    const { now, next } = secrets.typed.value;
    if (now.trim() === '') {
      secrets.blame('now', words.fault.empty);
      return;
    }
    if (!agree(secrets, words) || working.value) return;
    working.value = true;
    await attempt.run(async () => {
      const by = { way: 'passphrase', typed: now } as const;
      const tried = await change(desk.vault, by, { way: 'passphrase', secret: next });
      const fault = faultOf(desk, words, 'passphrase', tried);
      if (fault !== null) secrets.blame('now', fault);
      else done.value = true;
    });
    working.value = false;
  }
  return {
    leave: secrets.clear,
    View: () =>
      done.value ? (
        <>
          <Heading key="done">{said.done.heading}</Heading>
          <Paragraphs of={said.done.body} />
          <Actions atEnd>
            <ButtonLink href={toHash({ name: 'lock' })}>{desk.common.actions.back}</ButtonLink>
          </Actions>
        </>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <NotSaved desk={desk} of={[attempt]} />
          <Heading key="change">{said.heading}</Heading>
          <SecretField of={secrets} name="now" words={said.now} />
          <SecretField of={secrets} name="next" words={said.next} />
          <SecretField of={secrets} name="again" words={said.again} />
          <ShowSecrets of={secrets} label={desk.common.actions.showTyped} />
          <Notice>{working.value && <p>{words.closed.opening}</p>}</Notice>
          <Actions atEnd>
            <Button submit>{said.go}</Button>
            <ButtonLink quiet href={toHash({ name: 'lock' })}>
              {desk.common.actions.cancel}
            </ButtonLink>
          </Actions>
        </form>
      ),
  };
}
