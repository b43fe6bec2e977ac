import { signal } from '@preact/signals';
import { turnOff } from '~/storage/lock/turn';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { toHash } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';
import { Heading } from '../ui/heading';
import { Notice } from '../ui/notice';
import { Paragraphs } from '../ui/paragraphs';
import { faultOf, SecretField, ShowSecrets, takeSecrets } from './secrets';

/** Turning the lock off, behind the passphrase. */
export async function openTurnOff(desk: Desk): Promise<Screen> {
  const words = await desk.words('lock');
  const said = words.turnOff;
  const secrets = takeSecrets(['now']);
  const working = signal(false);
  const done = signal(false);
  const attempt = createAttempt();

  async function open(): Promise<void> {
    const { now } = secrets.typed.value;
    if (now.trim() === '') secrets.blame('now', words.fault.empty);
    if (now.trim() === '' || working.value) return;
    working.value = true;
    await attempt.run(async () => {
      const fault = faultOf(desk, words, 'passphrase', await turnOff(desk.vault, now));
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
            <ButtonLink href={toHash({ name: 'settings' })}>{desk.common.actions.settings}</ButtonLink>
          </Actions>
        </>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void open();
          }}
        >
          <NotSaved desk={desk} of={[attempt]} />
          <Heading key="ask">{said.heading}</Heading>
          <Paragraphs of={said.body} />
          <SecretField of={secrets} name="now" words={said.now} />
          <ShowSecrets of={secrets} label={desk.common.actions.showTyped} />
          <Notice>{working.value && <p>{said.working}</p>}</Notice>
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
